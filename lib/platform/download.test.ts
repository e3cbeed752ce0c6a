import { describe, expect, it } from 'vitest';
import { documentTypes, download, fileName } from './download';

describe('fileName', () => {
  it.each([
    [['Note verbale', 'States members'], 'Note verbale, States members.docx'],
    [['DEMO/2026/48–EX 2026/270', 'letter'], 'DEMO 2026 48–EX 2026 270, letter.docx'],
    [['What? "Nothing" <new>:\n..\\up'], 'What Nothing new .. up.docx'],
    [['../hidden.'], 'hidden.docx'],
    [['A'.repeat(400)], `${'A'.repeat(120)}.docx`],
  ])('makes of %j %s', (parts, name) => {
    expect(fileName(parts, 'docx')).toBe(name);
  });
});

describe('download', () => {
  it('writes any name so that a header can hold it', () => {
    const answer = download({
      bytes: new Uint8Array(),
      name: "Côte d'Ivoire (1)*.docx",
      mediaType: documentTypes.docx,
    });
    expect(answer.headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''C%C3%B4te%20d%27Ivoire%20%281%29%2A.docx",
    );
  });
});
