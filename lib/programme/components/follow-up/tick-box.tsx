'use client';

import { unstable_rethrow } from 'next/navigation';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { Button } from '@/lib/ui/button';
import { setTickAction } from '../../actions/withdrawal';

/** Ticks an item off or takes the tick back; a refusal stands beside it. */
export function TickBox({
  item,
  isDone,
  label,
  name,
}: {
  item: { readonly meetingId: string; readonly nominationMeetingId: string; readonly item: string };
  isDone: boolean;
  label: string;
  /** Says to whoever listens which item is meant. */
  name: string;
}) {
  const refusalText = useRefusalText();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  async function change() {
    setPending(true);
    setRefusal(undefined);
    try {
      const outcome = await setTickAction(item, !isDone);
      if (!outcome.ok) setRefusal(outcome.refusal);
    } catch (error) {
      unstable_rethrow(error);
      setRefusal(refuse('unreachable'));
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <Button
        size="small"
        variant={isDone ? 'quiet' : 'secondary'}
        icon={isDone ? undefined : 'check'}
        pending={pending}
        onClick={change}
        aria-label={`${label}: ${name}`}
      >
        {label}
      </Button>
      {refusal === undefined ? null : <span role="alert">{refusalText(refusal)}</span>}
    </>
  );
}
