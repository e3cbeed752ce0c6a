import { partyInBalance } from '@/lib/balance/rules';
import type { BalanceBasis } from '@/lib/balance/types';
import type { Method, Programme } from '../../types';
import { ofModerator } from '../seated';
import type { Countable } from './nominee';

/** A moderator whom an arrangement counts, and the panel that the person leads. */
export type CountedModerator = { readonly who: Countable; readonly panelId: string; readonly topicId: string };

/**
 * The moderators whom an arrangement counts as the method says: those who speak for a State or organization. Who is named
 * without one, such as an office, counts for nobody.
 */
export function countedModerators(
  { panels }: Pick<Programme, 'panels'>,
  { countModerators }: Pick<Method, 'countModerators'>,
  basis: BalanceBasis,
): readonly CountedModerator[] {
  if (!countModerators) return [];
  return panels.flatMap((panel) =>
    panel.moderators.flatMap(({ id, person, party }) => {
      if (party === null) return [];
      const { group } = partyInBalance(basis, {
        stateId: party.kind === 'state' ? party.id : null,
        organizationId: party.kind === 'organization' ? party.id : null,
      });
      // A part of the programme bears no id of a nomination.
      const who = { nominationMeetingId: id, person, party, group, ...ofModerator };
      return [{ who, panelId: panel.id, topicId: panel.topic.id }];
    }),
  );
}
