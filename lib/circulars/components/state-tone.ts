import type { Tone } from '@/lib/ui/badge';
import type { CircularState } from '../types';

const tones: Partial<Record<CircularState, Tone>> = {
  dispatched: 'done',
  recorded: 'done',
  inClearance: 'accent',
  cleared: 'accent',
  numbered: 'accent',
  initialled: 'accent',
};

/** The tone of a state; it repeats what the words say. */
export function stateTone(state: CircularState): Tone {
  return tones[state] ?? 'neutral';
}
