import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutUnprintable } from './spreadsheet-text';
import { documentParts } from './testing';
import type { Block, TextDocument } from './word';
import { writeWord } from './write-word';

const documentOf = (blocks: readonly Block[]): TextDocument => ({
  title: 'Programme',
  blocks,
  foot: 'Programme',
  author: 'Rostrum',
  orientation: 'portrait',
});

/** The paragraphs of a Word file as text, each with the name of its style. */
function paragraphs(bytes: Uint8Array): { style: string | null; text: string }[] {
  const xml = documentParts(bytes).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? null,
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join(''),
  }));
}

describe('writeWord', () => {
  it('gives each block its style, and the heads of tables to every page', async () => {
    const bytes = await writeWord(
      documentOf([
        { kind: 'title', text: 'Meeting' },
        { kind: 'label', text: 'Invented' },
        { kind: 'heading', level: 1, text: 'Panels' },
        { kind: 'heading', level: 2, text: 'Panel 1' },
        { kind: 'item', mark: '(a)', runs: [{ text: 'Ana', emphasis: 'strong' }, ', Academy (Avaland)'] },
        { kind: 'paragraph', runs: ['Text'] },
        { kind: 'note', runs: ['Note'] },
        { kind: 'facts', facts: [{ term: 'Place', text: 'Mole' }] },
        {
          kind: 'table',
          table: { columns: [{ key: 'a', header: 'A', width: 3, align: 'end' }], rows: [['1'], [null]] },
        },
      ]),
    );
    expect(paragraphs(bytes)).toEqual([
      { style: 'Title', text: 'Meeting' },
      { style: 'Label', text: 'Invented' },
      { style: 'Heading1', text: 'Panels' },
      { style: 'Heading2', text: 'Panel 1' },
      { style: 'Item', text: '(a)\tAna, Academy (Avaland)' },
      { style: null, text: 'Text' },
      { style: 'Note', text: 'Note' },
      { style: 'Cell', text: 'Place' },
      { style: 'Cell', text: 'Mole' },
      { style: 'Note', text: '' },
      { style: 'Cell', text: 'A' },
      { style: 'Cell', text: '1' },
      { style: 'Cell', text: '' },
    ]);
    const parts = documentParts(bytes);
    expect(parts.get('word/document.xml')).toContain('<w:tblHeader/>');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Programme</dc:title>');
    const footer = [...parts].find(([name]) => name.startsWith('word/footer'))?.[1];
    expect(footer).toContain('NUMPAGES');
  });

  it('lays a landscape page across', async () => {
    const across = await writeWord({ ...documentOf([]), orientation: 'landscape' });
    expect(documentParts(across).get('word/document.xml')).toMatch(/w:w="16840" w:h="11907" w:orient="landscape"/);
  });

  it('is well-formed whatever text stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const xml = documentParts(await writeWord(documentOf([{ kind: 'paragraph', runs: [text] }]))).get(
          'word/document.xml',
        );
        expect(xml).toBe(withoutUnprintable(xml ?? ''));
      }),
      { numRuns: 30 },
    );
  });
});
