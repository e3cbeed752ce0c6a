import { expect, it } from 'vitest';
import { readRows } from '@/lib/documents/read-rows';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { english } from '@/lib/i18n/messages';
import { plainDate } from '@/lib/kernel/dates';
import { type ExportedCircular, registerTable } from './register';

const t = english.circulars;

const invitation: ExportedCircular = {
  ownReference: 'OOSA/2023/42',
  outsideReference: 'CU 2023/212',
  datedOn: plainDate('2023-06-28'),
  kind: 'invitation',
  subject: '=Invitation',
  meetings: [{ shortTitle: 'Expert meeting' }, { shortTitle: 'Conference' }],
  addressees: ['statesMembers'],
  missionIds: ['mission-1'],
  organizationIds: [],
  recipientCount: 102,
  actionDate: plainDate('2023-09-30'),
  actionTime: '18:00',
  actionZone: 'Europe/Vienna',
  standing: 'dispatched',
  links: [
    { toCircularId: 'earlier', kind: 'refersTo' },
    { toCircularId: 'hidden', kind: 'extends' },
  ],
  files: [{ name: 'scan.pdf', title: null }],
  note: null,
};

const empty = Object.keys(t.exported.columns).map(() => '');

it('hands out the register with dates as dates, lists in one cell, and nothing of circulars that are not open', async () => {
  const table = registerTable(
    [invitation],
    new Map([['earlier', 'OOSA/2023/40']]),
    { title: 'Register', lines: ['As at 1 July 2023'] },
    {
      columns: t.exported.columns,
      sheet: t.exported.sheet,
      kinds: t.kinds,
      states: t.states,
      classes: t.classes,
      linkKinds: { extends: t.detail.extends, refersTo: t.detail.refersTo, supersedes: t.detail.supersedes },
      byHand: (count) => `${count} by hand`,
    },
  );
  const rows = await readRows(await writeWorkbook(table), 'file');
  expect(rows).toEqual([
    ['Register', ...empty.slice(1)],
    ['As at 1 July 2023', ...empty.slice(1)],
    empty,
    Object.values(t.exported.columns),
    [
      'OOSA/2023/42',
      'CU 2023/212',
      '2023-06-28',
      'invitation to nominate',
      '=Invitation',
      'Expert meeting; Conference',
      'States members of the body; 1 by hand',
      '102',
      '2023-09-30',
      '18:00',
      'Europe/Vienna',
      'dispatched',
      'refers to OOSA/2023/40',
      'scan.pdf',
      '',
    ],
  ]);
});
