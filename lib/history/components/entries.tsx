import { Timeline } from '@/lib/ui/timeline';
import type { HistoryEntry } from '../types';

/** Entries of the log under the day of their recording. */
export function Entries({ entries }: { entries: readonly HistoryEntry[] }) {
  const days = [...new Set(entries.map((entry) => entry.day))];
  return (
    <Timeline
      groups={days.map((day) => ({
        key: day,
        heading: day,
        events: entries
          .filter((entry) => entry.day === day)
          .map((entry) => ({
            key: String(entry.seq),
            time: entry.time,
            dateTime: entry.recordedAt,
            sentence: entry.sentence,
            href: entry.href ?? undefined,
            detail: entry.details.length === 0 ? undefined : entry.details.join(' · '),
          })),
      }))}
    />
  );
}
