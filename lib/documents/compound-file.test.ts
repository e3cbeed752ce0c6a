import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compoundFileEntries } from './compound-file';

const original = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../correspondence/samples/outlook.msg', import.meta.url))),
);
const sectorSize = 512;
const view = new DataView(original.buffer, original.byteOffset);
const directory = (view.getUint32(48, true) + 1) * sectorSize;
const table = (view.getUint32(76, true) + 1) * sectorSize;

/** The file with one 32-bit word changed. */
function changed(at: number, word: number): Uint8Array {
  const bytes = original.slice();
  new DataView(bytes.buffer).setUint32(at, word, true);
  return bytes;
}

/** Where entry `n` of the directory begins, and where its fields stand in it. */
const entry = (n: number) => directory + n * 128;
const field = { left: 68, right: 72, child: 76, start: 116, size: 120 } as const;

describe('compoundFileEntries', () => {
  it('names what lies at the top', () => {
    const names = compoundFileEntries(original);
    expect(names).toContain('__nameid_version1.0');
    expect(names).toContain('__properties_version1.0');
    expect(names).not.toContain('Root Entry');
  });

  it.each([
    ['is none', new TextEncoder().encode('%PDF-1.7'.padEnd(2000))],
    ['is cut short', original.slice(0, 700)],
    ['has sectors of an odd size', changed(30, 0x0007_0007)],
    ['claims more tables than it has sectors', changed(44, 0x7fff_ffff)],
    ['claims more lists of tables than it has sectors', changed(72, 0x7fff_ffff)],
    ['has its directory outside itself', changed(48, 0x00ff_ffff)],
    ['has a directory that never ends', changed(table + view.getUint32(48, true) * 4, view.getUint32(48, true))],
    ['has no root', changed(entry(0) + 64, 0x0002_0016)],
    ['has a tree that bites its tail', changed(entry(0) + field.child, 0)],
    ['has a tree that points outside', changed(entry(0) + field.child, 5000)],
    ['has entries that are their own brothers', changed(entry(1) + field.left, 1)],
    ['has a stream longer than its sectors', changed(entry(0) + field.start, 0xffff_fffe)],
  ])('knows a file that %s', (_, bytes) => {
    expect(compoundFileEntries(bytes)).toBeNull();
  });

  it('knows streams that cross', () => {
    // Two small streams that both begin at the first small sector.
    const starts = Array.from({ length: 12 }, (_, n) => n + 1).filter(
      (n) => original[entry(n) + 66] === 2 && view.getUint32(entry(n) + field.size, true) > 0,
    );
    const [first = 0, second = 0] = starts;
    const crossing = changed(entry(second) + field.start, view.getUint32(entry(first) + field.start, true));
    expect(compoundFileEntries(crossing)).toBeNull();
  });
});
