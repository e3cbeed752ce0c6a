import { useTranslations } from 'next-intl';
import { FindingList } from '@/lib/i18n/finding-list';
import type { EvidenceBySubject } from '@/lib/kernel/event';
import type { Finding } from '@/lib/kernel/finding';
import { Section } from '@/lib/ui/section';

/** What the rules found in a version, and whether any of it stops the agreement; nothing where they found nothing. */
export function FindingsSection({
  findings,
  evidence,
}: {
  findings: readonly Finding[];
  evidence?: EvidenceBySubject;
}) {
  const t = useTranslations('programme');
  if (findings.length === 0) return null;
  const blockers = findings.filter((finding) => finding.severity === 'blocker').length;
  return (
    <Section id="findings" title={t('sections.findings')} description={t('findingsText', { blockers })}>
      <FindingList findings={findings} evidence={evidence} />
    </Section>
  );
}
