import { useTranslations } from 'next-intl';
import { Link } from '@/lib/ui/link';
import type { PublicProgrammePage, PublicMethod as Told } from '../loaders';
import { addresseeOf } from '../rules/questions';
import { namedSeats } from '../rules/structure';
import type { Panel, Part, ProgrammeParty, ProgrammePerson, QuestionGroup } from '../types';
import { useRole } from './person-role';
import { PublicDetails } from './public-details';
import { PublicMethod } from './public-method';
import styles from './public-programme.module.css';
import { useWrittenDates } from './written-dates';

/** A person as a programme prints them: name, function, and in parentheses who put them forward or for whom they speak. */
function Speaker({
  person,
  party,
  role,
  byFunction = false,
}: {
  person: ProgrammePerson;
  party: ProgrammeParty | null;
  role: string | null;
  byFunction?: boolean;
}) {
  const t = useTranslations('programme.public');
  const nameless = byFunction && role !== null;
  return (
    <>
      <span className={styles.name}>{nameless ? role : person.name}</span>
      {party === null ? null : <span className={styles.party}> {t('party', { name: party.name })}</span>}
      {nameless || role === null ? null : <span className={styles.role}>{role}</span>}
    </>
  );
}

function PartSection({ title, parts, body }: { title: string; parts: readonly Part[]; body: string }) {
  const roleOf = useRole();
  if (parts.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.people}>
        {parts.map((part) => (
          <li key={part.id} className={styles.speaker}>
            <Speaker
              person={part.person}
              party={part.party}
              role={roleOf(part.person, part.office, body)}
              byFunction={part.namedByFunction}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PanelSection({ panel, body }: { panel: Panel; body: string }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  return (
    <section className={styles.panel} aria-labelledby={`panel-${panel.number}`}>
      <header className={styles.panelHead}>
        <p className={styles.panelNumber}>{t('panel', { number: panel.number })}</p>
        <h3 id={`panel-${panel.number}`} className={styles.panelTitle}>
          {panel.title} <span className={styles.panelPart}>({t('panelPart', { part: panel.part })})</span>
        </h3>
      </header>
      {panel.moderators.length === 0 ? null : (
        <div className={styles.row}>
          <h4 className={styles.term}>{t('public.moderator')}</h4>
          <ul className={styles.people}>
            {panel.moderators.map((part) => (
              <li key={part.id} className={styles.speaker}>
                <Speaker
                  person={part.person}
                  party={part.party}
                  role={roleOf(part.person, part.office, body)}
                  byFunction={part.namedByFunction}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.row}>
        <h4 className={styles.term}>{t('public.panellists')}</h4>
        <ul className={styles.people}>
          {namedSeats(panel).map(({ id, panellist }) => (
            <li key={id} className={styles.speaker}>
              <Speaker person={panellist.person} party={panellist.party} role={roleOf(panellist.person)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Questions({ groups, panels }: { groups: readonly QuestionGroup[]; panels: readonly Panel[] }) {
  const t = useTranslations('programme');
  if (groups.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('public.questions')}</h2>
      <p className={styles.note}>{t('public.questionsText')}</p>
      {groups.map((group) => (
        <div key={group.panelNumbers.join()} className={styles.row}>
          <h3 className={styles.term}>
            {t('public.questionPanels', { count: group.panelNumbers.length, panels: group.panelNumbers.join(', ') })}
          </h3>
          <ol className={styles.questions}>
            {group.questions.map((question) => {
              const name = addresseeOf(question, panels);
              return (
                <li key={question.id} className={styles.question}>
                  <span className={styles.letter}>{t('questions.letter', { letter: question.letter })}</span>
                  <span>
                    {question.text}
                    {name === null ? null : (
                      <span className={styles.party}> {t('public.party', { name: t('questions.to', { name }) })}</span>
                    )}
                  </span>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** How the panels run, as far as it is on record. */
function Conduct({ meeting }: { meeting: PublicProgrammePage['meeting'] }) {
  const t = useTranslations('programme.public');
  const sentences = [
    meeting.prearrangedQuestions === 'yes' ? t('prearranged') : null,
    meeting.audienceQuestions !== 'yes'
      ? null
      : meeting.questionPriority === 'statesMembers'
        ? t('audienceStatesFirst')
        : t('audience'),
    meeting.closingRemarksByPanellists === 'yes' ? t('closingRemarks') : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : <p className={styles.note}>{sentences.join(' ')}</p>;
}

/**
 * A programme to be read like a printed one.
 *
 * @param method how arrangements were made, if it is told
 * @param documentHref where it is had as a document, if it is
 */
export function PublicProgramme({
  data,
  method,
  documentHref,
}: {
  data: PublicProgrammePage;
  method?: Told | null;
  documentHref?: string;
}) {
  const t = useTranslations('programme.public');
  const written = useWrittenDates();
  const { programme, meeting } = data;
  const { version } = programme;
  const body = meeting.body.name;
  return (
    <article className={styles.programme}>
      {meeting.invented ? (
        <p className={styles.demonstration}>
          <strong>{t('demonstration')}</strong> {t('demonstrationText')}
        </p>
      ) : null}
      <header className={styles.masthead}>
        <p className={styles.label}>{t('label')}</p>
        <h1 className={styles.title}>{meeting.title}</h1>
        <p className={styles.body}>{body}</p>
        <p className={styles.asAt}>
          {t('asAt', {
            number: version.number,
            date: written.date(version.publishedOn ?? version.agreedOn ?? version.proposedOn) ?? 'none',
          })}
        </p>
        {meeting.status === 'cancelled' ? <p className={styles.cancelled}>{t('cancelled')}</p> : null}
      </header>
      <PublicDetails meeting={meeting} publishedAt={version.publishedAt} />
      <PartSection title={t('opening')} parts={programme.opening} body={body} />
      <PartSection title={t('keynote')} parts={programme.keynote} body={body} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('panels')}</h2>
        <Conduct meeting={meeting} />
        {programme.panels.map((panel) => (
          <PanelSection key={panel.id} panel={panel} body={body} />
        ))}
      </section>
      <Questions groups={programme.questionGroups} panels={programme.panels} />
      <PartSection title={t('closing')} parts={programme.closing} body={body} />
      {method == null ? null : <PublicMethod told={method} panels={programme.panels} />}
      <footer className={styles.foot}>
        {meeting.viewsDisclaimer ? <p>{t('disclaimer')}</p> : null}
        <p>
          {t('source', {
            number: version.number,
            agreed: written.date(version.agreedOn) ?? 'none',
            published: written.date(version.publishedOn) ?? 'none',
          })}
        </p>
        {documentHref === undefined ? null : (
          <p className={styles.document}>
            <Link href={documentHref} download>
              {t('document')}
            </Link>
          </p>
        )}
        {meeting.invented ? <p className={styles.demonstrationFoot}>{t('demonstration')}</p> : null}
      </footer>
    </article>
  );
}
