import { describe, expect, it } from 'vitest';
import { person } from '@/db/schema/people';
import { anonymous } from '@/lib/kernel/actor';
import { recordPerson } from '@/lib/people/commands/record-person';
import { actorWith } from '@/lib/platform/testing';
import { listOfficers } from '../queries';
import { desk, granted } from '../testing';
import { changeOfficer } from './change-officer';
import { recordOfficer } from './record-officer';

const newPerson = (nameAsPrinted: string) => ({
  nameAsPrinted,
  familyName: null,
  givenNames: null,
  formOfAddress: null,
  function: null,
  affiliation: null,
  affiliationType: null,
  invented: false,
});
const term = { office: 'chair', stateId: 'BEL', status: 'notStated', validFrom: null, validTo: null };

async function withPerson() {
  const all = await desk();
  const personId = granted(await all.run(recordPerson, newPerson('Anna Lindt'))).id;
  return { ...all, personId, newsSince: () => all.news().slice(1) };
}

describe('recordOfficer', () => {
  it('records a person on record in an office', async () => {
    const { db, run, committee, personId, newsSince } = await withPerson();
    const { id } = granted(await run(recordOfficer, { bodyId: committee, personId, ...term }));
    expect(listOfficers(db, committee)).toEqual([
      {
        id,
        bodyId: committee,
        personId,
        ...term,
        person: { id: personId, nameAsPrinted: 'Anna Lindt', formOfAddress: null, invented: false },
        state: expect.objectContaining({ id: 'BEL' }),
      },
    ]);
    expect(newsSince()).toMatchObject([
      {
        type: 'bodies.officerRecorded',
        subjectKind: 'body',
        subjectId: committee,
        payload: { officerId: id, office: 'chair', personId, stateId: 'BEL', status: 'notStated' },
      },
    ]);
  });

  it('records a new person with the office, and lists the Chair before the Vice-Chair', async () => {
    const { db, run, committee, personId, newsSince } = await withPerson();
    granted(await run(recordOfficer, { bodyId: committee, personId, ...term, office: 'viceChair' }));
    const input = { bodyId: committee, person: newPerson('Omar Nadir'), ...term, stateId: null };
    const recorded = granted(await run(recordOfficer, input));
    expect(listOfficers(db, committee).map((row) => [row.office, row.person.nameAsPrinted, row.state])).toEqual([
      ['chair', 'Omar Nadir', null],
      ['viceChair', 'Anna Lindt', expect.anything()],
    ]);
    expect(newsSince().map((row) => [row.type, row.subjectId])).toEqual([
      ['bodies.officerRecorded', committee],
      ['people.personRecorded', recorded.personId],
      ['bodies.officerRecorded', committee],
    ]);
  });

  it('lets an officer of the body use a person who holds an office there', async () => {
    const { run, committee, personId } = await withPerson();
    granted(await run(recordOfficer, { bodyId: committee, personId, ...term }));
    const input = { bodyId: committee, personId, ...term, office: 'rapporteur' };
    expect(await run(recordOfficer, input, actorWith('officer', { bodyId: committee }))).toMatchObject({ ok: true });
  });

  it('records a second term', async () => {
    const { db, run, committee, personId } = await withPerson();
    granted(await run(recordOfficer, { bodyId: committee, personId, ...term, validFrom: '2022', validTo: '2023' }));
    granted(await run(recordOfficer, { bodyId: committee, personId, ...term, validFrom: '2024' }));
    expect(listOfficers(db, committee).map((row) => row.validFrom)).toEqual(['2022', '2024']);
  });

  it('refuses and writes nothing', async () => {
    const { db, run, committee, invented, personId, newsSince } = await withPerson();
    granted(await run(recordOfficer, { bodyId: committee, personId, ...term }));
    const stranger = granted(await run(recordPerson, newPerson('Nominee elsewhere'))).id;
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('chair'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['a body that is not there', officer, { bodyId: 'body-x' }, { code: 'notFound' }],
      ['a person not there', officer, { personId: 'person-x' }, { code: 'notFound', field: 'personId' }],
      [
        'a person whom an officer of this body does not know',
        actorWith('officer', { bodyId: committee }),
        { personId: stranger },
        { code: 'notFound', field: 'personId' },
      ],
      ['a State not there', officer, { stateId: 'ZZZ' }, { code: 'notFound', field: 'stateId' }],
      ['an invented State', officer, { stateId: 'XAA' }, { code: 'inventedInRealBody', field: 'stateId' }],
      ['no person', officer, { personId: null }, { code: 'personOrNew', field: 'personId' }],
      ['two persons', officer, { person: newPerson('B') }, { code: 'personOrNew', field: 'personId' }],
      ['the same term again', officer, { office: 'chair' }, { code: 'officerTwice', field: 'personId' }],
      [
        'dates turned round',
        officer,
        { validFrom: '2024', validTo: '2023' },
        { code: 'endBeforeStart', field: 'validTo' },
      ],
      ['an unknown office', officer, { office: 'president' }, { code: 'invalidInput', field: 'office' }],
    ] as const;
    for (const [what, actor, change, refusal] of cases) {
      const input = { bodyId: committee, personId, ...term, office: 'rapporteur', ...change };
      expect([what, await run(recordOfficer, input, actor)]).toEqual([
        what,
        { ok: false, refusal: { kind: 'refusal', ...refusal } },
      ]);
    }
    expect(listOfficers(db, committee)).toHaveLength(1);
    expect(db.select().from(person).all()).toHaveLength(2);
    expect(newsSince()).toHaveLength(2);
  });
});

