import { certainlyBefore, type PartialDate, type PlainDate } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { CommunicationEffect } from './types';

/** The number of the register as people write it: year and running number, `2026/17`. */
export function registerNumber({ year, number }: { readonly year: number; readonly number: number }): string {
  return `${year}/${number}`;
}

/** True for effects of which the record keeps the communication as its evidence: they are corrected at the record. */
export function isHeldByRecord(effect: CommunicationEffect): boolean {
  return effect === 'nominated';
}

/**
 * Ids of the bodies to whose affairs a meeting belongs: its own body, those above it, and those below it.
 *
 * @param parents the body above each body; null: none
 */
export function affairsOf(parents: ReadonlyMap<string, string | null>, bodyId: string): readonly string[] {
  const lineOf = (start: string): string[] => {
    const line: string[] = [];
    for (let next: string | null | undefined = start; next && !line.includes(next); next = parents.get(next))
      line.push(next);
    return line;
  };
  const above = lineOf(bodyId);
  return [...parents.keys()].filter((id) => above.includes(id) || lineOf(id).includes(bodyId));
}

/** What the rules look at in a communication. */
export type ExaminedCommunication = {
  readonly id: string;
  readonly datedOn: PartialDate | null;
  readonly receivedOn: PartialDate | null;
  /** Another communication of the same sender with the same reference or the very same file, by its number; null: none. */
  readonly twin: { readonly id: string; readonly number: string; readonly by: 'reference' | 'file' } | null;
};

/** What does not fit together in a communication, or points to one that was recorded twice. Nothing here stops an act. */
export function communicationFindings(communication: ExaminedCommunication, today: PlainDate): Finding[] {
  const { id, datedOn, receivedOn, twin } = communication;
  const subjects = [{ kind: 'communication', id }];
  return [
    ...(certainlyBefore(receivedOn, datedOn)
      ? [{ rule: 'correspondence.receivedBeforeDated', severity: 'warning', subjects, params: {} } as const]
      : []),
    ...(certainlyBefore(today, datedOn)
      ? [{ rule: 'correspondence.datedAhead', severity: 'note', subjects, params: {} } as const]
      : []),
    ...(twin === null
      ? []
      : [
          {
            rule: 'correspondence.recordedTwice',
            severity: 'note',
            subjects: [...subjects, { kind: 'communication', id: twin.id }],
            params: { number: twin.number, by: twin.by },
          } as const,
        ]),
  ];
}
