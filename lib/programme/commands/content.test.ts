import { describe, expect, it } from 'vitest';
import { event, revision } from '@/db/schema/log';
import { person } from '@/db/schema/people';
import { programmePart, question } from '@/db/schema/programme';
import { nominate } from '@/lib/nominations/testing';
import { execute } from '@/lib/platform/command';
import { getProgramme } from '../queries/programme';
import { countEvents, done, eventsAfter, programmeScene, scenePanels } from '../testing';
import { addQuestion } from './add-question';
import { assignPart } from './assign-part';
import { editQuestion } from './edit-question';
import { openDraft } from './open-draft';
import { orderPanels } from './order-panels';
import { removePart } from './remove-part';
import { removeQuestion } from './remove-question';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

const mo = {
  kind: 'new',
  nameAsPrinted: 'Mo Deru',
  familyName: 'Deru',
  givenNames: 'Mo',
  formOfAddress: null,
  function: 'Director',
  affiliation: null,
  affiliationType: null,
  invented: true,
};

describe('assignPart and removePart', () => {
  it('records a person with the parts they have, and takes a part out', async () => {
    const { db, officer, versionId } = await programmeScene();
    const before = countEvents(db);
    const keynote = await done(assignPart, officer, {
      versionId,
      kind: 'keynote',
      person: mo,
      speaksFor: { kind: 'organization', organizationId: 'org-observer' },
    });
    const moderator = await done(assignPart, officer, {
      versionId,
      kind: 'moderator',
      panelNumbers: [1, 2],
      person: { kind: 'existing', personId: keynote.personId },
      speaksFor: { kind: 'none' },
      namedByFunction: true,
    });
    expect(eventsAfter(db, before)).toEqual([
      'people.personRecorded person',
      'programme.partAssigned programmePart',
      'programme.partAssigned programmePart',
      'programme.partAssigned programmePart',
    ]);
    const programme = getProgramme(db, 'first');
    expect(programme?.keynote).toEqual([
      {
        id: keynote.partIds[0],
        kind: 'keynote',
        panelId: null,
        person: {
          id: keynote.personId,
          name: 'Mo Deru',
          familyName: 'Deru',
          formOfAddress: null,
          function: 'Director',
          affiliation: null,
          affiliationType: null,
          gender: 'notStated',
          genderBasis: null,
          invented: true,
        },
        party: { kind: 'organization', id: 'org-observer', name: 'Observer Union' },
        namedByFunction: false,
        office: null,
      },
    ]);
    expect(programme?.panels.map((p) => p.moderators.map((m) => [m.person.id, m.party, m.namedByFunction]))).toEqual([
      [[keynote.personId, null, true]],
      [[keynote.personId, null, true]],
    ]);
    const [firstPart] = moderator.partIds;
    await done(removePart, officer, { versionId, partId: firstPart });
    expect(db.select({ id: programmePart.id }).from(programmePart).all()).toHaveLength(2);
    expect(await execute(removePart, officer, { versionId, partId: firstPart })).toEqual(
      refused({ code: 'notFound', field: 'partId' }),
    );
  });

  it.each([
    ['a moderator without a panel', { kind: 'moderator' }, { code: 'panelsForModerator', field: 'panelNumbers' }],
    [
      'an opening of a panel',
      { kind: 'opening', panelNumbers: [1] },
      { code: 'panelsForModerator', field: 'panelNumbers' },
    ],
    [
      'a panel that is not there',
      { kind: 'moderator', panelNumbers: [1, 9] },
      { code: 'notFound', field: 'panelNumbers.1' },
    ],
    [
      'a panel named twice',
      { kind: 'moderator', panelNumbers: [1, 1] },
      { code: 'panelNumberTwice', field: 'panelNumbers' },
    ],
    [
      'a State that is not there',
      { speaksFor: { kind: 'state', stateId: 'XZZ' } },
      { code: 'notFound', field: 'speaksFor.stateId' },
    ],
    [
      'an organization that is not there',
      { speaksFor: { kind: 'organization', organizationId: 'x' } },
      { code: 'notFound', field: 'speaksFor.organizationId' },
    ],
    [
      'a person that is not there',
      { person: { kind: 'existing', personId: 'x' } },
      { code: 'notFound', field: 'person.personId' },
    ],
    [
      'a gender without its basis',
      { person: { ...mo, gender: 'woman' } },
      { code: 'genderBasisMismatch', field: 'person.genderBasis' },
    ],
  ])('refuses %s and writes nothing', async (_, more, refusal) => {
    const { db, officer, versionId } = await programmeScene();
    const before = [countEvents(db), db.select().from(person).all().length];
    const input = { versionId, kind: 'opening', person: mo, speaksFor: { kind: 'none' }, ...more };
    expect(await execute(assignPart, officer, input)).toEqual(refused(refusal));
    expect([countEvents(db), db.select().from(person).all().length]).toEqual(before);
  });

  it('refuses the same part twice, and a person known to another body only', async () => {
    const { db, ids, officer, versionId } = await programmeScene();
    const { personId } = await done(assignPart, officer, {
      versionId,
      kind: 'closing',
      person: mo,
      speaksFor: { kind: 'none' },
    });
    const again = { versionId, kind: 'closing', person: { kind: 'existing', personId }, speaksFor: { kind: 'none' } };
    expect(await execute(assignPart, officer, again)).toEqual(
      refused({ code: 'partAssignedAlready', field: 'person.personId' }),
    );
    const foreign = await nominate(
      db,
      {
        bodyId: 'body-foreign',
        stateId: 'XAD',
        meetings: [{ meetingId: 'foreign', status: 'received', rank: null, topicIds: [] }],
      },
      { nameAsPrinted: 'Fo Rein' },
      officer.actor,
      ids,
    );
    expect(
      await execute(assignPart, officer, { ...again, person: { kind: 'existing', personId: foreign.personId } }),
    ).toEqual(refused({ code: 'notFound', field: 'person.personId' }));
  });

  it('does not remove a part of another version', async () => {
    const { db, officer, versionId } = await programmeScene();
    const { partIds } = await done(assignPart, officer, {
      versionId,
      kind: 'closing',
      person: mo,
      speaksFor: { kind: 'none' },
    });
    const other = await done(openDraft, officer, { meetingId: 'second', panels: scenePanels });
    expect(await execute(removePart, officer, { versionId: other.versionId, partId: partIds[0] })).toEqual(
      refused({ code: 'notFound', field: 'partId' }),
    );
    expect(db.select().from(programmePart).all()).toHaveLength(1);
  });
});

