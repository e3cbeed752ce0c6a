import type { BalancePerson } from '@/lib/balance/types';
import type { Aim } from '../types';

/** A nominee of the pool as aims count them. */
export type AimCandidate = Pick<
  BalancePerson,
  | 'personId'
  | 'stateId'
  | 'organizationId'
  | 'group'
  | 'gender'
  | 'genderBasis'
  | 'affiliationType'
  | 'labels'
  | 'language'
  | 'firstTime'
> & {
  /** Topics put forward for. */
  readonly topicIds: readonly string[];
};

/** A nominee from whom the seats of a programme are filled. */
export type AimNominee = AimCandidate & {
  readonly isSeated: boolean;
  /** Numbers of the panels that a condition keeps the nominee from; not of the one on which the nominee sits already. */
  readonly keptFrom: readonly number[];
};

/** A panel of the programme that is judged: its topic, its seats, and who sits on them. */
export type AimPanel = {
  readonly number: number;
  readonly topicId: string;
  readonly seats: number;
  /** Seats that nobody has and that are kept for nobody. */
  readonly open: number;
  readonly people: readonly BalancePerson[];
};

/** How an aim stands on one panel, or on the whole. */
export type AimCount = {
  /** Null: the whole. */
  readonly panelNumber: number | null;
  /** Seats that count; of the State or organization with most, where any one is meant. */
  readonly count: number;
  /** Seats too few or too many; 0: met. */
  readonly by: number;
  /** Seats of which what is counted is not stated; they count for nobody. */
  readonly notStated: number;
};

/** What the pool can give towards an aim that asks for at least so many. */
export type AimSupply = {
  /** Seats asked for, over all panels the aim is about; without those that moderators make up for. */
  readonly needed: number;
  /** Nominees in the pool who count and can sit on such a panel: put forward for its topic, and not kept from it. */
  readonly available: number;
  /** Of the seats asked for, as many as these nominees can fill at once, each on one panel. */
  readonly reachable: number;
  /** As many as they could if no condition kept anybody from a panel. */
  readonly butForConditions: number;
  /** Of the seats that are missing, as many as those of them who have no seat can fill where one is open. */
  readonly byFilling: number;
};

export type JudgedAim = {
  readonly aim: Aim;
  readonly state: 'met' | 'missed' | 'outOfReach';
  readonly counts: readonly AimCount[];
  /** Null for a limit: what is at most so much is never short of nominees. */
  readonly supply: AimSupply | null;
};

/** What an aim counts in a person: their value, or null where it is not stated. */
function statedValues(aim: Pick<Aim, 'measure'>, person: AimCandidate | BalancePerson): readonly string[] | null {
  switch (aim.measure) {
    case 'gender':
      // As the balance counts a panel's gender: what a person declared, and nothing concluded from a form of address.
      return person.genderBasis === 'declared' ? [person.gender] : null;
    case 'group':
      return person.group === null ? null : [person.group];
    case 'label':
      return person.labels;
    case 'affiliation':
      return person.affiliationType === null ? null : [person.affiliationType];
    case 'party': {
      const id = person.stateId ?? person.organizationId;
      return id === null ? null : [id];
    }
    case 'language':
    case 'firstTime': {
      const stated = person[aim.measure];
      return stated === null ? null : [stated];
    }
  }
}

/** Whether a person counts for an aim that names a value. */
export function counts(aim: Aim, person: AimCandidate | BalancePerson): boolean {
  return aim.value !== null && (statedValues(aim, person)?.includes(aim.value) ?? false);
}

function countOf(aim: Aim, people: readonly BalancePerson[]): number {
  if (aim.measure !== 'party') return people.filter((person) => counts(aim, person)).length;
  const seats = new Map<string, number>();
  for (const person of people) {
    for (const id of statedValues(aim, person) ?? []) seats.set(id, (seats.get(id) ?? 0) + 1);
  }
  return Math.max(0, ...seats.values());
}

/** How far a count is from what an aim asks. */
function missedBy(aim: Aim, count: number): number {
  return Math.max(0, aim.bound === 'atLeast' ? aim.number - count : count - aim.number);
}

/** The panels that an aim is about. */
export function panelsOf<P extends { readonly topicId: string }>(aim: Aim, panels: readonly P[]): readonly P[] {
  return aim.topicId === null ? panels : panels.filter((panel) => panel.topicId === aim.topicId);
}

function canSit({ topicIds, keptFrom }: AimNominee, panel: AimPanel | undefined): boolean {
  return panel !== undefined && topicIds.includes(panel.topicId) && !keptFrom.includes(panel.number);
}

/** Seats of a panel that are asked for. */
type Need = { readonly panel: AimPanel; readonly seats: number };

/**
 * How many of the seats asked for on some panels can be filled at once, each nominee on one panel: a largest matching,
 * found by augmenting paths.
 */
function reachableSeats(needs: readonly Need[], nominees: readonly AimNominee[]): number {
  const slots = needs.flatMap(({ panel, seats }) => Array.from({ length: seats }, () => panel));
  const slotOfNominee = new Map<number, number>();
  const place = (slot: number, tried: Set<number>): boolean => {
    for (const [index, nominee] of nominees.entries()) {
      if (tried.has(index) || !canSit(nominee, slots[slot])) continue;
      tried.add(index);
      const held = slotOfNominee.get(index);
      if (held === undefined || place(held, tried)) {
        slotOfNominee.set(index, slot);
        return true;
      }
    }
    return false;
  };
  return slots.filter((_, slot) => place(slot, new Set())).length;
}

