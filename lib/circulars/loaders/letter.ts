import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getBody, getBodyBySlug } from '@/lib/bodies/queries';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { type CircularLetterData, circularLetter, type LetterAddressee } from '../exports/circular-letter';
import { mayChangeLetterhead, mayViewCircular } from '../policy';
import { getCircular } from '../queries/circulars';
import { circularLetterSource } from '../queries/letter';
import { ownLetterhead } from '../queries/letterhead';
import { nameOf } from '../rules/findings';
import { letterFindings } from '../rules/letter';
import { isIssued } from '../rules/life';
import { loadLetterWords } from './letter-words';

/** What a notice says of the meeting it announces, which only that meeting knows: agenda and platform link. */
export type NoticeMatter = Pick<CircularLetterData, 'agenda' | 'platformLink'>;

/** What addressees are called on pages and in the names of files. */
async function addresseeNames(): Promise<(to: LetterAddressee) => string> {
  const t = await getTranslations('letters.page');
  const circulars = await getTranslations('circulars');
  return (to) => {
    if (to.kind === 'class') return circulars(`classes.${to.class}`);
    return to.kind === 'mission' ? (to.name ?? t('mission', { state: to.state })) : to.name;
  };
}

/**
 * A circular as each of its addressees reads it.
 *
 * @param matterOf looks up what a notice says of the meeting it announces
 */
export async function loadCircularLetters(id: string, matterOf: (meetingId: string) => Promise<NoticeMatter>) {
  const actor = await requireActor();
  const db = database();
  const circular = getCircular(db, id);
  if (circular === null || !mayViewCircular(actor, circular)) notFound();
  const words = await loadLetterWords();
  const day = circular.datedOn ?? dayIn(deskZone, systemClock.now());
  const { data, announcedId, addressees, otherLanguages } = circularLetterSource(db, circular, 'en', day);
  const matter = announcedId === null ? { agenda: [], platformLink: null } : await matterOf(announcedId);
  const body = getBody(db, circular.bodyId);
  const nameOfAddressee = await addresseeNames();
  const readings = addressees.map((to) => {
    const { letter, missing } = circularLetter({ ...data, ...matter }, to, words);
    const blanks = missing.map((what) => words.say(`frame.what.${what}`));
    return {
      to,
      name: nameOfAddressee(to),
      letter,
      findings: letterFindings(circular.id, blanks, words.list, otherLanguages),
    };
  });
  return {
    circular: {
      id: circular.id,
      name: nameOf(circular),
      subject: circular.subject,
      state: circular.state,
      isIssued: isIssued(circular.state),
      hasScan: circular.files.some((one) => one.role === 'initialledScan'),
    },
    readings,
    letterheadHref:
      body !== null && mayChangeLetterhead(actor, body.id) === 'allowed' ? `/bodies/${body.slug}/letterhead` : null,
  };
}
export type CircularLettersPage = Awaited<ReturnType<typeof loadCircularLetters>>;

/** Who writes for a body, for who may change it. */
export async function loadLetterhead(slug: string) {
  const actor = await requireActor();
  const db = database();
  const body = getBodyBySlug(db, slug);
  if (body === null) notFound();
  const verdict = mayChangeLetterhead(actor, body.id);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return { body: { id: body.id, slug: body.slug, name: body.name }, letterhead: ownLetterhead(db, body.id) };
}
export type LetterheadPage = Awaited<ReturnType<typeof loadLetterhead>>;