describe('changeOfficer', () => {
  async function withOfficer() {
    const all = await withPerson();
    const input = { bodyId: all.committee, personId: all.personId, ...term, status: 'nominated' };
    const officerId = granted(await all.run(recordOfficer, input)).id;
    return { ...all, officerId, newsSince: () => all.news().slice(2) };
  }

  it('records that a nominated officer was elected', async () => {
    const { db, run, committee, officerId, newsSince } = await withOfficer();
    granted(await run(changeOfficer, { officerId, ...term, status: 'elected', validFrom: '2024-04' }));
    expect(listOfficers(db, committee)).toMatchObject([{ status: 'elected', validFrom: '2024-04', office: 'chair' }]);
    expect(newsSince()).toMatchObject([
      {
        type: 'bodies.officerChanged',
        subjectId: committee,
        payload: { officerId, status: 'elected', fields: ['status', 'validFrom'] },
        revisionIds: [expect.any(String), expect.any(String)],
      },
    ]);
  });

  it('tells nothing when all is as it was', async () => {
    const { run, officerId, newsSince } = await withOfficer();
    granted(await run(changeOfficer, { officerId, ...term, status: 'nominated' }));
    expect(newsSince()).toEqual([]);
  });

  it('refuses and writes nothing', async () => {
    const { db, run, committee, invented, officerId, newsSince } = await withOfficer();
    const officer = actorWith('officer');
    const cases = [
      ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
      ['a role that only sees bodies', actorWith('viceChair'), {}, { code: 'notAllowed' }],
      ['an officer of another body', actorWith('officer', { bodyId: invented }), {}, { code: 'notFound' }],
      ['an officer not there', officer, { officerId: 'officer-x' }, { code: 'notFound' }],
      ['a State not there', officer, { stateId: 'ZZZ' }, { code: 'notFound', field: 'stateId' }],
      ['an invented State', officer, { stateId: 'XAB' }, { code: 'inventedInRealBody', field: 'stateId' }],
      [
        'dates turned round',
        officer,
        { validFrom: '2024', validTo: '2023' },
        { code: 'endBeforeStart', field: 'validTo' },
      ],
    ] as const;
    const before = listOfficers(db, committee);
    for (const [what, actor, change, refusal] of cases) {
      expect([what, await run(changeOfficer, { officerId, ...term, ...change }, actor)]).toEqual([
        what,
        { ok: false, refusal: { kind: 'refusal', ...refusal } },
      ]);
    }
    expect(listOfficers(db, committee)).toEqual(before);
    expect(newsSince()).toEqual([]);
  });
});
