import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about the records of persons. No value of a person is in a payload. Stored for ever: add, never change. */
export const peopleEvents = {
  personRecorded: z.strictObject({ fields: z.array(z.string()) }),
  personCorrected: z.strictObject({ fields: z.array(z.string()) }),
} as const;

export const peopleEvent = eventMaker('people', peopleEvents);
