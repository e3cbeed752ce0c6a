import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { DescriptionList } from '@/lib/ui/description-list';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import type { MeetingDetail } from '../queries';

/** When, where and how a meeting takes place, for which body, and who may nominate. */
export function MeetingFacts({
  meeting,
  withLinks = true,
}: {
  meeting: MeetingDetail;
  /** Whether the reader may open the page of the body. */
  withLinks?: boolean;
}) {
  const t = useTranslations('meetings');
  const common = useTranslations('common');
  const locale = useLocale();
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const range = (from: string | null, to: string | null) =>
    from === null ? null : writtenRange(partialDate(from), to === null ? null : partialDate(to), locale);
  const placeState =
    meeting.placeStateNames === null
      ? null
      : stateName({ id: '', names: meeting.placeStateNames }, languageOfNames(locale));
  const place = [...new Set([meeting.placeName, meeting.city, placeState].filter((part) => part !== null))];
  const times = [meeting.startsAt, meeting.endsAt].filter((time) => time !== null).join('–');
  return (
    <DescriptionList
      layout="columns"
      items={[
        { key: 'when', term: t('overview.when'), detail: range(meeting.startsOn, meeting.endsOn) ?? notStated },
        {
          key: 'time',
          term: t('overview.time'),
          detail: times === '' ? notStated : `${times} ${t('overview.zone', { zone: meeting.timeZone ?? '' })}`,
        },
        {
          key: 'place',
          term: t('overview.place'),
          detail: place.length > 0 ? place.join(', ') : meeting.mode === 'virtual' ? t('modes.virtual') : notStated,
        },
        {
          key: 'mode',
          term: t('overview.mode'),
          detail: meeting.mode === 'notStated' ? notStated : t(`modes.${meeting.mode}`),
        },
        ...(meeting.frameTitle === null
          ? []
          : [
              {
                key: 'frame',
                term: t('overview.frame'),
                detail: t('overview.frameText', {
                  title: meeting.frameTitle,
                  edition: meeting.frameEdition ?? 0,
                  dates: range(meeting.frameStartsOn, meeting.frameEndsOn) ?? 'none',
                  mode: meeting.frameMode ?? 'notStated',
                  modeText: t(`modes.${meeting.frameMode ?? 'notStated'}`),
                }),
              },
            ]),
        {
          key: 'body',
          term: t('overview.body'),
          detail: withLinks ? (
            <Link href={`/bodies/${meeting.body.slug}`}>{meeting.body.name}</Link>
          ) : (
            meeting.body.name
          ),
        },
        ...(meeting.session === null
          ? []
          : [
              {
                key: 'session',
                term: t('overview.session'),
                detail: t('overview.sessionText', { body: meeting.session.body.name, number: meeting.session.number }),
              },
            ]),
        {
          key: 'nominating',
          term: t('overview.nominating'),
          detail:
            meeting.nominatingParty === 'notStated' ? notStated : t(`nominatingParties.${meeting.nominatingParty}`),
        },
        ...(meeting.viewsDisclaimer
          ? [{ key: 'views', term: t('overview.disclaimer'), detail: t('overview.disclaimerText') }]
          : []),
      ]}
    />
  );
}
