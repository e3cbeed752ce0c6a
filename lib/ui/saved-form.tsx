'use client';

import { Fragment, type ReactNode, useState } from 'react';
import { Notice } from './notice';

/** Says that something was saved; read out when it appears. */
export function SavedNotice({ words, action }: { words: string; action?: ReactNode }) {
  return (
    <Notice tone="success" announce action={action}>
      {words}
    </Notice>
  );
}

/**
 * A form that says above its fields when they were saved. The fields start anew when what is on record for them has changed,
 * and only then: what is typed in them stays while another form of the page is saved.
 */
export function SavedForm({
  onRecord,
  words,
  action,
  children,
}: {
  /** What is on record for these fields, as plain data; its revision is enough where there is one. */
  onRecord: unknown;
  /** What is said once they are saved. */
  words: string;
  /** A button beside these words, e.g. that takes it back. */
  action?: ReactNode;
  /** The form; it calls `setSaved` before and after each attempt. */
  children: (setSaved: (saved: boolean) => void) => ReactNode;
}) {
  // Stands outside the fields, so that it outlives their new start.
  const [saved, setSaved] = useState(false);
  return (
    <>
      {saved ? <SavedNotice words={words} action={action} /> : null}
      <Fragment key={JSON.stringify(onRecord)}>{children(setSaved)}</Fragment>
    </>
  );
}
