import { useTranslations } from 'next-intl';
import { type EvidenceBySubject, type SubjectRef, subjectKey } from '@/lib/kernel/event';
import { Badge } from '@/lib/ui/badge';

/** The paragraphs from which a record was recorded; nothing where none is stated. */
export function Paragraphs({ evidence, of }: { evidence: EvidenceBySubject; of: SubjectRef }) {
  const t = useTranslations('common');
  const paragraphs = [...new Set((evidence.get(subjectKey(of)) ?? []).map((one) => one.paragraph))];
  if (paragraphs.length === 0) return null;
  return <Badge>{t('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') })}</Badge>;
}