function supplyOf(
  aim: Aim,
  panels: readonly AimPanel[],
  pool: readonly AimNominee[],
  judged: readonly AimCount[],
): AimSupply {
  const about = panelsOf(aim, panels);
  const counting = pool.filter((one) => counts(aim, one));
  const ableAmong = (nominees: readonly AimNominee[]) =>
    nominees.filter((one) => about.some((panel) => canSit(one, panel)));
  const available = ableAmong(counting);
  const freely = ableAmong(counting.map((one) => ({ ...one, keptFrom: [] })));
  const unseated = available.filter((one) => !one.isSeated);
  // A moderator who is counted leaves less to ask of the seats.
  const led = (panel: AimPanel) =>
    panel.people.filter((person) => person.role === 'moderator' && counts(aim, person)).length;
  const left = (among: readonly AimPanel[]) =>
    Math.max(0, aim.number - among.reduce((sum, panel) => sum + led(panel), 0));
  const isEach = aim.place === 'eachPanel';
  const needed = isEach ? about.reduce((sum, panel) => sum + left([panel]), 0) : left(about);
  const asked = about.map((panel) => ({ panel, seats: isEach ? Math.min(panel.seats, left([panel])) : panel.seats }));
  const missing = (panel: AimPanel) => judged.find((one) => one.panelNumber === panel.number)?.by ?? 0;
  const open = about.map((panel) => ({ panel, seats: isEach ? Math.min(panel.open, missing(panel)) : panel.open }));
  const most = (limit: number, needs: readonly Need[], nominees: readonly AimNominee[]) =>
    Math.min(limit, reachableSeats(needs, nominees));
  return {
    needed,
    available: available.length,
    reachable: most(needed, asked, available),
    butForConditions: most(needed, asked, freely),
    byFilling: most(missingOf(judged), open, unseated),
  };
}

const missingOf = (judged: readonly AimCount[]) => judged.reduce((sum, one) => sum + one.by, 0);

/**
 * Judges each aim by itself: met, missed by so many seats, or out of reach because the pool does not hold enough nominees
 * who count, were put forward for the topics, and are kept from the panels by no condition. What is not stated counts for nobody. Aims are not weighed against one
 * another here: that two of them cannot be met together shows only when a programme is drafted.
 *
 * @param panels of the programme that is judged, with everybody who is counted on them
 * @param pool nominees from whom seats are filled, seated or not
 */
export function judgeAims(
  aims: readonly Aim[],
  panels: readonly AimPanel[],
  pool: readonly AimNominee[],
): readonly JudgedAim[] {
  return aims.map((aim) => {
    const places =
      aim.place === 'whole'
        ? [{ panelNumber: null, people: panels.flatMap((panel) => panel.people) }]
        : panelsOf(aim, panels).map((panel) => ({ panelNumber: panel.number, people: panel.people }));
    const judged = places.map(({ panelNumber, people }): AimCount => {
      const count = countOf(aim, people);
      return {
        panelNumber,
        count,
        by: missedBy(aim, count),
        notStated: people.filter((person) => statedValues(aim, person) === null).length,
      };
    });
    const supply = aim.bound === 'atLeast' ? supplyOf(aim, panels, pool, judged) : null;
    const isMet = judged.every((one) => one.by === 0);
    const isOut = supply !== null && supply.reachable < supply.needed;
    return { aim, state: isMet ? 'met' : isOut ? 'outOfReach' : 'missed', counts: judged, supply };
  });
}

/**
 * Aims as they stand on one panel: those that are about it, each with the count there. An aim of the whole is about no panel
 * by itself. What the pool can give stays that of all panels: nominees are not there for one panel alone.
 */
export function aimsOnPanel(judged: readonly JudgedAim[], panelNumber: number): readonly JudgedAim[] {
  return judged.flatMap((one): JudgedAim[] => {
    const counts = one.counts.filter((count) => count.panelNumber === panelNumber);
    if (counts.length === 0) return [];
    const isMet = counts.every((count) => count.by === 0);
    return [{ ...one, state: isMet ? 'met' : one.state, counts }];
  });
}

/** Aims that are often asked for, to begin with; each can be changed. */
export const aimPresets = {
  oneSeatPerParty: [{ place: 'eachPanel', bound: 'atMost', number: 1, measure: 'party', value: null }],
  bothGenders: [
    { place: 'eachPanel', bound: 'atLeast', number: 1, measure: 'gender', value: 'woman' },
    { place: 'eachPanel', bound: 'atLeast', number: 1, measure: 'gender', value: 'man' },
  ],
  everyGroup: (['AFR', 'APG', 'EEG', 'GRU', 'WEO'] as const).map((value) => ({
    place: 'whole' as const,
    bound: 'atLeast' as const,
    number: 1,
    measure: 'group' as const,
    value,
  })),
} as const satisfies Readonly<Record<string, readonly Pick<Aim, 'place' | 'bound' | 'number' | 'measure' | 'value'>[]>>;
export type AimPreset = keyof typeof aimPresets;
