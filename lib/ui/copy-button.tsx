'use client';

import { useState } from 'react';
import { Button } from './button';

/** Puts a text on the clipboard. */
export function CopyButton({ text, label, doneLabel }: { text: string; label: string; doneLabel: string }) {
  const [done, setDone] = useState(false);
  return (
    <>
      <Button
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setDone(true);
        }}
      >
        {label}
      </Button>
      <span role="status">{done ? doneLabel : ''}</span>
    </>
  );
}
