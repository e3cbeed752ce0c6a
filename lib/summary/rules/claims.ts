import { daysBetween, type PlainDate } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { Claim, ClaimMeasure, ClaimValue, ClaimVerdict, Yielded } from '../types';

/** What the records of a meeting yield, measure by measure. */
export type Yields = Readonly<Partial<Record<ClaimMeasure, Yielded>>>;

/** Writes a list of States in the reader's language: name, order and "and" arrive from outside. */
export type WriteStates = (stateIds: readonly string[]) => string;

/**
 * Holds a statement beside what the records yield. "More than 170" is matched by any larger figure; lists of States are
 * compared as sets, for their order is a matter of style. A wording has nothing to be compared with.
 */
export function compareClaim(value: ClaimValue, yielded: Yielded): ClaimVerdict {
  if (value.kind === 'figure' && yielded?.kind === 'figure') {
    const matches = value.moreThan === true ? yielded.figure > value.figure : yielded.figure === value.figure;
    return matches ? 'matches' : 'differs';
  }
  if (value.kind === 'states' && yielded?.kind === 'states') {
    return onlyIn(value.stateIds, yielded.stateIds).length + onlyIn(yielded.stateIds, value.stateIds).length === 0
      ? 'matches'
      : 'differs';
  }
  return 'notComparable';
}

/** The ids of `these` that `those` lacks, each once. */
export function onlyIn(these: readonly string[], those: readonly string[]): string[] {
  const known = new Set(those);
  return [...new Set(these)].filter((id) => !known.has(id));
}

function subjectOf(claim: Claim) {
  return { kind: 'claim', id: claim.id };
}

/** A figure or list of States that differs from the records: both are shown, neither is bent. */
export function differingClaims(claims: readonly Claim[], yields: Yields, writeStates: WriteStates): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    const yielded = yields[claim.measure] ?? null;
    if (compareClaim(claim.value, yielded) !== 'differs') return [];
    const subjects = [subjectOf(claim)];
    if (claim.value.kind === 'states' && yielded?.kind === 'states') {
      const onlyStated = onlyIn(claim.value.stateIds, yielded.stateIds);
      const onlyRecorded = onlyIn(yielded.stateIds, claim.value.stateIds);
      const params = {
        paragraph: claim.paragraph,
        stated: claim.value.stateIds.length,
        recorded: yielded.stateIds.length,
        onlyStatedCount: onlyStated.length,
        onlyStated: writeStates(onlyStated),
        onlyRecordedCount: onlyRecorded.length,
        onlyRecorded: writeStates(onlyRecorded),
      };
      return [{ rule: 'summary.statesDiffer', severity: 'warning', subjects, params }];
    }
    if (claim.value.kind === 'figure' && yielded?.kind === 'figure') {
      const params = {
        measure: claim.measure,
        paragraph: claim.paragraph,
        stated: claim.value.figure,
        recorded: yielded.figure,
      };
      return [{ rule: 'summary.figureDiffers', severity: 'warning', subjects, params }];
    }
    return [];
  });
}

/** Panels times seats as stated, held against the panellists as stated: two statements of one document that cannot both hold. */
export function seatsAndPanellists(claims: readonly Claim[]): Finding[] {
  const figureOf = (measure: ClaimMeasure) => {
    const claim = claims.find((one) => one.measure === measure && one.value.kind === 'figure');
    return claim?.value.kind === 'figure' ? { claim, figure: claim.value.figure } : undefined;
  };
  const panels = figureOf('panels');
  const seats = figureOf('seatsPerPanel');
  const panellists = figureOf('panellists');
  if (panels === undefined || seats === undefined || panellists === undefined) return [];
  const product = panels.figure * seats.figure;
  if (product === panellists.figure) return [];
  return [
    {
      rule: 'summary.seatsAndPanellists',
      severity: 'warning',
      subjects: [panels, seats, panellists].map(({ claim }) => subjectOf(claim)),
      params: { panels: panels.figure, seats: seats.figure, product, panellists: panellists.figure },
    },
  ];
}

/** One thing put in several ways: who nominates, who decides, what a panellist is called. */
export function differingWordings(claims: readonly Claim[]): Finding[] {
  const byMeasure = new Map<ClaimMeasure, Claim[]>();
  for (const claim of claims) {
    if (claim.value.kind === 'wording') byMeasure.set(claim.measure, [...(byMeasure.get(claim.measure) ?? []), claim]);
  }
  return [...byMeasure].flatMap(([measure, same]): Finding[] => {
    const wordings = [...new Set(same.map((claim) => (claim.value.kind === 'wording' ? claim.value.wording : '')))];
    if (wordings.length < 2) return [];
    const params = { measure, count: wordings.length, wordings: wordings.map((wording) => `“${wording}”`).join(', ') };
    return [{ rule: 'summary.wordingDiffers', severity: 'note', subjects: same.map(subjectOf), params }];
  });
}

/** A balance that a document says was sought, while the records hold no datum to see it by. */
export function balanceWithoutDatum(claims: readonly Claim[], yields: Yields): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    const yielded = yields[claim.measure];
    if (claim.measure !== 'genderBalance' || yielded?.kind !== 'notStated' || yielded.of === 0) return [];
    return [
      {
        rule: 'summary.balanceWithoutDatum',
        severity: 'warning',
        subjects: [subjectOf(claim)],
        params: { paragraph: claim.paragraph, people: yielded.of },
      },
    ];
  });
}

/** Masthead of a document, and the days around it. */
export type DocumentFacts = {
  readonly id: string;
  readonly symbol: string | null;
  readonly datedOn: PlainDate | null;
  readonly sessionStartsOn: PlainDate | null;
  readonly meetingEndedOn: PlainDate | null;
};

/** A document without symbol cannot be cited by one; a summary dated the day its reader meets leaves no time to read it. */
export function documentFindings(document: DocumentFacts): Finding[] {
  const subjects = [{ kind: 'sourceDocument', id: document.id }];
  const findings: Finding[] = [];
  if (document.symbol === null) findings.push({ rule: 'summary.noSymbol', severity: 'note', subjects, params: {} });
  if (document.datedOn !== null && document.datedOn === document.sessionStartsOn && document.meetingEndedOn !== null) {
    findings.push({
      rule: 'summary.datedAtOpening',
      severity: 'note',
      subjects,
      params: { date: document.datedOn, days: daysBetween(document.meetingEndedOn, document.datedOn) },
    });
  }
  return findings;
}
