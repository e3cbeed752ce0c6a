import { type EvidenceBySubject, type SubjectRef, subjectKey } from './event';

/** Only a blocker stops an act, and only the impossible is one; notes and warnings inform the people who decide. */
export const severities = ['note', 'warning', 'blocker'] as const;
export type Severity = (typeof severities)[number];

/**
 * What a rule found. The sentence is `findings.<rule>` in the messages with `params` as its placeholders; `subjects` are
 * the records concerned, from which the paragraphs of their evidence follow.
 */
export type Finding = {
  /** `feature.ruleName`, stable: texts, tests and exports refer to it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly subjects: readonly SubjectRef[];
  readonly params: Readonly<Record<string, string | number>>;
};

/** The paragraphs from which the records of a finding were recorded, each once, in the order of the document. */
export function paragraphsOf(finding: Finding, evidence: EvidenceBySubject): string[] {
  const paragraphs = finding.subjects.flatMap((subject) =>
    (evidence.get(subjectKey(subject)) ?? []).map((one) => one.paragraph),
  );
  return [...new Set(paragraphs)].sort(new Intl.Collator('en', { numeric: true }).compare);
}
