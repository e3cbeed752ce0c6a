import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { groupChair, mission, organizationAddress } from '@/db/schema/addresses';
import { organization, state } from '@/db/schema/bodies';
import { endsBeforeStart } from '@/lib/bodies/rules';
import type { NewEvent, Revision } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { addressEvent } from './events';
import type { GroupChairFields, MissionFields, OrganizationAddressFields } from './schema';

export type MissionRow = typeof mission.$inferSelect;
type GroupChairRow = typeof groupChair.$inferSelect;
export type OrganizationAddressRow = typeof organizationAddress.$inferSelect;

function written(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Fields that would change, each with its value before, for the erasable revision of the event. */
function addressChanges(
  stored: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): (Revision & { readonly previous: string | null })[] {
  return Object.keys(given)
    .filter((field) => written(stored[field]) !== written(given[field]))
    .map((field) => ({ field, previous: written(stored[field]) }));
}

/** `notFound` beside the field when the State is not on record. */
export function unknownState(tx: Tx, stateId: string): Refusal | null {
  const known = tx.select({ id: state.id }).from(state).where(eq(state.id, stateId)).get();
  return known === undefined ? refuse('notFound', 'stateId') : null;
}

/** The mission of a State at a duty station, if one is on record. */
export function missionAt(tx: Tx, at: Pick<MissionFields, 'stateId' | 'dutyStation'>): MissionRow | undefined {
  return tx
    .select()
    .from(mission)
    .where(and(eq(mission.stateId, at.stateId), eq(mission.dutyStation, at.dutyStation)))
    .get();
}

/** Writes a mission that is not on record yet. @returns its id and the event that tells of it */
export function insertMission(tx: Tx, ids: Ids, fields: MissionFields): { id: string; event: NewEvent } {
  const id = ids.next('mission');
  tx.insert(mission)
    .values({ id, ...fields, revision: 1 })
    .run();
  const event = addressEvent('missionRecorded', {
    subject: { kind: 'mission', id },
    meetings: [],
    payload: { stateId: fields.stateId, dutyStation: fields.dutyStation },
  });
  return { id, event };
}

/** Writes what differs of a mission on record. @returns the event that tells of it, or null when nothing differs */
export function updateMission(
  tx: Tx,
  row: MissionRow,
  fields: Omit<MissionFields, 'stateId' | 'dutyStation'>,
): NewEvent | null {
  const changes = addressChanges(row, fields);
  if (changes.length === 0) return null;
  tx.update(mission)
    .set({ ...fields, revision: row.revision + 1 })
    .where(eq(mission.id, row.id))
    .run();
  return addressEvent('missionChanged', {
    subject: { kind: 'mission', id: row.id },
    meetings: [],
    payload: { fields: changes.map((change) => change.field) },
    revisions: changes,
  });
}

/** The address of an organization with the organization itself; undefined when there is no such organization. */
export function organizationWithAddress(tx: Tx, organizationId: string) {
  return tx
    .select({ organization, address: organizationAddress })
    .from(organization)
    .leftJoin(organizationAddress, eq(organizationAddress.organizationId, organization.id))
    .where(eq(organization.id, organizationId))
    .get();
}

/** Writes the address of an organization. @returns the event that tells of it, or null when it is as given */
export function writeOrganizationAddress(
  tx: Tx,
  organizationId: string,
  before: OrganizationAddressRow | null,
  fields: OrganizationAddressFields,
): NewEvent | null {
  const changes = addressChanges(before ?? { emails: [] }, fields);
  if (changes.length === 0 && before !== null) return null;
  const row = { organizationId, ...fields, revision: (before?.revision ?? 0) + 1 };
  tx.insert(organizationAddress)
    .values(row)
    .onConflictDoUpdate({ target: organizationAddress.organizationId, set: row })
    .run();
  return addressEvent('organizationAddressSet', {
    subject: { kind: 'organization', id: organizationId },
    meetings: [],
    payload: { fields: changes.map((change) => change.field) },
    revisions: changes,
  });
}

/** What stands against the record of a chair: `notFound` beside `stateId`; `endBeforeStart` beside `validTo`. Null when nothing does. */
export function chairMisfit(tx: Tx, fields: GroupChairFields): Refusal | null {
  return unknownState(tx, fields.stateId) ?? (endsBeforeStart(fields) ? refuse('endBeforeStart', 'validTo') : null);
}

/** The chair of a regional group with an id; without one, that of the same State, place and beginning, if it is on record. */
export function chairAt(tx: Tx, id: string | null, fields: GroupChairFields): GroupChairRow | undefined {
  const { regionalGroup, dutyStation, stateId, validFrom } = fields;
  const alike = and(
    eq(groupChair.regionalGroup, regionalGroup),
    eq(groupChair.dutyStation, dutyStation),
    eq(groupChair.stateId, stateId),
    validFrom === null ? isNull(groupChair.validFrom) : eq(groupChair.validFrom, validFrom),
  );
  return tx
    .select()
    .from(groupChair)
    .where(id === null ? alike : eq(groupChair.id, id))
    .get();
}

/** Writes a chair of a regional group that is not on record yet. @returns its id and the event that tells of it */
export function insertChair(tx: Tx, ids: Ids, fields: GroupChairFields): { id: string; event: NewEvent } {
  const id = ids.next('groupChair');
  tx.insert(groupChair)
    .values({ id, ...fields, revision: 1 })
    .run();
  const event = addressEvent('groupChairRecorded', {
    subject: { kind: 'groupChair', id },
    meetings: [],
    payload: { regionalGroup: fields.regionalGroup, stateId: fields.stateId },
  });
  return { id, event };
}

/** Writes what differs of a chair on record. @returns the event that tells of it, or null when nothing differs */
export function updateChair(tx: Tx, row: GroupChairRow, fields: GroupChairFields): NewEvent | null {
  const changes = addressChanges(row, fields);
  if (changes.length === 0) return null;
  tx.update(groupChair)
    .set({ ...fields, revision: row.revision + 1 })
    .where(eq(groupChair.id, row.id))
    .run();
  return addressEvent('groupChairChanged', {
    subject: { kind: 'groupChair', id: row.id },
    meetings: [],
    payload: { fields: changes.map((change) => change.field) },
    revisions: changes,
  });
}
