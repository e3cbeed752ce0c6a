import { inPool } from '@/lib/nominations/rules/status';
import type { NominationStatus } from '@/lib/nominations/types';

/** How a nomination for the meeting stands when an act on a version is carried out. */
export type StandingNomination = { readonly id: string; readonly status: NominationStatus };

/** What becomes of a nomination because of an act on a version. */
export type StatusChange = { readonly id: string; readonly status: NominationStatus };

/**
 * Putting a version forward: those seated on it are proposed, and those proposed before who are no longer on it are under
 * consideration again. What States have agreed on stays agreed until they agree on something else.
 *
 * @param seated the nominations on the seats of the version
 */
export function statusesOnProposal(
  nominations: readonly StandingNomination[],
  seated: ReadonlySet<string>,
): readonly StatusChange[] {
  return nominations.flatMap(({ id, status }): StatusChange[] => {
    if (!seated.has(id)) return status === 'proposed' ? [{ id, status: 'underConsideration' }] : [];
    return inPool(status) && status !== 'proposed' && status !== 'agreed' ? [{ id, status: 'proposed' }] : [];
  });
}

/**
 * Agreement on a version: those seated on it are agreed; those who were proposed or agreed before and are not on it are not
 * included. Nominations that were on no version, and those in reserve, stay as they are: nobody has decided on them.
 */
export function statusesOnAgreement(
  nominations: readonly StandingNomination[],
  seated: ReadonlySet<string>,
): readonly StatusChange[] {
  return nominations.flatMap(({ id, status }): StatusChange[] => {
    if (!seated.has(id)) return status === 'proposed' || status === 'agreed' ? [{ id, status: 'notIncluded' }] : [];
    return inPool(status) && status !== 'agreed' ? [{ id, status: 'agreed' }] : [];
  });
}
