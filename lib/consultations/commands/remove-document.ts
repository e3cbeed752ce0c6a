import { and, eq } from 'drizzle-orm';
import { consultationDocument } from '@/db/schema/consultations';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { withPart } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { removeDocumentSchema } from '../schema';

/** Takes a paper off an intersessional meeting. Its file stays stored: earlier events speak of it. */
export const removeDocument = defineCommand({
  name: 'consultations.removeDocument',
  input: removeDocumentSchema,
  load: (tx, { meetingId, documentId }) =>
    withPart(tx, meetingId, () =>
      tx
        .select()
        .from(consultationDocument)
        .where(and(eq(consultationDocument.id, documentId), eq(consultationDocument.meetingId, meetingId)))
        .get(),
    ),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, loaded }) => {
    const { id, title } = loaded.part;
    tx.delete(consultationDocument).where(eq(consultationDocument.id, id)).run();
    return {
      result: { id },
      events: [eventOf('documentRemoved', loaded, { documentId: id }, [{ field: 'title', previous: title }])],
    };
  },
});
