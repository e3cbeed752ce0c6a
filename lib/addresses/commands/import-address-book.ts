import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { body } from '@/db/schema/bodies';
import { mayEditBody } from '@/lib/bodies/policy';
import { writeObservers } from '@/lib/bodies/write-observers';
import type { Actor } from '@/lib/kernel/actor';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import type { Verdict } from '@/lib/kernel/verdict';
import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { importAddressBookSchema } from '../schema';
import {
  chairAt,
  chairMisfit,
  insertChair,
  insertMission,
  missionAt,
  organizationWithAddress,
  unknownState,
  updateChair,
  updateMission,
  writeOrganizationAddress,
} from '../write-address';

type List = z.output<typeof importAddressBookSchema>;

/** What enters one part of a list: the events that tell of it, or the refusal beside the first row that cannot be entered. */
type Entered = readonly NewEvent[] | Refusal;

function beside(refusal: Refusal, row: string): Refusal {
  return { ...refusal, field: refusal.field === undefined ? row : `${row}.${refusal.field}` };
}

function enterMissions(tx: Tx, ids: Ids, missions: List['missions']): Entered {
  const events: NewEvent[] = [];
  const seen = new Set<string>();
  for (const [at, fields] of missions.entries()) {
    const row = `missions.${at}`;
    const key = `${fields.stateId} ${fields.dutyStation}`;
    if (seen.has(key)) return refuse('listedTwice', `${row}.dutyStation`);
    seen.add(key);
    const unknown = unknownState(tx, fields.stateId);
    if (unknown !== null) return beside(unknown, row);
    const stored = missionAt(tx, fields);
    const { revision, ...entry } = fields;
    const { stateId: _, dutyStation: __, ...contact } = entry;
    const event = stored === undefined ? insertMission(tx, ids, entry).event : updateMission(tx, stored, contact);
    if (event === null) continue;
    if (revision !== (stored?.revision ?? 0)) return refuse('changedMeanwhile', row);
    events.push(event);
  }
  return events;
}

function enterOrganizations(tx: Tx, organizations: List['organizations']): Entered {
  const events: NewEvent[] = [];
  const seen = new Set<string>();
  for (const [at, { organizationId, revision, ...fields }] of organizations.entries()) {
    const field = `organizations.${at}.organizationId`;
    if (seen.has(organizationId)) return refuse('listedTwice', field);
    seen.add(organizationId);
    const found = organizationWithAddress(tx, organizationId);
    if (found === undefined) return refuse('notFound', field);
    const event = writeOrganizationAddress(tx, organizationId, found.address, fields);
    if (event === null) continue;
    if (revision !== (found.address?.revision ?? 0)) return refuse('changedMeanwhile', `organizations.${at}`);
    events.push(event);
  }
  return events;
}

/** What stands against the rows of observers: an organization or a body that is not there, or the same pair again. */
function observersMisfit(tx: Tx, observers: List['observers']): Refusal | null {
  const seen = new Set<string>();
  for (const [at, { organizationId, bodyId }] of observers.entries()) {
    const field = `observers.${at}.organizationId`;
    if (organizationWithAddress(tx, organizationId) === undefined) return refuse('notFound', field);
    if (seen.has(`${organizationId} ${bodyId}`)) return refuse('listedTwice', field);
    seen.add(`${organizationId} ${bodyId}`);
  }
  return null;
}

/** Observers that a body has and the list does not name keep their status. */
function enterObservers(tx: Tx, ids: Ids, observers: List['observers']): Entered {
  const wrong = observersMisfit(tx, observers);
  if (wrong !== null) return wrong;
  const events: NewEvent[] = [];
  for (const bodyId of new Set(observers.map((one) => one.bodyId))) {
    const at = observers.findIndex((one) => one.bodyId === bodyId);
    const found = tx.select({ id: body.id, revision: body.revision }).from(body).where(eq(body.id, bodyId)).get();
    if (found === undefined) return refuse('notFound', `observers.${at}.bodyId`);
    const given = observers.filter((one) => one.bodyId === bodyId);
    const event = writeObservers(tx, ids, found, given, 'stay');
    if (event === null) continue;
    if (given.some((one) => one.revision !== found.revision)) return refuse('changedMeanwhile', `observers.${at}`);
    events.push(event);
  }
  return events;
}

function enterChairs(tx: Tx, ids: Ids, chairs: List['chairs']): Entered {
  const events: NewEvent[] = [];
  const seen = new Set<string>();
  for (const [at, { groupChairId, revision, ...fields }] of chairs.entries()) {
    const row = `chairs.${at}`;
    const wrong = chairMisfit(tx, fields);
    if (wrong !== null) return beside(wrong, row);
    const stored = chairAt(tx, groupChairId, fields);
    if (stored === undefined && groupChairId !== null) return refuse('notFound', row);
    if (stored !== undefined && seen.has(stored.id)) return refuse('listedTwice', `${row}.stateId`);
    const entered =
      stored === undefined ? insertChair(tx, ids, fields) : { id: stored.id, event: updateChair(tx, stored, fields) };
    seen.add(entered.id);
    if (entered.event === null) continue;
    if (revision !== (stored?.revision ?? 0)) return refuse('changedMeanwhile', row);
    events.push(entered.event);
  }
  return events;
}

/** Who may enter a list: whoever may change the address book, and the bodies whose observers it names. */
function mayEnter(actor: Actor, list: List): Verdict {
  const bodies = [...new Set(list.observers.map((one) => one.bodyId))];
  const verdicts = [mayEditAddresses(actor), ...bodies.map((id) => mayEditBody(actor, id))];
  if (verdicts.includes('hidden')) return 'hidden';
  return verdicts.includes('forbidden') ? 'forbidden' : 'allowed';
}

/**
 * Enters missions, addresses of organizations, the status of observers and chairs of regional groups from a list, all or
 * nothing. What stands in the book and not in the list stays; the same list again changes nothing. Refusals:
 * `changedMeanwhile` beside a row that would overwrite a later change; `notFound` beside the State, organization, body or
 * chair of a row; `listedTwice` beside a row about the same as one before it; those of `chairMisfit`.
 */
export const importAddressBook = defineCommand({
  name: 'addresses.importAddressBook',
  input: importAddressBookSchema,
  load: () => null,
  policy: (actor, _, input) => mayEnter(actor, input),
  run: ({ tx, input, ids }) => {
    const parts = [
      () => enterMissions(tx, ids, input.missions),
      () => enterOrganizations(tx, input.organizations),
      () => enterObservers(tx, ids, input.observers),
      () => enterChairs(tx, ids, input.chairs),
    ];
    const events: NewEvent[] = [];
    for (const enter of parts) {
      const entered = enter();
      if (isRefusal(entered)) return entered;
      events.push(...entered);
    }
    const [first, ...others] = events;
    const result = { changed: events.length };
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});
