import { and, asc, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { body, organization, state } from '@/db/schema/bodies';
import { communication } from '@/db/schema/correspondence';
import { meeting } from '@/db/schema/meetings';
import type { VisibleCommunications } from '../policy';
import { isVisible } from './heads';

/** What the forms choose from: bodies and meetings by name and date, every State and organization on record. */
export function listFormChoices(db: Db | Tx) {
  return {
    bodies: db
      .select({ id: body.id, name: body.name, parentId: body.parentId })
      .from(body)
      .orderBy(asc(body.name))
      .all(),
    meetings: db
      .select({ id: meeting.id, shortTitle: meeting.shortTitle, bodyId: meeting.bodyId, startsOn: meeting.startsOn })
      .from(meeting)
      .orderBy(asc(meeting.startsOn), asc(meeting.id))
      .all(),
    states: db.select({ id: state.id, names: state.names }).from(state).all(),
    organizations: db
      .select({ id: organization.id, name: organization.name })
      .from(organization)
      .orderBy(asc(organization.name))
      .all(),
  };
}

/**
 * The State or organization of which an e-mail address is known for certain: every visible communication from that address
 * was sent by it. Null when there is none, or more than one.
 */
export function knownSender(
  db: Db | Tx,
  visible: VisibleCommunications,
  address: string,
): { readonly kind: 'state' | 'organization'; readonly id: string } | null {
  const rows = db
    .selectDistinct({ stateId: communication.senderStateId, organizationId: communication.senderOrganizationId })
    .from(communication)
    .where(and(sql`lower(${communication.senderAddress}) = ${address.toLowerCase()}`, isVisible(db, visible)))
    .all();
  const [only] = rows;
  if (rows.length !== 1 || only === undefined) return null;
  if (only.stateId !== null) return { kind: 'state', id: only.stateId };
  return only.organizationId === null ? null : { kind: 'organization', id: only.organizationId };
}
