import type { Finding } from '@/lib/kernel/finding';
import type { MeetingStatus } from '@/lib/meetings/types';
import type { LetterKind, LetterRecipient, LetterRole } from '../types';

/** Who gets letters of a kind: missions and organizations for confirmations, persons by what they do for the others. */
const rolesOf: Readonly<Record<Exclude<LetterKind, 'confirmation'>, readonly LetterRole[]>> = {
  invitation: ['panellist'],
  moderator: ['moderator'],
  question: ['panellist'],
  visaSupport: ['panellist', 'moderator', 'opening', 'keynote', 'closing'],
  thanks: ['panellist', 'moderator', 'opening', 'keynote', 'closing'],
};

/** Of all to whom letters can be written, those to whom one of this kind can. */
export function recipientsFor(kind: LetterKind, all: readonly LetterRecipient[]): readonly LetterRecipient[] {
  return all.filter((one) =>
    kind === 'confirmation' ? one.kind === 'party' : one.kind === 'person' && rolesOf[kind].includes(one.role),
  );
}

/** Blanks of a letter, in words, with whom it is for. */
export type LetterBlanks = { readonly to: string; readonly blanks: readonly string[] };

/**
 * What can be said of letters before they leave the house: `participation.lettersLackInCommon` (warning) where all have a
 * blank; `participation.lettersIncomplete` (warning), one for each blank that some have, with those whose letters they are; `participation.programmeNotAgreed` (warning) where they rest on a draft or a proposal;
 * `participation.thanksBeforeMeeting` (note) where they give thanks for what is not recorded as held.
 */
export function letterFindings(
  kind: LetterKind,
  letters: readonly LetterBlanks[],
  about: { readonly meetingId: string; readonly status: MeetingStatus; readonly isDraft: boolean },
  list: (items: readonly string[]) => string,
): Finding[] {
  const subjects = [{ kind: 'meeting', id: about.meetingId }];
  const byBlank = new Map<string, string[]>();
  for (const { to, blanks } of letters) {
    for (const blank of blanks) byBlank.set(blank, [...(byBlank.get(blank) ?? []), to]);
  }
  const common = [...byBlank].filter(([, to]) => to.length === letters.length);
  const some = [...byBlank].filter(([, to]) => to.length < letters.length);
  return [
    ...(about.isDraft && kind !== 'thanks'
      ? [{ rule: 'participation.programmeNotAgreed', severity: 'warning' as const, subjects, params: {} }]
      : []),
    ...(kind === 'thanks' && about.status !== 'held'
      ? [{ rule: 'participation.thanksBeforeMeeting', severity: 'note' as const, subjects, params: {} }]
      : []),
    ...(common.length === 0
      ? []
      : [
          {
            rule: 'participation.lettersLackInCommon',
            severity: 'warning' as const,
            subjects,
            params: { count: letters.length, blanks: list(common.map(([blank]) => blank)) },
          },
        ]),
    ...some.map(([blank, to]) => ({
      rule: 'participation.lettersIncomplete',
      severity: 'warning' as const,
      subjects,
      params: { blank, count: to.length, of: letters.length, names: to.slice(0, 5).join('; ') },
    })),
  ];
}
