import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/lib/ui/description-list';
import { Disclosure } from '@/lib/ui/disclosure';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { ConsultationPage } from '../loaders';
import { OutcomeForm } from './outcome-form';

/** What the meeting resulted in, which nominations it considered, which version of the programme was agreed at it. */
export function OutcomeSection({ data, consideredHref }: { data: ConsultationPage; consideredHref: string }) {
  const t = useTranslations('consultations');
  const common = useTranslations('common');
  const programme = useTranslations('programme');
  const nominations = useTranslations('nominations');
  const { consultation, considered, candidates, agreedVersions, mayRecord, next } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const stated = consultation.outcome === 'notStated' ? notStated : t(`outcomes.${consultation.outcome}`);
  return (
    <Section id="outcome" title={t('outcome')}>
      <DescriptionList
        items={[
          {
            key: 'outcome',
            term: t('outcome'),
            detail: (
              <>
                {stated}
                {consultation.outcomeWords === null ? null : <div>{consultation.outcomeWords}</div>}
              </>
            ),
          },
          ...(agreedVersions.length === 0
            ? []
            : [
                {
                  key: 'agreed',
                  term: t('detail.agreedHere'),
                  detail: agreedVersions.map((one) => (
                    <div key={`${one.slug} ${one.number}`}>
                      <Link href={`/meetings/${one.slug}/programme?version=${one.number}`}>
                        {t('detail.version', { number: one.number, state: programme(`state.${one.state}`) })}
                      </Link>
                    </div>
                  )),
                },
              ]),
          {
            key: 'considered',
            term: t('detail.considered'),
            detail: (
              <>
                {considered.length === 0 ? notStated : t('detail.consideredCount', { count: considered.length })}{' '}
                {mayRecord && candidates > 0 ? <Link href={consideredHref}>{t('detail.chooseConsidered')}</Link> : null}
              </>
            ),
          },
        ]}
      />
      {considered.length === 0 ? null : (
        <Disclosure summary={t('detail.listConsidered', { count: considered.length })} open={considered.length <= 12}>
          <ul>
            {considered.map((one) => (
              <li key={one.id}>
                <Link href={`/meetings/${one.meeting.slug}/nominations?selected=${one.id}`}>
                  <bdi>{one.name}</bdi>
                </Link>
                {one.party === null ? null : <> ({one.party.name})</>}, {nominations(`statuses.${one.status}`)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayRecord ? (
        <Disclosure summary={t('form.recordOutcome')} open={next === 'outcome'}>
          <OutcomeForm key={consultation.revisions.outcome} consultation={consultation} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
