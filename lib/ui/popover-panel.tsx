'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A native popover that a button with `popoverTarget={id}` opens, and that closes itself once a link in it was followed.
 * Style sheets may show it in place on wide screens, where it is simply a part of the page.
 */
export function PopoverPanel({ id, className, children }: { id: string; className?: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of address is the occasion, not an input.
  useEffect(() => {
    panel.current?.hidePopover();
  }, [pathname]);
  return (
    <div ref={panel} id={id} popover="auto" className={className}>
      {children}
    </div>
  );
}
