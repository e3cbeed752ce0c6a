import { useTranslations } from 'next-intl';
import { LinkButton } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Paper } from '@/lib/ui/paper';
import type { ModeratorSheetsPage, ProgrammeExport } from '../../loaders/export';
import { addresseeOf } from '../../rules/questions';
import type { Panel, Programme, ProgrammePerson, Seat } from '../../types';
import { useRole } from '../person-role';
import { ProgrammeNav } from '../programme-nav';
import { useWrittenDates } from '../written-dates';
import styles from './moderator-sheets.module.css';

/** How the name is printed and how the person is addressed, so that the moderator says both right. */
function Name({ person }: { person: ProgrammePerson }) {
  const t = useTranslations('programme.sheets');
  const { name, familyName, formOfAddress } = person;
  return (
    <>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.address}>
        {t('address', { form: formOfAddress ?? 'none', family: familyName ?? 'none' })}
      </span>
    </>
  );
}

function SeatRow({ seat }: { seat: Seat }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  const { panellist } = seat;
  return (
    <tr>
      <td className={styles.position}>{seat.position}</td>
      {panellist === null ? (
        <td colSpan={3}>
          <NotStated>{t('sheets.notFilled')}</NotStated>
        </td>
      ) : (
        <>
          <th scope="row">
            <Name person={panellist.person} />
          </th>
          <td>{roleOf(panellist.person) ?? <NotStated>{t('functionNotStated')}</NotStated>}</td>
          <td>{panellist.party?.name ?? <NotStated>{t('stateNotStated')}</NotStated>}</td>
        </>
      )}
    </tr>
  );
}

function Questions({ panel, programme }: { panel: Panel; programme: Programme }) {
  const t = useTranslations('programme');
  const questions = programme.questionGroups
    .filter((group) => group.panelNumbers.includes(panel.number))
    .flatMap((group) => group.questions);
  if (questions.length === 0) return <p className={styles.none}>{t('sheets.noQuestions')}</p>;
  return (
    <ol className={styles.questions}>
      {questions.map((question) => {
        const name = addresseeOf(question, programme.panels);
        const { addressee } = question;
        // A question shared with another panel may be put to somebody who sits there.
        const isElsewhere = addressee.kind === 'seat' && addressee.panelNumber !== panel.number;
        return (
          <li key={question.id} className={styles.question}>
            <span>{t('questions.letter', { letter: question.letter })}</span>
            <span>
              {question.text}
              <span className={styles.to}>
                {name === null ? t('questions.toNobody') : t('questions.to', { name })}
                {isElsewhere ? t('sheets.onPanel', { number: addressee.panelNumber }) : null}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Sheet({ panel, data }: { panel: Panel; data: ProgrammeExport }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  const { date, range } = useWrittenDates();
  const { programme, meeting } = data;
  const { version } = programme;
  const head = `sheet-${panel.number}`;
  return (
    <article className={styles.sheet} aria-labelledby={head}>
      <header className={styles.head}>
        <p className={styles.meeting}>
          {meeting.title}
          {meeting.startsOn === null ? null : `, ${range(meeting.startsOn, meeting.endsOn)}`}
        </p>
        <h2 id={head} className={styles.title}>
          {t('panel', { number: panel.number })}: {panel.title}{' '}
          <span className={styles.part}>({t('panelPart', { part: panel.part })})</span>
        </h2>
        <p className={styles.meta}>{t('topicTitle', { letter: panel.topic.letter, title: panel.topic.title })}</p>
        <p className={styles.meta}>
          {t('sheets.asAt', {
            number: version.number,
            state: t(`state.${version.state}`),
            date: date(version.publishedOn ?? version.agreedOn ?? version.proposedOn) ?? 'none',
          })}
        </p>
      </header>
      <section>
        <h3 className={styles.heading}>{t('sheets.moderator')}</h3>
        {panel.moderators.length === 0 ? (
          <p>
            <NotStated>{t('noModerator')}</NotStated>
          </p>
        ) : (
          panel.moderators.map((part) => (
            <p key={part.id}>
              <Name person={part.person} /> <span className={styles.role}>{roleOf(part.person, part.office)}</span>
            </p>
          ))
        )}
      </section>
      <section>
        <h3 className={styles.heading}>{t('sheets.panellists')}</h3>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sheets.seat')}</th>
              <th scope="col">{t('sheets.name')}</th>
              <th scope="col">{t('sheets.function')}</th>
              <th scope="col">{t('sheets.party')}</th>
            </tr>
          </thead>
          <tbody>
            {panel.seats.map((seat) => (
              <SeatRow key={seat.id} seat={seat} />
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3 className={styles.heading}>{t('sheets.questions')}</h3>
        <Questions panel={panel} programme={programme} />
      </section>
    </article>
  );
}

/** In place of the sheets while no version is open to the reader: what they are made from, and the way there. */
function NoSheets({ data: { meeting, isDesk, mayOpenDraft } }: { data: ModeratorSheetsPage }) {
  const t = useTranslations('programme');
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk={isDesk} />}
        title={t('sheets.title')}
        answer={t(mayOpenDraft ? 'answerNone' : 'answerEmpty')}
      />
      <EmptyState
        title={t('sheets.emptyTitle')}
        action={
          mayOpenDraft ? (
            <LinkButton href={`/meetings/${meeting.slug}/programme/open`} variant="primary">
              {t('toOpenDraft')}
            </LinkButton>
          ) : undefined
        }
      >
        {t(mayOpenDraft ? 'sheets.emptyTextDesk' : 'sheets.emptyText')}
      </EmptyState>
    </Page>
  );
}

/** A sheet for each moderator: who sits on the panel in which order, how they are named, and what they are asked. */
export function ModeratorSheets({ data, wanted }: { data: ModeratorSheetsPage; wanted: number | null }) {
  const { programme, meeting } = data;
  return programme === null ? <NoSheets data={data} /> : <Sheets data={{ programme, meeting }} wanted={wanted} />;
}

function Sheets({ data, wanted }: { data: ProgrammeExport; wanted: number | null }) {
  const t = useTranslations('programme');
  const { programme, meeting } = data;
  const { number } = programme.version;
  const base = `/meetings/${meeting.slug}/programme`;
  const shown = programme.panels.filter((panel) => wanted === null || panel.number === wanted);
  return (
    <Paper back={{ href: `${base}?version=${number}`, label: t('export.back') }} printLabel={t('export.print')}>
      <div className={styles.choice}>
        <h1 className={styles.pageTitle}>{t('sheets.title')}</h1>
        <nav aria-label={t('sheets.choose')}>
          <ul className={styles.panels}>
            <li>
              <Link href={`${base}/sheets?version=${number}`} aria-current={wanted === null ? 'page' : undefined}>
                {t('sheets.all')}
              </Link>
            </li>
            {programme.panels.map((panel) => (
              <li key={panel.id}>
                <Link
                  href={`${base}/sheets?version=${number}&panel=${panel.number}`}
                  aria-current={wanted === panel.number ? 'page' : undefined}
                >
                  {t('panel', { number: panel.number })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {shown.length === 0 ? <p>{t('sheets.noPanel')}</p> : null}
      {shown.map((panel) => (
        <Sheet key={panel.id} panel={panel} data={data} />
      ))}
    </Paper>
  );
}
