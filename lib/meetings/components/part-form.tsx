'use client';

import { Fragment, type ReactNode, useState } from 'react';
import { SavedNotice } from './saved-notice';

/**
 * The form of one part of a meeting, which says when it was saved. It starts anew when what is on record for this part has
 * changed, and only then: what is typed in it stays while another part is saved.
 */
export function PartForm({
  onRecord,
  children,
}: {
  /** What is on record for this part, as plain data. */
  onRecord: unknown;
  /** The form; it calls `setSaved` before and after each attempt. */
  children: (setSaved: (saved: boolean) => void) => ReactNode;
}) {
  const [saved, setSaved] = useState(false);
  return (
    <>
      <SavedNotice shown={saved} />
      <Fragment key={JSON.stringify(onRecord)}>{children(setSaved)}</Fragment>
    </>
  );
}
