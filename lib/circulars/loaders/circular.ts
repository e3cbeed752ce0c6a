import 'server-only';
import { notFound } from 'next/navigation';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { readFileBytes } from '@/lib/platform/files';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayViewCircular } from '../policy';
import { getCircularFile } from '../queries/circulars';
import { readCircularPage } from '../queries/page';

/** What the page of one circular shows to the reader. */
export async function loadCircular(id: string) {
  const actor = await requireActor();
  const page = readCircularPage(database(), actor, id, dayIn(deskZone, systemClock.now()));
  if (page === null) notFound();
  return page;
}
export type CircularPage = Awaited<ReturnType<typeof loadCircular>>;

/** A file of a circular that the reader may see, with its bytes; null for any other file. */
export async function loadCircularFile(fileId: string) {
  const db = database();
  const found = getCircularFile(db, fileId);
  if (found === null || !mayViewCircular(await currentActor(), found.circular)) return null;
  const { name, mediaType, sha256 } = found;
  return { name, mediaType, bytes: await readFileBytes(db, sha256) };
}
