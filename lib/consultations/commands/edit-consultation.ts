import { eq } from 'drizzle-orm';
import { consultation, consultationServes } from '@/db/schema/consultations';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal } from '@/lib/kernel/refusal';
import { differences, staleness, updatePart } from '@/lib/meetings/load-meeting';
import { fieldsOf, reviseMeeting } from '@/lib/meetings/revise-meeting';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById, meetingsNamed, wrongServed } from '../load-consultation';
import { mayChangeServed } from '../policy';
import { editConsultationSchema } from '../schema';

const noPlace = { placeName: null, city: null, placeStateId: null };

/**
 * Changes title, dates, mode, platform link, matters to be taken up, and the meetings an intersessional meeting prepares.
 * What only the form of any meeting holds (session, place) stays; a virtual one has no place. Refusals: `changedMeanwhile`;
 * those of `editMeeting`; `notFound` or `listedTwice` beside `serves.n`.
 */
export const editConsultation = defineCommand({
  name: 'consultations.editConsultation',
  input: editConsultationSchema,
  load: (tx, input) => {
    const before = consultationById(tx, input.meetingId);
    return isRefusal(before) ? before : { ...before, after: meetingsNamed(tx, input.serves) };
  },
  policy: (actor, loaded) => mayChangeServed(actor, loaded, loaded.after),
  run: ({ tx, input, loaded, actor }) => {
    const { meetingId, revision, serves, purpose, platformLink, ...given } = input;
    const refused = staleness(loaded.meeting, 'identity', revision) ?? wrongServed(serves, loaded.after);
    if (refused !== null) return refused;

    const fields = {
      ...fieldsOf(loaded.meeting),
      ...given,
      shortTitle: given.shortTitle ?? given.title,
      ...(given.mode === 'virtual' ? noPlace : {}),
    };
    const others = loaded.serves.map((one) => one.id);
    const revised = reviseMeeting(tx, actor, loaded.meeting, fields, others);
    if (isRefusal(revised)) return revised;

    const own = { purpose, platformLink };
    const changes = [...differences(loaded.consultation, own)];
    if (changes.length > 0) tx.update(consultation).set(own).where(eq(consultation.meetingId, meetingId)).run();
    if (serves.toSorted().join() !== others.toSorted().join()) {
      tx.delete(consultationServes).where(eq(consultationServes.meetingId, meetingId)).run();
      for (const servedMeetingId of serves) tx.insert(consultationServes).values({ meetingId, servedMeetingId }).run();
      changes.push({ field: 'serves', previous: others.join(', ') });
    }
    const events: NewEvent[] = revised === null ? [] : [revised];
    if (changes.length > 0) {
      // Those no longer prepared learn of it as well as those that are from now on.
      const concerned = [...new Set([...others, ...serves])].map((id) => ({ id }));
      const changed = changes.map((change) => change.field);
      events.push(
        eventOf('consultationEdited', { meeting: loaded.meeting, serves: concerned }, { fields: changed }, changes),
      );
      if (revised === null) updatePart(tx, loaded.meeting, 'identity');
    }
    const result = { meetingId, slug: fields.slug };
    const [first, ...more] = events;
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...more] };
  },
});
