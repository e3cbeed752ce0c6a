/** Goals of a draft by the names of the schema `panel-balance/1`; their order is part of the problem. */
export const instanceGoals = [
  'fill',
  'states',
  'genderOverall',
  'genderPanel',
  'groupOverall',
  'groupPanel',
  'developing',
  'preference',
  'stability',
] as const;

/** All goals: those of the schema, and what the aims of a Chair lack. */
export const goalNames = [...instanceGoals, 'aims'] as const;
export type Goal = (typeof goalNames)[number];

/** Goals of which more is better; of all others less. */
export const maximised: ReadonlySet<Goal> = new Set<Goal>(['fill', 'states']);

export const draftingGenders = ['woman', 'man', 'other', 'undisclosed'] as const;
export type DraftingGender = (typeof draftingGenders)[number];

/** The group of observers: they are in none of the regional groups and count for no State. */
export const observerGroup = 'OBS';

export type DraftingPanel = {
  readonly id: string;
  readonly topic: string;
  readonly slot: string;
  readonly event: string;
  readonly seats: number;
  readonly minSeats: number;
  /** Seats that one State may have here, in place of `rules.statePanelMax`; left out: that holds here too. */
  readonly stateMax?: number;
};

export type DraftingNominee = {
  readonly id: string;
  /** The nominating State, or the observer entity. */
  readonly state: string;
  readonly group: string;
  readonly gender: DraftingGender;
  readonly developing: boolean;
  /** Best first. */
  readonly topics: readonly string[];
  /** Slots. */
  readonly unavailable: readonly string[];
  /** Events the nomination is for. */
  readonly events: readonly string[];
  /** 1: the first nominee of the delegation. */
  readonly priority: number;
  /** 1 to 5, of the secretariat. */
  readonly score: number;
  /** What aims count in the nominee. */
  readonly traits: readonly string[];
};

export type Pin =
  | { readonly nominee: string; readonly pin: 'in' | 'out' }
  | { readonly nominee: string; readonly pin: 'panel'; readonly panel: string };

/** How many of those with a value must or may be seated. Null: no limit. */
export type CountRule = {
  readonly id: string;
  /** `trait`: those who have it among their traits. */
  readonly attr: 'gender' | 'group' | 'developing' | 'trait';
  readonly value: string | boolean;
  readonly min: number | null;
  readonly max: number | null;
};

/** Holds in each of its panels, full or not. */
export type PanelRule = CountRule & { readonly panels: '*' | readonly string[] };

/** How many of those with a trait are wished for. What is missing or too much, in seats, is the goal `aims`. Null: no limit. */
export type DraftingAim = {
  readonly id: string;
  /** Null: of any one State or organization, whichever it is; then there is no `min`. */
  readonly trait: string | null;
  /** In each of these panels by itself; null: over all of them together. */
  readonly panels: readonly string[] | null;
  readonly min: number | null;
  readonly max: number | null;
};

/** What is to be drafted. The order of the lists, apart from goals and the topics of a nominee, means nothing. */
export type Problem = {
  readonly panels: readonly DraftingPanel[];
  readonly groups: readonly string[];
  readonly nominees: readonly DraftingNominee[];
  readonly pins: readonly Pin[];
  /** Nominee to panel in the draft before; may name some that are gone. */
  readonly previous: Readonly<Record<string, string>>;
  readonly rules: {
    readonly stateMax: number | null;
    readonly statePanelMax: number | null;
    readonly overall: readonly CountRule[];
    readonly panel: readonly PanelRule[];
  };
  readonly aims: readonly DraftingAim[];
  readonly targets: { readonly groupSeats: Readonly<Record<string, number>>; readonly developingSeats: number };
  readonly weights: { readonly rank: number; readonly priority: number; readonly score: number };
  /** Most important first. */
  readonly goals: readonly Goal[];
};

/** Nominee to panel. */
export type Programme = Readonly<Record<string, string>>;

/** How one goal came out. */
export type GoalResult = {
  readonly goal: Goal;
  readonly value: number;
  /** No programme that is as good in all goals before this one is better than this. */
  readonly bound: number;
  readonly proven: boolean;
};

/** A rule as it applies to one panel, State or person, and by how many it is to be loosened. */
export type RuleChange = { readonly rule: string; readonly by: number };

export type Relaxation = {
  /** The fewest rules, and of those sets the one with the smallest amounts. */
  readonly rules: readonly RuleChange[];
  /** A programme that is possible once the rules are loosened so. */
  readonly programme: Programme;
  /** False when stopped before it was known that there is no smaller one. */
  readonly proven: boolean;
};

export type Conflict = {
  /** Rules as they were set, e.g. `panel:PW:min` for all panels of the rule. Without any one of them there is a programme. */
  readonly rules: readonly string[];
  /** Where it arises, rules as they apply, e.g. `panel:PW:P03:min`. */
  readonly rows: readonly string[];
  /** True when no conflict of fewer rules exists. */
  readonly smallest: boolean;
};

/** A sentence by its key in the messages, namespace `drafting.sentences`, with what it needs; lists are lists. */
export type DraftSentence = {
  readonly key: SentenceKey;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** Who is counted by the rule that the sentence is about, and how many of them are spoken of first. */
  readonly who: { readonly attr: CountRule['attr']; readonly value: string; readonly count: number } | null;
};

export type SentenceKey = `${'because' | 'change'}.${
  | 'panelMin'
  | 'panelMax'
  | 'overallMin'
  | 'overallMax'
  | 'minSeats'
  | 'stateMax'
  | 'statePanelMax'
  | 'pinIn'
  | 'pinOut'
  | 'pinPanel'}`;

/** Which solver computed a draft, to make it again. */
export type SolverIdentity = { readonly name: string; readonly version: string };

/** A draft that has a programme. */
export type ArrangedDraft = Extract<Draft, { readonly programme: unknown }>;

export type Draft =
  | {
      /** `feasible`: stopped before the last goal was proven. */
      readonly status: 'optimal' | 'feasible';
      readonly programme: Programme;
      readonly goals: readonly GoalResult[];
      /** Ties are decided by lots; not decided when stopped before. */
      readonly lots: { readonly seed: string; readonly sum: number; readonly decided: boolean };
      readonly programmeSha256: string;
      /** Null: the programme was found without a solver, because time was up. */
      readonly solver: SolverIdentity | null;
    }
  | {
      readonly status: 'infeasible';
      /** Null when stopped before it was found. */
      readonly relaxation: Relaxation | null;
      readonly conflict: Conflict | null;
      readonly sentences: readonly DraftSentence[];
    }
  /** Stopped before a programme was found and before it was known that there is none. */
  | { readonly status: 'undecided' };

/** What is known so far, told while a draft is computed. */
export type Progress =
  | { readonly kind: 'started'; readonly solver: SolverIdentity }
  /** No programme as good in the goals before is better. It stands while all goals before attain their bounds. */
  | { readonly kind: 'bound'; readonly goal: Goal; readonly bound: number }
  /** The best value of a goal, the goals before at their best. */
  | { readonly kind: 'proven'; readonly goal: Goal; readonly value: number }
  /** A programme that passed the checker. */
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'relaxation'; readonly relaxation: Relaxation }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };
