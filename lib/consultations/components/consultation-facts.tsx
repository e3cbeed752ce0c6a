import { useLocale, useTranslations } from 'next-intl';
import { CircularNumber } from '@/lib/circulars/components/circular-number';
import { writtenDate } from '@/lib/i18n/dates';
import { subjectKey } from '@/lib/kernel/event';
import { DescriptionList } from '@/lib/ui/description-list';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { ConsultationPage } from '../loaders';
import { Day, Times } from './when';

/** The form of a circular that gives notice of a meeting and serves those it prepares. */
function draftNotice({ slug, serves }: ConsultationPage['consultation']) {
  const meetings = [slug, ...serves.map((one) => one.slug)].map((one) => `&meeting=${one}`);
  return `/circulars/new?kind=meetingNotice${meetings.join('')}` as const;
}

/** When, how and on what notice a meeting is held, and what it prepares. */
export function ConsultationFacts({ data }: { data: ConsultationPage }) {
  const t = useTranslations('consultations');
  const meetings = useTranslations('meetings');
  const common = useTranslations('common');
  const locale = useLocale();
  const { consultation, evidence, mayRecord } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const read = evidence.get(subjectKey({ kind: 'meeting', id: consultation.meetingId })) ?? [];
  const paragraphs = [...new Set(read.map((one) => one.paragraph))];
  return (
    <Section id="facts" title={t('detail.facts')}>
      <DescriptionList
        items={[
          { key: 'date', term: t('date'), detail: <Day of={consultation} /> },
          { key: 'time', term: t('time'), detail: <Times of={consultation} /> },
          {
            key: 'mode',
            term: t('mode'),
            detail: consultation.mode === 'notStated' ? notStated : meetings(`modes.${consultation.mode}`),
          },
          {
            key: 'link',
            term: t('detail.link'),
            detail:
              consultation.platformLink === null ? (
                notStated
              ) : (
                <a href={consultation.platformLink} rel="noreferrer">
                  <bdi>{consultation.platformLink}</bdi>
                </a>
              ),
          },
          {
            key: 'notice',
            term: t('notice'),
            detail:
              consultation.notices.length === 0 ? (
                <>
                  <NotStated>{t('noNotice')}</NotStated>
                  {mayRecord && consultation.status === 'planned' ? (
                    <div>
                      <Link href={draftNotice(consultation)}>{t('detail.draftNotice')}</Link>
                    </div>
                  ) : null}
                </>
              ) : (
                consultation.notices.map((notice) => (
                  <div key={notice.circularId}>
                    <Link href={`/circulars/${notice.circularId}`}>
                      <CircularNumber circular={notice} />
                    </Link>{' '}
                    {t('detail.noticeGiven', {
                      date: notice.datedOn === null ? 'none' : writtenDate(notice.datedOn, locale),
                      days: notice.days ?? 'none',
                    })}
                  </div>
                ))
              ),
          },
          {
            key: 'serves',
            term: t('detail.serves'),
            detail: consultation.serves.map((one) => (
              <div key={one.id}>
                <Link href={`/meetings/${one.slug}`}>{one.shortTitle}</Link>
              </div>
            )),
          },
          { key: 'purpose', term: t('purpose'), detail: consultation.purpose ?? notStated },
          ...(paragraphs.length === 0
            ? []
            : [
                {
                  key: 'source',
                  term: t('source'),
                  detail: common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') }),
                },
              ]),
        ]}
      />
    </Section>
  );
}
