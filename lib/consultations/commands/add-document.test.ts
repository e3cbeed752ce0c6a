import { describe, expect, it } from 'vitest';
import { file } from '@/db/schema/log';
import { programmeVersion } from '@/db/schema/programme';
import { granted } from '@/lib/circulars/testing';
import { execute } from '@/lib/platform/command';
import { temporaryDatabase } from '@/lib/platform/testing';
import { getDocumentFile, listDocuments } from '../queries/detail';
import { outsiders, planned } from '../testing';
import { addDocument } from './add-document';
import { removeDocument } from './remove-document';

type Place = Awaited<ReturnType<typeof planned>>;

async function withVersions() {
  const place = await planned();
  const version = (id: string, meetingId: string) => ({ id, meetingId, number: 1, state: 'draft' as const });
  place.db
    .insert(programmeVersion)
    .values([version('version-here', place.meetingId), version('version-elsewhere', place.roundId)])
    .run();
  return place;
}

function add(place: Place, change: object) {
  return execute(addDocument, place.context, { meetingId: place.consultationId, title: 'Paper', ...change });
}

function documents(place: Place) {
  return listDocuments(place.db, place.consultationId).map(({ title, address, version, file: of }) => ({
    title,
    at: address ?? version?.number ?? of?.name ?? null,
  }));
}

describe('documents before an intersessional meeting', () => {
  it('are addresses or versions of the programme that it prepares, in the order in which they came', async () => {
    const place = await withVersions();
    granted(await add(place, { title: 'Outline', address: 'https://www.example.org/outline' }));
    const { id } = granted(await add(place, { title: 'Draft', programmeVersionId: 'version-here' }));
    expect(documents(place)).toEqual([
      { title: 'Outline', at: 'https://www.example.org/outline' },
      { title: 'Draft', at: 1 },
    ]);
    granted(await execute(removeDocument, place.context, { meetingId: place.consultationId, documentId: id }));
    expect(documents(place)).toHaveLength(1);
    expect(place.told().map((event) => event.type)).toEqual([
      'consultations.documentAdded',
      'consultations.documentAdded',
      'consultations.documentRemoved',
    ]);
  });

  it('are files, handed out to who may see the meeting it prepares', async () => {
    const { db, remove } = temporaryDatabase();
    try {
      const place = await planned({}, db);
      const bytes = new TextEncoder().encode('Outline');
      granted(await add(place, { title: 'Outline', file: { name: 'outline.txt', bytes } }));
      expect(documents(place)).toEqual([{ title: 'Outline', at: 'outline.txt' }]);
      const [stored] = db.select().from(file).all();
      expect(getDocumentFile(db, stored?.id ?? '')).toMatchObject({
        file: { name: 'outline.txt' },
        serves: [{ id: place.meetingId, bodyId: place.bodyId }],
      });
      expect(getDocumentFile(db, 'file-x')).toBeNull();
      expect(await add(place, { file: { name: 'a.exe', bytes: new Uint8Array([0, 1]) } })).toEqual({
        ok: false,
        refusal: { kind: 'refusal', code: 'fileTypeNotAllowed', field: 'file' },
      });
    } finally {
      remove();
    }
  });

  it.each([
    ['nothing', {}, { code: 'documentMissing', field: 'file' }],
    [
      'two things at once',
      { address: 'https://www.example.org', programmeVersionId: 'version-here' },
      { code: 'documentTwice', field: 'file' },
    ],
    [
      'a version of a meeting that it does not prepare',
      { programmeVersionId: 'version-elsewhere' },
      { code: 'notFound', field: 'programmeVersionId' },
    ],
    ['an address of another kind', { address: 'file:///etc/passwd' }, { code: 'invalidAddress', field: 'address' }],
  ])('refuse %s', async (_, change, refusal) => {
    const place = await withVersions();
    expect(await add(place, change)).toMatchObject({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(documents(place)).toEqual([]);
    expect(place.told()).toEqual([]);
  });

  it('are found at their own meeting only', async () => {
    const place = await withVersions();
    const { id } = granted(await add(place, { address: 'https://www.example.org/outline' }));
    expect(await execute(removeDocument, place.context, { meetingId: place.roundId, documentId: id })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound' },
    });
    expect(documents(place)).toHaveLength(1);
  });

  it.each(outsiders)('are not for %s to change', async (_, actor, code) => {
    const place = await withVersions();
    const address = 'https://www.example.org/outline';
    const { id } = granted(await add(place, { address }));
    const context = { ...place.context, actor };
    const meetingId = place.consultationId;
    // Who may record no intersessional meeting anywhere is refused before anything is looked up.
    const early = code === 'notAllowed' ? 'notFound' : code;
    expect(await execute(addDocument, context, { meetingId, title: 'Paper', address })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: early },
    });
    expect(await execute(removeDocument, context, { meetingId, documentId: id })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code },
    });
    expect(documents(place)).toHaveLength(1);
  });
});
