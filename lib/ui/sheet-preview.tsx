'use client';

import { type ReactNode, useState } from 'react';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { answer } from './answer';
import { Button } from './button';
import { type Column, DataTable } from './data-table';
import { EmptyState } from './empty-state';
import { Notice } from './notice';

/** A row of a sheet as it is previewed; `line` is its number in the sheet. */
type PreviewRow = { readonly line: number; readonly outcome: string };

/** What a sheet would do, row by row, refused rows first; then it is taken in whole, or put away. */
export function SheetPreview<Row extends PreviewRow>({
  id,
  rows,
  unchanged,
  columns,
  words,
  disabledReason,
  action,
  onDone,
  translateRefusal,
  drop,
}: {
  id: string;
  rows: readonly Row[];
  /** The outcome of rows that change nothing. */
  unchanged: Row['outcome'];
  columns: readonly Column<Row>[];
  words: {
    readonly summary: string;
    /** Tells of headings that mean nothing here; null: there are none. */
    readonly unknownHeadings: string | null;
    readonly caption: string;
    readonly noRows: string;
    readonly submit: string;
  };
  /** Why it cannot be taken in as it is. */
  disabledReason: string | undefined;
  action: () => Promise<Outcome<unknown>>;
  onDone: () => void;
  translateRefusal: (refusal: Refusal) => string;
  /** The way to put it away. */
  drop: ReactNode;
}) {
  const [refusal, setRefusal] = useState<string>();
  const [pending, setPending] = useState(false);

  async function submit() {
    setPending(true);
    const outcome = await answer(action());
    setPending(false);
    if (outcome.ok) onDone();
    else setRefusal(translateRefusal(outcome.refusal));
  }

  return (
    <>
      <p role="status">{words.summary}</p>
      {words.unknownHeadings === null ? null : <Notice>{words.unknownHeadings}</Notice>}
      {refusal === undefined ? null : (
        <Notice tone="blocker" announce>
          {refusal}
        </Notice>
      )}
      <DataTable
        id={id}
        caption={words.caption}
        rows={rows.toSorted((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'))}
        rowKey={(row) => String(row.line)}
        isMuted={(row) => row.outcome === unchanged}
        empty={<EmptyState title={words.noRows} />}
        columns={columns}
      />
      <p>
        <Button variant="primary" pending={pending} onClick={submit} disabledReason={disabledReason}>
          {words.submit}
        </Button>{' '}
        {drop}
      </p>
    </>
  );
}
