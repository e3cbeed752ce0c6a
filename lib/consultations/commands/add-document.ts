import { eq, max } from 'drizzle-orm';
import { consultationDocument } from '@/db/schema/consultations';
import { programmeVersion } from '@/db/schema/programme';
import { maySomewhere } from '@/lib/access/policy';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { insertFile, type StoredFile, storeFile } from '@/lib/platform/files';
import { eventOf } from '../events';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { addDocumentSchema } from '../schema';

type Upload = { readonly stored: StoredFile | null };

/**
 * Puts a paper before an intersessional meeting: a file, a version of the programme of a meeting that it prepares, or an
 * address. Refusals: `documentMissing`, `documentTwice`; `notFound` beside a version of another meeting; those of
 * `storeFile` beside `file`.
 */
export const addDocument = defineCommand({
  name: 'consultations.addDocument',
  input: addDocumentSchema,
  prepare: {
    role: (actor) => (maySomewhere(actor, 'consultations.record') ? 'allowed' : 'hidden'),
    work: async (input, context): Promise<Upload | Refusal> => {
      if (input.file === null) return { stored: null };
      const stored = await storeFile(context.db, input.file.name, input.file.bytes, 'file');
      return isRefusal(stored) ? stored : { stored };
    },
  },
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded, prepared, ids, now, actor }) => {
    const { meetingId, title, programmeVersionId, address } = input;
    if (programmeVersionId !== null) {
      const version = tx
        .select({ meetingId: programmeVersion.meetingId })
        .from(programmeVersion)
        .where(eq(programmeVersion.id, programmeVersionId))
        .get();
      if (!loaded.serves.some((served) => served.id === version?.meetingId)) {
        return refuse('notFound', 'programmeVersionId');
      }
    }
    const last = tx
      .select({ position: max(consultationDocument.position) })
      .from(consultationDocument)
      .where(eq(consultationDocument.meetingId, meetingId))
      .get();
    const fileId = prepared.stored === null ? null : insertFile(tx, prepared.stored, { ids, now, actor });
    const id = ids.next('paper');
    tx.insert(consultationDocument)
      .values({ id, meetingId, position: (last?.position ?? 0) + 1, title, fileId, programmeVersionId, address })
      .run();
    return { result: { id }, events: [eventOf('documentAdded', loaded, { documentId: id })] };
  },
});
