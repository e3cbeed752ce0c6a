import { expect, it } from 'vitest';
import { nominationScene, plannedFor, sheetOf } from '../testing';
import { refusedTable } from './refused';

it('gives back the refused rows as they stand in the sheet, each with its number and the reasons', () => {
  const sheet = sheetOf([
    ['State', 'Name', 'Remarks'],
    ['Avaland', 'Ana', 'first'],
    ['Nowhere', null, '=1+1'],
  ]);
  const columns = ['State', 'Name', 'Remarks'].map((heading, column) => ({ column, heading }));
  const table = refusedTable(
    { sheet, columns, rows: plannedFor(nominationScene(), sheet), fileName: 'nominees.xlsx' },
    { title: 'Refused rows', row: 'Row', reason: 'Reason', sentence: ({ code }) => `${code}.` },
  );
  expect(table.columns.map(({ header }) => header)).toEqual(['State', 'Name', 'Remarks', 'Row', 'Reason']);
  expect(table.rows).toEqual([['Nowhere', '', '=1+1', 3, 'unknownParty. noName.']]);
});
