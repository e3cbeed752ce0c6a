import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { writtenDate, writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { fullName } from '@/lib/people/rules';
import { CopyButton } from '@/lib/ui/copy-button';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Paper } from '@/lib/ui/paper';
import type { ConfirmationRequestPage } from '../loaders/request';
import styles from './request-page.module.css';

/** The letter's own language, whatever the language of the interface: the note is sent in it. */
const letterLocale = 'en';

function dateOf(date: string | null): string | null {
  return date === null ? null : writtenDate(partialDate(date), letterLocale);
}

/**
 * The text by which a mission is asked to confirm a nomination that came from somebody else: a note verbale in the third person
 * for a State, a letter for an organization. What the records do not state stands in brackets.
 */
export function RequestPage({ data }: { data: ConfirmationRequestPage }) {
  const t = useTranslations('nominations.request');
  const paragraphs = useLetter(data);
  const gaps = paragraphs.join('').split('[').length - 1;
  return (
    <Page width="text">
      <Paper
        back={{
          href: `/meetings/${data.meeting.slug}/nominations/${data.nominationMeetingId}`,
          label: t('back'),
        }}
        printLabel={t('print')}
      >
        <PageHeader
          title={t('title', { name: fullName(data.person) })}
          answer={t('answer', { kind: data.addressee?.kind ?? 'state', gaps })}
          secondary={<CopyButton text={paragraphs.join('\n\n')} label={t('copy')} doneLabel={t('copied')} />}
        />
        {data.status === 'awaitingConfirmation' ? null : <Notice>{t('notAwaiting')}</Notice>}
        <article lang="en" className={styles.letter}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <Marked text={paragraph} />
            </p>
          ))}
        </article>
      </Paper>
    </Page>
  );
}

/** Marks what is in brackets: parts that the records do not state. */
function Marked({ text }: { text: string }) {
  return text.split(/(\[[^\]]*\])/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move.
    part.startsWith('[') ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
  );
}

function useLetter(data: ConfirmationRequestPage): readonly string[] {
  const t = useTranslations('nominations.request');
  const stations = useTranslations('addresses.stations');
  const { meeting, person, source, mandate, until, addressee, letterhead } = data;
  const station = addressee?.station ?? null;
  const signatory = [letterhead.signatoryName, letterhead.signatoryTitle].filter((part) => part !== null).join(', ');
  const functionAndAffiliation = [person.function, person.affiliation].filter((part) => part !== null).join(', ');
  const dates =
    meeting.startsOn === null
      ? null
      : writtenRange(
          partialDate(meeting.startsOn),
          meeting.endsOn === null ? null : partialDate(meeting.endsOn),
          letterLocale,
        );
  const values = {
    office: letterhead.office ?? t('missing.office'),
    place: letterhead.place ?? t('missing.place'),
    party: addressee?.name ?? t('missing.party'),
    station: station === null ? t('missing.station') : stations(station),
    head: t('missing.head'),
    signatory: signatory === '' ? t('missing.signatory') : signatory,
    sender: source.sender ?? t('missing.sender'),
    reference: source.reference ?? t('missing.reference'),
    datedOn: dateOf(source.datedOn) ?? t('missing.datedOn'),
    receivedOn: dateOf(source.receivedOn) ?? t('missing.receivedOn'),
    name: fullName(person),
    function: functionAndAffiliation === '' ? t('missing.function') : functionAndAffiliation,
    meeting: meeting.title,
    city: meeting.city ?? t('missing.city'),
    dates: dates ?? t('missing.dates'),
    symbol: mandate?.symbol ?? t('missing.mandate'),
    paragraph: mandate?.paragraph ?? 'none',
    until: until === null ? 'none' : writtenDate(until, letterLocale),
    today: writtenDate(data.today, letterLocale),
  };
  const parts =
    addressee?.kind === 'organization'
      ? ([
          'letter.opening',
          'letter.matter',
          'letter.rule',
          'letter.request',
          'letter.closing',
          'letter.signature',
        ] as const)
      : (['note.opening', 'note.matter', 'note.rule', 'note.request', 'note.closing', 'note.place'] as const);
  return parts.map((part) => t(part, values));
}
