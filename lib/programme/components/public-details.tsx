import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { stateName } from '@/lib/bodies/rules';
import { type MeetingRole, meetingRoles } from '@/lib/meetings/types';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import type { PublicProgrammePage } from '../loaders';
import { webAddress } from '../rules/web-address';
import styles from './public-programme.module.css';
import { useWrittenDates } from './written-dates';

type Meeting = PublicProgrammePage['meeting'];

function WebLink({ text }: { text: string }) {
  const address = webAddress(text);
  return address === null ? text : <Link href={address}>{text}</Link>;
}

/** The time of day as far as it is stated; null: not at all. */
function useTime(meeting: Meeting): string | null {
  const t = useTranslations('programme.public');
  const { startsAt: from, endsAt: to } = meeting;
  const zone = meeting.timeZone ?? '';
  if (from !== null && to !== null) return t('timeRange', { from, to, zone });
  if (from !== null) return t('timeFrom', { from, zone });
  return to === null ? null : t('timeTo', { to, zone });
}

/** States and organizations that have a role in the meeting, as a list in words. */
function useRoles(meeting: Meeting) {
  const t = useTranslations('programme.public');
  const format = useFormatter();
  return meetingRoles.flatMap((role: MeetingRole) => {
    const names = meeting.roles
      .filter((one) => one.role === role)
      .flatMap((one) =>
        one.stateId !== null && one.stateNames !== null
          ? stateName({ id: one.stateId, names: one.stateNames }, 'en')
          : (one.organizationName ?? []),
      );
    if (names.length === 0) return [];
    const sorted = names.toSorted(new Intl.Collator('en').compare);
    return [{ key: role, term: t(`roles.${role}`, { count: names.length }), detail: format.list(sorted) }];
  });
}

/** When, where, how and by whom the meeting is held; what is not on record is said to be so. */
export function PublicDetails({ meeting, publishedAt }: { meeting: Meeting; publishedAt: string | null }) {
  const t = useTranslations('programme.public');
  const common = useTranslations('common');
  const written = useWrittenDates();
  const notStated = <NotStated>{common('notStated')}</NotStated>;

  const place = [
    meeting.placeName,
    meeting.city,
    meeting.placeStateNames !== null && meeting.placeStateId !== null && meeting.placeStateNames.en !== meeting.city
      ? stateName({ id: meeting.placeStateId, names: meeting.placeStateNames }, 'en')
      : null,
  ].filter((part) => part !== null);
  const frame =
    meeting.frameTitle === null
      ? null
      : t('frameTitle', { edition: meeting.frameEdition ?? 0, title: meeting.frameTitle });
  const frameDates = written.range(meeting.frameStartsOn, meeting.frameEndsOn);
  const done = (kind: 'webcast' | 'website') =>
    meeting.checklist.find((item) => item.kind === kind && item.status === 'done');
  const webcast = done('webcast');
  const webcastAddress = webcast === undefined ? null : webAddress(webcast.evidence);
  const website =
    publishedAt ?? (webAddress(done('website')?.evidence ?? null) === null ? null : done('website')?.evidence);

  const items: readonly { key: string; term: string; detail: ReactNode }[] = [
    { key: 'dates', term: t('dates'), detail: written.range(meeting.startsOn, meeting.endsOn) ?? notStated },
    { key: 'time', term: t('time'), detail: useTime(meeting) ?? notStated },
    ...(meeting.mode === 'virtual'
      ? []
      : [{ key: 'place', term: t('place'), detail: place.length === 0 ? notStated : place.join(', ') }]),
    {
      key: 'mode',
      term: t('modeTerm'),
      detail: meeting.mode === 'notStated' ? notStated : t(`mode.${meeting.mode}`),
    },
    ...useRoles(meeting),
    ...(frame === null
      ? []
      : [
          {
            key: 'frame',
            term: t('frame'),
            detail: frameDates === null ? frame : t('frameDated', { title: frame, dates: frameDates }),
          },
        ]),
    ...(webcast === undefined
      ? []
      : [
          {
            key: 'webcast',
            term: t('webcast'),
            detail:
              webcastAddress === null ? t('webcastPublic') : <WebLink text={webcast.evidence ?? webcastAddress} />,
          },
        ]),
    ...(website === null || website === undefined
      ? []
      : [{ key: 'website', term: t('website'), detail: <WebLink text={website} /> }]),
  ];
  return (
    <dl className={styles.details}>
      {items.map((item) => (
        <div key={item.key} className={styles.detail}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
