import { useTranslations } from 'next-intl';
import type { EvidenceBySubject } from '@/lib/kernel/event';
import type { Finding } from '@/lib/kernel/finding';
import { paragraphsOf } from '@/lib/kernel/finding';
import { Notice } from '@/lib/ui/notice';

/** What the rules found, each with the paragraphs of its records. A contradiction is "differs from the records", nobody's fault. */
export function FindingList({ findings, evidence }: { findings: readonly Finding[]; evidence?: EvidenceBySubject }) {
  const t = useTranslations('findings');
  const common = useTranslations('common');
  return findings.map((finding) => {
    const paragraphs = evidence === undefined ? [] : paragraphsOf(finding, evidence);
    return (
      <Notice key={`${finding.rule}:${finding.subjects.map((subject) => subject.id).join()}`} tone={finding.severity}>
        {t(finding.rule, finding.params)}
        {paragraphs.length === 0
          ? null
          : ` (${common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') })})`}
      </Notice>
    );
  });
}
