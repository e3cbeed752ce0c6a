'use client';

import { Button } from './button';

/** Opens the print dialog of the browser. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button variant="primary" icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
