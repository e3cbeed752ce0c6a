import { isWholeDay } from '@/lib/kernel/dates';
import type { SubjectRef } from '@/lib/kernel/event';
import type { Finding } from '@/lib/kernel/finding';
import type { ChecklistKind, ChecklistStatus, MandateSubject, MeetingMode, MeetingRole, MeetingStatus } from '../types';

/** What the rules look at: the records of one meeting as plain data. */
export type MeetingFacts = {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly startsOn: string | null;
  readonly city: string | null;
  readonly mode: MeetingMode;
  /** Mode of the event in whose framework the meeting is held; null: there is none. */
  readonly frameMode: MeetingMode | null;
  readonly roles: readonly { readonly role: MeetingRole }[];
  readonly checklist: readonly {
    readonly id: string;
    readonly kind: ChecklistKind;
    readonly status: ChecklistStatus;
  }[];
  /** In the order in which they are cited. */
  readonly mandate: readonly {
    readonly id: string;
    readonly subject: MandateSubject;
    readonly symbol: string | null;
    readonly annex: string | null;
    readonly paragraph: string | null;
  }[];
  /** The agreed list in its order; `taken` is null while undecided. */
  readonly topics: readonly {
    readonly id: string;
    readonly letter: string;
    readonly taken: boolean | null;
    readonly wentTo: { readonly id: string; readonly shortTitle: string } | null;
  }[];
};

function about(meeting: MeetingFacts, ...others: readonly SubjectRef[]): readonly SubjectRef[] {
  return [{ kind: 'meeting', id: meeting.id }, ...others];
}

function ref(kind: string): (row: { readonly id: string }) => SubjectRef {
  return (row) => ({ kind, id: row.id });
}

/**
 * A meeting away from the seat of its body rests on an agreement with the host country about privileges, entry and costs
 * (General Assembly resolution 40/243; practice, section 7): warns while none is recorded as concluded.
 */
function hostAgreementOpen(meeting: MeetingFacts): readonly Finding[] {
  if (!meeting.roles.some((one) => one.role === 'hostCountry')) return [];
  const agreements = meeting.checklist.filter((item) => item.kind === 'hostAgreement');
  if (agreements.some((item) => item.status === 'done' || item.status === 'notNeeded')) return [];
  const status = agreements.find((item) => item.status === 'open')?.status ?? agreements[0]?.status ?? 'absent';
  const exceptions = meeting.mandate.filter((one) => one.subject === 'exception');
  return [
    {
      rule: 'meetings.hostAgreementOpen',
      severity: 'warning',
      subjects: about(meeting, ...agreements.map(ref('checklistItem')), ...exceptions.map(ref('mandateReference'))),
      params: { status, city: meeting.city ?? 'none' },
    },
  ];
}

/** Host country and co-host are different roles: says so where a meeting has one and several of the other. */
function hostAndCoHosts(meeting: MeetingFacts): readonly Finding[] {
  const hosts = meeting.roles.filter((one) => one.role === 'hostCountry').length;
  const coHosts = meeting.roles.filter((one) => one.role === 'coHost').length;
  if (hosts === 0 || coHosts === 0) return [];
  return [{ rule: 'meetings.hostAndCoHosts', severity: 'note', subjects: about(meeting), params: { hosts, coHosts } }];
}

/** A decision is cited by symbol and paragraph (practice, section 4): notes each reference that lacks them. */
function mandateWithoutReference(meeting: MeetingFacts): readonly Finding[] {
  return meeting.mandate.flatMap((one, index): readonly Finding[] => {
    const missing = one.symbol === null ? 'symbol' : one.paragraph === null && one.annex === null ? 'paragraph' : null;
    if (missing === null) return [];
    return [
      {
        rule: 'meetings.mandateWithoutReference',
        severity: 'note',
        subjects: [{ kind: 'mandateReference', id: one.id }],
        params: { position: index + 1, missing },
      },
    ];
  });
}

/** Notes paragraphs of one document that are not cited in the order of that document. */
function referencesOutOfOrder(meeting: MeetingFacts): readonly Finding[] {
  const bySymbol = new Map<string, { id: string; paragraph: string; number: number }[]>();
  for (const one of meeting.mandate) {
    const number = Number.parseInt(one.paragraph ?? '', 10);
    if (one.symbol === null || one.paragraph === null || one.annex !== null || Number.isNaN(number)) continue;
    const list = bySymbol.get(one.symbol) ?? [];
    list.push({ id: one.id, paragraph: one.paragraph, number });
    bySymbol.set(one.symbol, list);
  }
  return [...bySymbol].flatMap(([symbol, cited]): readonly Finding[] => {
    const inOrder = cited.every((one, index) => index === 0 || one.number >= (cited[index - 1]?.number ?? 0));
    if (inOrder) return [];
    return [
      {
        rule: 'meetings.referencesOutOfOrder',
        severity: 'note',
        subjects: cited.map(ref('mandateReference')),
        params: { symbol, order: cited.map((one) => one.paragraph).join(', ') },
      },
    ];
  });
}

/** Topics of the agreed list that the meeting does not take, and where they went. */
function topicsNotTaken(meeting: MeetingFacts): readonly Finding[] {
  const left = meeting.topics.filter((one) => one.taken === false);
  if (left.length === 0) return [];
  const places = [...new Map(left.flatMap(({ wentTo }) => (wentTo === null ? [] : [[wentTo.id, wentTo]]))).values()];
  return [
    {
      rule: 'meetings.topicsNotTaken',
      severity: 'note',
      subjects: about(meeting, ...left.map(ref('topic')), ...places.map(ref('meeting'))),
      params: {
        taken: meeting.topics.filter((one) => one.taken === true).length,
        agreed: meeting.topics.length,
        letters: left.map((one) => `(${one.letter})`).join(', '),
        places: places.map((one) => one.shortTitle).join('; ') || 'none',
        unknown: left.filter((one) => one.wentTo === null).length,
      },
    },
  ];
}

/** Notes a meeting whose mode is not that of the event around it: who may take part from afar is then a question. */
function modesDiffer(meeting: MeetingFacts): readonly Finding[] {
  const { mode, frameMode } = meeting;
  if (frameMode === null || frameMode === 'notStated' || mode === 'notStated' || mode === frameMode) return [];
  const webcasts = meeting.checklist.filter((item) => item.kind === 'webcast' && item.status === 'done');
  return [
    {
      rule: 'meetings.modesDiffer',
      severity: 'note',
      subjects: about(meeting, ...webcasts.map(ref('checklistItem'))),
      params: { mode, frameMode, webcast: webcasts.length > 0 ? 'yes' : 'no' },
    },
  ];
}

/** A meeting whose day is not known cannot be measured against deadlines: a warning while it is planned. */
function dateIncomplete(meeting: MeetingFacts): readonly Finding[] {
  if (isWholeDay(meeting.startsOn)) return [];
  return [
    {
      rule: 'meetings.dateIncomplete',
      severity: meeting.status === 'planned' ? 'warning' : 'note',
      subjects: about(meeting),
      params: { startsOn: meeting.startsOn ?? 'none' },
    },
  ];
}

/** All findings about a meeting's own records, in a fixed order. A cancelled meeting needs nothing any more. */
export function meetingFindings(meeting: MeetingFacts): readonly Finding[] {
  if (meeting.status === 'cancelled') return [];
  return [
    hostAgreementOpen,
    dateIncomplete,
    topicsNotTaken,
    hostAndCoHosts,
    modesDiffer,
    mandateWithoutReference,
    referencesOutOfOrder,
  ].flatMap((rule) => rule(meeting));
}
