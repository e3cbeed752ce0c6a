import { afterEach, describe, expect, it } from 'vitest';
import { circularFile } from '@/db/schema/circulars';
import { file } from '@/db/schema/log';
import type { Actor } from '@/lib/kernel/actor';
import { fixedClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { execute } from '@/lib/platform/command';
import { readFileBytes } from '@/lib/platform/files';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { circularInput, desk, draftInput, granted, scan } from '../testing';
import { attachFile } from './attach-file';
import { cancelCircular } from './cancel-circular';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordCircular } from './record-circular';
import { recordDispatch } from './record-dispatch';
import { recordInitialled } from './record-initialled';
import { removeFile } from './remove-file';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

const letter = { role: 'chairLetter', title: 'Letter of the Chair', file: { name: 'letter.pdf', bytes: scan.bytes } };

async function drafted() {
  place = await desk({ clearanceSteps: 0 });
  return granted(await place.run(draftCircular, draftInput(place))).id;
}

async function initialled(circularId: string) {
  granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-30' }));
  granted(await place.run(recordInitialled, { circularId, by: null, file: scan }));
}

async function dispatched(circularId: string) {
  await initialled(circularId);
  granted(await place.run(recordDispatch, { circularId, by: null, means: [], note: null }, { on: '2024-01-31' }));
}

const files = (id: string) => getCircular(place.db, id)?.files.map(({ role, title, name }) => ({ role, title, name }));

describe('files of a circular', () => {
  it('are kept in their order, the scan first, with their bytes', async () => {
    const circularId = await drafted();
    for (const title of ['Form', 'Programme']) {
      granted(await place.run(attachFile, { ...letter, circularId, role: 'enclosure', title }));
    }
    granted(await place.run(attachFile, { ...letter, circularId }));
    await dispatched(circularId);
    expect(files(circularId)).toEqual([
      { role: 'initialledScan', title: null, name: 'scan.pdf' },
      { role: 'chairLetter', title: 'Letter of the Chair', name: 'letter.pdf' },
      { role: 'enclosure', title: 'Form', name: 'letter.pdf' },
      { role: 'enclosure', title: 'Programme', name: 'letter.pdf' },
    ]);
    const [row] = place.db.select().from(file).all();
    expect(new Uint8Array(await readFileBytes(place.db, row?.sha256 ?? ''))).toEqual(scan.bytes);
  });

  it('can be taken off while the circular is under way; the bytes stay', async () => {
    const circularId = await drafted();
    const { fileId } = granted(await place.run(attachFile, { ...letter, circularId }));
    granted(await place.run(removeFile, { circularId, fileId }));
    expect(files(circularId)).toEqual([]);
    expect(place.db.select().from(file).all().length).toBe(1);
    expect(place.news().at(-1)).toMatchObject({
      type: 'circulars.fileRemoved',
      payload: { fileId, role: 'chairLetter' },
    });
    expect(await place.run(removeFile, { circularId, fileId })).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('can be added to the record of a circular issued elsewhere, with one scan at a time', async () => {
    place = await desk();
    const { id: circularId } = granted(await place.run(recordCircular, circularInput(place)));
    const scanOfIt = { circularId, role: 'initialledScan', title: null, file: scan };
    const { fileId } = granted(await place.run(attachFile, scanOfIt));
    granted(await place.run(attachFile, { ...letter, circularId }));
    expect(files(circularId)).toMatchObject([{ role: 'initialledScan' }, { role: 'chairLetter' }]);
    granted(await place.run(removeFile, { circularId, fileId }));
    expect(files(circularId)).toMatchObject([{ role: 'chairLetter' }]);
  });

  it.each<[string, (circularId: string) => Promise<void>, string]>([
    ['initialled', initialled, 'circularInitialled'],
    ['dispatched', dispatched, 'circularFrozen'],
  ])('that were part of what was %s stay, and others can be added', async (_, until, code) => {
    const circularId = await drafted();
    const { fileId } = granted(await place.run(attachFile, { ...letter, circularId }));
    await until(circularId);
    const form = { ...letter, circularId, role: 'enclosure', title: 'Form' };
    const later = { ...place.context, clock: fixedClock(instant('2024-02-01T10:00:00.000Z')) };
    const { fileId: addedId } = granted(await execute(attachFile, later, form));
    expect(files(circularId)?.map(({ title }) => title)).toEqual([null, 'Letter of the Chair', 'Form']);
    expect(place.news().at(-1)).toMatchObject({ type: 'circulars.fileAttached', payload: { role: 'enclosure' } });
    const [scanned] = getCircular(place.db, circularId)?.files ?? [];
    for (const id of [fileId, scanned?.fileId]) {
      expect(await place.run(removeFile, { circularId, fileId: id })).toMatchObject({ refusal: { code } });
    }
    granted(await place.run(removeFile, { circularId, fileId: addedId }));
    expect(files(circularId)?.map(({ title }) => title)).toEqual([null, 'Letter of the Chair']);
  });

  it.each<[string, (circularId: string) => Promise<void>]>([
    ['initialled', initialled],
    ['dispatched', dispatched],
  ])('that are the wrong scan are replaced once it is %s: the former stays in the history', async (_, until) => {
    const circularId = await drafted();
    await until(circularId);
    const [former] = getCircular(place.db, circularId)?.files ?? [];
    const right = { name: 'right.pdf', bytes: new TextEncoder().encode('%PDF-1.7 right scan') };
    const input = { circularId, role: 'initialledScan', title: null, file: right };
    const { fileId } = granted(await place.run(attachFile, input));
    expect(files(circularId)).toEqual([{ role: 'initialledScan', title: null, name: 'right.pdf' }]);
    expect(place.db.select().from(file).all().length).toBe(2);
    expect(place.news().slice(-2)).toMatchObject([
      { type: 'circulars.fileAttached', payload: { fileId, role: 'initialledScan' } },
      { type: 'circulars.fileRemoved', payload: { fileId: former?.fileId, role: 'initialledScan' } },
    ]);
  });

  it.each<[string, Actor, object, object]>([
    ['the Chair', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a reader', actorWith('reader'), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    [
      'a scan without its step',
      actorWith('officer'),
      { role: 'initialledScan' },
      { code: 'scanWithStep', field: 'role' },
    ],
    [
      'an empty file',
      actorWith('officer'),
      { file: { name: 'a.pdf', bytes: new Uint8Array() } },
      { code: 'fileEmpty', field: 'file' },
    ],
    [
      'a file of another kind',
      actorWith('officer'),
      { file: { name: 'a.pdf', bytes: new Uint8Array([0, 1, 2]) } },
      { code: 'fileTypeNotAllowed', field: 'file' },
    ],
  ])('refuses %s and keeps nothing', async (_, actor, more, refusal) => {
    const circularId = await drafted();
    expect(await place.run(attachFile, { ...letter, circularId, ...more }, { actor })).toMatchObject({
      ok: false,
      refusal,
    });
    expect(place.db.select().from(circularFile).all()).toEqual([]);
    expect(place.db.select().from(file).all()).toEqual([]);
  });

  it('do not come to a cancelled circular', async () => {
    const circularId = await drafted();
    granted(await place.run(cancelCircular, { circularId, reason: 'Overtaken' }));
    expect(await place.run(attachFile, { ...letter, circularId })).toMatchObject({
      refusal: { code: 'circularCancelled' },
    });
  });
});