const why = { letter: 'a', text: 'Why?', sentences: 1, panelNumbers: [1, 2], addressee: { kind: 'none' } };

describe('questions', () => {
  it('are added in order, edited and removed; the wording before is kept apart from the log', async () => {
    const { db, officer, versionId } = await programmeScene();
    const before = countEvents(db);
    const { questionId } = await done(addQuestion, officer, { versionId, ...why });
    await done(addQuestion, officer, {
      versionId,
      ...why,
      letter: 'b',
      sentences: 3,
      addressee: { kind: 'state', stateId: 'XAB' },
    });
    await done(addQuestion, officer, {
      versionId,
      ...why,
      panelNumbers: [2],
      letter: 'c',
      addressee: { kind: 'organization', organizationId: 'org-observer' },
    });
    expect(getProgramme(db, 'first')?.questionGroups).toEqual([
      {
        panelNumbers: [1, 2],
        questions: [
          {
            id: questionId,
            letter: 'a',
            text: 'Why?',
            sentences: 1,
            panelNumbers: [1, 2],
            addressee: { kind: 'none' },
          },
          {
            id: expect.any(String),
            letter: 'b',
            text: 'Why?',
            sentences: 3,
            panelNumbers: [1, 2],
            addressee: { kind: 'party', party: { kind: 'state', id: 'XAB', name: 'Brenia' } },
          },
        ],
      },
      {
        panelNumbers: [2],
        questions: [
          {
            id: expect.any(String),
            letter: 'c',
            text: 'Why?',
            sentences: 1,
            panelNumbers: [2],
            addressee: { kind: 'party', party: { kind: 'organization', id: 'org-observer', name: 'Observer Union' } },
          },
        ],
      },
    ]);
    const edited = {
      versionId,
      questionId,
      ...why,
      text: 'How?',
      panelNumbers: [1],
      addressee: { kind: 'seat', panelNumber: 1, position: 2 },
    };
    await done(editQuestion, officer, edited);
    await done(editQuestion, officer, edited);
    expect(getProgramme(db, 'first')?.questionGroups[0]).toEqual({
      panelNumbers: [1],
      questions: [
        {
          id: questionId,
          letter: 'a',
          text: 'How?',
          sentences: 1,
          panelNumbers: [1],
          addressee: { kind: 'seat', seatId: expect.any(String), panelNumber: 1, position: 2 },
        },
      ],
    });
    await done(removeQuestion, officer, { versionId, questionId });
    expect(db.select({ letter: question.letter }).from(question).orderBy(question.position).all()).toEqual([
      { letter: 'b' },
      { letter: 'c' },
    ]);
    expect(eventsAfter(db, before)).toEqual([
      'programme.questionAdded question',
      'programme.questionAdded question',
      'programme.questionAdded question',
      'programme.questionEdited question',
      'programme.questionRemoved question',
    ]);
    expect(db.select({ payload: event.payload }).from(event).all().at(-2)?.payload).toEqual({
      versionId,
      fields: ['text', 'panels', 'addressee'],
    });
    expect(db.select({ field: revision.field, previous: revision.previous }).from(revision).all()).toEqual([
      { field: 'text', previous: 'Why?' },
      { field: 'text', previous: 'How?' },
    ]);
  });

  it.each([
    ['a panel that is not there', { panelNumbers: [1, 7] }, { code: 'notFound', field: 'panelNumbers.1' }],
    ['no panel', { panelNumbers: [] }, { code: 'required', field: 'panelNumbers' }],
    [
      'a seat of another panel',
      { panelNumbers: [1], addressee: { kind: 'seat', panelNumber: 2, position: 1 } },
      { code: 'seatNotOnPanels', field: 'addressee' },
    ],
    [
      'a seat that is not there',
      { addressee: { kind: 'seat', panelNumber: 2, position: 5 } },
      { code: 'notFound', field: 'addressee.position' },
    ],
    [
      'a State that is not there',
      { addressee: { kind: 'state', stateId: 'XZZ' } },
      { code: 'notFound', field: 'addressee.stateId' },
    ],
    ['a letter that a panel has', { panelNumbers: [2] }, { code: 'letterTaken', field: 'letter' }],
    ['no text', { letter: 'b', text: ' ' }, { code: 'required', field: 'text' }],
  ])('are refused for %s', async (_, more, refusal) => {
    const { db, officer, versionId } = await programmeScene();
    await done(addQuestion, officer, { versionId, ...why });
    const before = countEvents(db);
    const letter = 'letter' in more ? more.letter : 'code' in refusal && refusal.code === 'letterTaken' ? 'a' : 'z';
    expect(await execute(addQuestion, officer, { versionId, ...why, ...more, letter })).toEqual(refused(refusal));
    expect(countEvents(db)).toBe(before);
  });

  it('go to the panels and the seat that were in view, or are refused once these bear other numbers', async () => {
    const { db, officer, versionId } = await programmeScene();
    const [first, second] = getProgramme(db, 'first')?.panels ?? [];
    const panelIds = [first?.id ?? ''];
    const seatId = first?.seats[0]?.id ?? '';
    const content = {
      versionId,
      ...why,
      letter: 'k',
      panelNumbers: [1],
      panelIds,
      addressee: { kind: 'seat', panelNumber: 1, position: 1, seatId },
    };
    expect(await execute(addQuestion, officer, content)).toMatchObject({ ok: true });

    const order = [first?.id ?? '', second?.id ?? ''];
    await done(orderPanels, officer, { versionId, was: order, ids: order.toReversed() });
    const before = countEvents(db);
    const again = { ...content, letter: 'l' };
    expect(await execute(addQuestion, officer, again)).toEqual(refused({ code: 'changedMeanwhile' }));
    expect(await execute(addQuestion, officer, { ...again, panelIds: undefined })).toEqual(
      refused({ code: 'changedMeanwhile' }),
    );
    const moderator = { versionId, kind: 'moderator', person: mo, speaksFor: { kind: 'none' }, panelNumbers: [1] };
    expect(await execute(assignPart, officer, { ...moderator, panelIds })).toEqual(
      refused({ code: 'changedMeanwhile' }),
    );
    expect(countEvents(db)).toBe(before);
  });

  it('of another version are not there', async () => {
    const { officer, versionId } = await programmeScene();
    const { questionId } = await done(addQuestion, officer, { versionId, ...why });
    const other = await done(openDraft, officer, { meetingId: 'second', panels: scenePanels });
    const elsewhere = { versionId: other.versionId, questionId };
    const absent = refused({ code: 'notFound', field: 'questionId' });
    expect(await execute(removeQuestion, officer, elsewhere)).toEqual(absent);
    expect(await execute(editQuestion, officer, { ...why, ...elsewhere })).toEqual(absent);
  });
});
