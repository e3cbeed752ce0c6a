import { useTranslations } from 'next-intl';
import { useMoment } from '@/lib/i18n/use-moment';
import { Disclosure } from '@/lib/ui/disclosure';
import { Section } from '@/lib/ui/section';
import type { TakenArrangement } from '../../queries/taken-arrangements';
import { ArrangementFacts } from '../arrangement-facts';

/** The illustrative arrangements that cards of a version were taken from, and how each was computed. */
export function TakenArrangements({ arrangements }: { arrangements: readonly TakenArrangement[] }) {
  const t = useTranslations('programme');
  const { moment } = useMoment();
  if (arrangements.length === 0) return null;
  return (
    <Section id="arrangements" title={t('versions.arrangements.title')} description={t('versions.arrangements.text')}>
      {arrangements.map(({ draft, takenAt, takenBy, seats, kept }) => (
        <div key={draft.programmeSha256}>
          <p>{t('versions.arrangements.line', { seats, kept, by: takenBy ?? 'none', at: moment(takenAt) })}</p>
          <Disclosure quiet summary={t('illustration.method')}>
            <ArrangementFacts draft={draft} />
          </Disclosure>
        </div>
      ))}
    </Section>
  );
}
