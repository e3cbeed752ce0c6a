import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, safeFileName } from './media-type';
import { zipOf } from './testing';

const bytes = (...parts: readonly (string | number)[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))),
  );

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('mediaTypeOf', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PNG picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'image/png'],
    ['a JPEG picture', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml'), word],
    ['an Excel workbook', zipOf('[Content_Types].xml', 'xl/workbook.xml'), workbook],
    ['plain text in any script', bytes('Note verbale, 照会, نوتة\r\n\tdone'), 'text/plain'],
    ['a page, which is shown as the text it is', bytes('<script>alert(1)</script>'), 'text/plain'],
    ['a program', bytes('MZ', 0x90, 0), null],
    ['text that is not UTF-8', bytes('caf', 0xe9), null],
    ['text with a control character', bytes('a', 0x1b, '[31m'), null],
    ['a WebP picture', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8 '), 'image/webp'],
    ['a HEIC picture', bytes(0, 0, 0, 0x18, 'ftypheic', 0, 0, 0, 0), 'image/heic'],
    ['a film in the same container', bytes(0, 0, 0, 0x18, 'ftypmp42', 0, 0, 0, 0), null],
    ['a TIFF picture of either order of bytes', bytes('MM', 0, '*', 0, 0, 0, 8), 'image/tiff'],
    ['a mail', bytes('From: a@b.example\r\nSubject: Note\r\n\r\nText'), 'message/rfc822'],
    [
      'a mail whose text is in an old encoding',
      bytes('Date: today\nTo: b@c.example\n\ncaf', 0xe9, 0),
      'message/rfc822',
    ],
    ['a mail without a text', bytes('From: a@b.example\r\nDate: today\r\n'), 'message/rfc822'],
    ['a letter that begins like a mail', bytes('From: the Mission\nTo: the Office\nWe have the honour'), 'text/plain'],
    ['a text with one such line', bytes('Subject: nominations\n\nText'), 'text/plain'],
    ['an older Office document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(1024).fill(0)), null],
    ['any other archive', zipOf('readme.txt'), null],
    ['a Word document with macros', zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), null],
    ['an archive cut short', zipOf('[Content_Types].xml', 'word/document.xml').slice(0, -30), null],
    ['an archive that points outside itself', bytes('PK', 3, 4, 'PK', 5, 6, ...Array(18).fill(0xff)), null],
  ])('knows %s by its bytes', (_, given, type) => {
    expect(mediaTypeOf(given)).toBe(type);
  });

  it('answers for whatever bytes there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (tail, archive) => {
        const given = archive ? bytes('PK', 3, 4, ...tail, 'PK', 5, 6, ...tail.slice(0, 18)) : tail;
        expect([null, word, workbook, 'text/plain']).toContain(mediaTypeOf(given));
      }),
    );
  });
});

describe('safeFileName', () => {
  it.each([
    ['Agreement.pdf', 'application/pdf', 'Agreement.pdf'],
    ['SCAN.PDF', 'application/pdf', 'SCAN.pdf'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\desk\\note.docx', word, 'note.docx'],
    ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['agree\u202efdp.exe', 'application/pdf', 'agreefdp.exe.pdf'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['a\r\nb"c.pdf', 'application/pdf', 'abc.pdf'],
    ['照会.pdf', 'application/pdf', '照会.pdf'],
    ['', 'application/pdf', 'file.pdf'],
    ['.pdf', 'application/pdf', 'pdf.pdf'],
  ] as const)('makes %j safe', (name, type, safe) => {
    expect(safeFileName(name, type)).toBe(safe);
  });

  it('is safe for every name, and stays the same when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const safe = safeFileName(name, 'application/pdf');
        expect(safe).toMatch(/^[^./\\\p{Cc}\p{Cf}"][^/\\\p{Cc}\p{Cf}"]*\.pdf$/u);
        expect([...safe].length).toBeLessThanOrEqual(120);
        expect(safeFileName(safe, 'application/pdf')).toBe(safe);
      }),
    );
  });
});
