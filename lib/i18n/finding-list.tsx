import { useLocale, useTranslations } from 'next-intl';
import type { EvidenceBySubject } from '@/lib/kernel/event';
import { type Finding, paragraphsOf, severities } from '@/lib/kernel/finding';
import { RemarkList } from '@/lib/ui/remark-list';
import { findingParams } from './finding-params';
import type { KeyOf } from './message-keys';

/**
 * What the rules found, the gravest first, each with the paragraphs of its records. A contradiction is "differs from the
 * records", nobody's fault.
 */
export function FindingList({ findings, evidence }: { findings: readonly Finding[]; evidence?: EvidenceBySubject }) {
  const t = useTranslations('findings');
  const common = useTranslations('common');
  const locale = useLocale();
  const ordered = findings.toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  return (
    <RemarkList
      remarks={ordered.map((finding) => {
        const paragraphs = evidence === undefined ? [] : paragraphsOf(finding, evidence);
        return {
          key: `${finding.rule}:${finding.subjects.map((subject) => subject.id).join()}:${Object.values(finding.params).join()}`,
          tone: finding.severity,
          toneLabel: common(`severities.${finding.severity}`),
          words: t(finding.rule as KeyOf<'findings'>, findingParams(finding, locale)),
          source:
            paragraphs.length === 0
              ? undefined
              : common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') }),
        };
      })}
    />
  );
}
