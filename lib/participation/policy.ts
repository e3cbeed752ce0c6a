import { judge } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import type { MeetingScope } from '@/lib/meetings/policy';

/** Who may write to the people and missions of a meeting: its desk. Letters name persons and what became of nominations. */
export function mayWriteLetters(actor: Actor, meeting: MeetingScope): Verdict {
  return judge(actor, 'participation.writeLetters', 'meetings.view', {
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
  });
}
