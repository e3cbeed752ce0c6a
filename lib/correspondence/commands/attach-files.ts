import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { communicationById } from '../load-communication';
import { mayChangeCommunication, mayRecordSomewhere } from '../policy';
import { attachFilesSchema } from '../schema';
import { insertUploads, storeUploads } from '../uploads';

/** Adds files to a communication, those attached to a mail as files of their own. Refusals: those of `storeUploads`. */
export const attachFiles = defineCommand({
  name: 'correspondence.attachFiles',
  input: attachFilesSchema,
  prepare: {
    role: mayRecordSomewhere,
    work: (input, context) => storeUploads(context.db, input.files),
  },
  load: (tx, input) => communicationById(tx, input.communicationId),
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope),
  run: ({ tx, loaded, prepared, actor, now, ids }) => {
    const { row, meetingIds } = loaded;
    const fileIds = insertUploads(tx, row.id, prepared, { actor, now, ids });
    return {
      result: { id: row.id, fileIds },
      events: [
        correspondenceEvent('filesAttached', {
          subject: { kind: 'communication', id: row.id },
          meetings: meetingIds,
          payload: { fileIds },
        }),
      ],
    };
  },
});
