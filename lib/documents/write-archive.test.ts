import { expect, it } from 'vitest';
import { archiveEntries, unpackEntry } from './archive';
import { writeArchive } from './write-archive';

it('keeps every file, and numbers those of one name', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const bytes = writeArchive([
    { name: 'Ruíz.docx', bytes: text('one') },
    { name: 'ruíz.docx', bytes: text('two') },
    { name: 'note', bytes: text('three') },
    { name: 'note', bytes: text('four') },
  ]);
  const entries = archiveEntries(bytes) ?? [];
  expect(entries.map((entry) => [entry.name, unpackEntry(bytes, entry, 100)?.toString()])).toEqual([
    ['Ruíz.docx', 'one'],
    ['ruíz 2.docx', 'two'],
    ['note', 'three'],
    ['note 2', 'four'],
  ]);
});
