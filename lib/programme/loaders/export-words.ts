import 'server-only';
import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { writtenDate, writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { meetingRoles } from '@/lib/meetings/types';
import type { ProgrammeWords } from '../exports/words';
import type { PublicProgrammePage } from '../loaders';

type Facts = ProgrammeWords['facts'];

/** When, where, how and by whom the meeting is held, as the public page says it. */
async function factsOf(meeting: PublicProgrammePage['meeting']): Promise<Facts> {
  const t = await getTranslations('programme.public');
  const common = await getTranslations('common');
  const format = await getFormatter();
  const locale = await getLocale();
  const language = languageOfNames(locale);
  const { startsOn, endsOn, startsAt: from, endsAt: to } = meeting;
  const zone = meeting.timeZone ?? '';
  const host =
    meeting.placeStateId === null || meeting.placeStateNames === null
      ? null
      : stateName({ id: meeting.placeStateId, names: meeting.placeStateNames }, language);
  const place = [meeting.placeName, meeting.city, host === meeting.city ? null : host].filter((part) => part !== null);
  const stated = (text: string | null) => text ?? common('notStated');
  const time =
    from !== null && to !== null
      ? t('timeRange', { from, to, zone })
      : from !== null
        ? t('timeFrom', { from, zone })
        : to === null
          ? null
          : t('timeTo', { to, zone });
  const dates =
    startsOn === null
      ? null
      : writtenRange(partialDate(startsOn), endsOn === null ? null : partialDate(endsOn), locale);
  const roles = meetingRoles.flatMap((role) => {
    const names = meeting.roles
      .filter((one) => one.role === role)
      .flatMap((one) =>
        one.stateId !== null && one.stateNames !== null
          ? stateName({ id: one.stateId, names: one.stateNames }, language)
          : (one.organizationName ?? []),
      )
      .toSorted(new Intl.Collator(language).compare);
    return names.length === 0 ? [] : [{ term: t(`roles.${role}`, { count: names.length }), text: format.list(names) }];
  });
  const frame =
    meeting.frameTitle === null
      ? null
      : t('frameTitle', { edition: meeting.frameEdition ?? 0, title: meeting.frameTitle });
  return [
    { term: t('dates'), text: stated(dates) },
    { term: t('time'), text: stated(time) },
    ...(meeting.mode === 'virtual'
      ? []
      : [{ term: t('place'), text: stated(place.length === 0 ? null : place.join(', ')) }]),
    { term: t('modeTerm'), text: stated(meeting.mode === 'notStated' ? null : t(`mode.${meeting.mode}`)) },
    ...roles,
    ...(frame === null ? [] : [{ term: t('frame'), text: frame }]),
  ];
}

/** The words of a programme that is handed out. */
export async function loadProgrammeWords({ programme, meeting }: PublicProgrammePage): Promise<ProgrammeWords> {
  const t = await getTranslations('programme');
  const common = await getTranslations('common');
  const { part, office, export: exported } = (await getMessages()).programme;
  const locale = await getLocale();
  const { version } = programme;
  const dated = (date: string | null) => (date === null ? 'none' : writtenDate(partialDate(date), locale));
  return {
    product: common('product'),
    label: t('public.label'),
    body: meeting.body.name,
    notices: [
      ...(meeting.invented ? [`${t('public.demonstration')}. ${t('public.demonstrationText')}`] : []),
      ...(meeting.status === 'cancelled' ? [t('public.cancelled')] : []),
      ...(version.state === 'draft' || version.state === 'proposed'
        ? [t(`export.unsettled.${version.state}`, { number: version.number })]
        : []),
    ],
    facts: await factsOf(meeting),
    conduct: [
      ...(meeting.prearrangedQuestions === 'yes' ? [t('public.prearranged')] : []),
      ...(meeting.audienceQuestions === 'yes'
        ? [t(meeting.questionPriority === 'statesMembers' ? 'public.audienceStatesFirst' : 'public.audience')]
        : []),
      ...(meeting.closingRemarksByPanellists === 'yes' ? [t('public.closingRemarks')] : []),
    ],
    closing: [
      ...(meeting.viewsDisclaimer ? [t('public.disclaimer')] : []),
      t('public.source', {
        number: version.number,
        agreed: dated(version.agreedOn),
        published: dated(version.publishedOn),
      }),
    ],
    sections: {
      opening: t('public.opening'),
      keynote: t('public.keynote'),
      panels: t('public.panels'),
      questions: t('public.questions'),
      closing: t('public.closing'),
    },
    parts: {
      ...part,
      panellist: t('export.panellist'),
      question: t('export.question'),
    },
    offices: office,
    panellists: t('public.panellists'),
    openSeat: t('seat.open'),
    notStated: common('notStated'),
    functionNotStated: t('functionNotStated'),
    invented: common('invented'),
    columns: exported.columns,
    panel: (number) => t('panel', { number }),
    panelPart: (number) => t('panelPart', { part: number }),
    questionPanels: (numbers) => t('public.questionPanels', { count: numbers.length, panels: numbers.join(', ') }),
    letter: (letter) => t('questions.letter', { letter }),
    party: (name) => t('public.party', { name }),
    to: (name) => t('questions.to', { name }),
  };
}
