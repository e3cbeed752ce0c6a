import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '@/lib/platform/media-type';
import { type ReadMail, readMail } from './read-mail';

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`./samples/${name}`, import.meta.url))));
}

const withoutBytes = (mail: ReadMail | null) =>
  mail === null
    ? null
    : {
        ...mail,
        attachments: mail.attachments.map(({ name, bytes, isInline }) => ({
          name,
          isInline,
          type: mediaTypeOf(bytes),
        })),
      };

const eml = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const head = 'From: a@b.example\nDate: Mon, 2 Mar 2026 17:19:50 +0000\n';

describe('readMail', () => {
  it('reads what a mail says of itself, its text and its attachments', async () => {
    expect(withoutBytes(await readMail(sample('with-attachments.eml'), 'message/rfc822'))).toEqual({
      subject: 'Nota verbal 31/2026 – candidaturas',
      senderName: 'Misión Permanente de Altavera',
      senderAddress: 'Mission@altavera.example',
      to: ['desk@secretariat.example', 'chair@body.example', 'archive@altavera.example'],
      sentAt: '2026-03-02T23:19:50.000Z',
      receivedAt: '2026-03-02T23:20:11.000Z',
      text: 'La Misión Permanente saluda atentamente a la Oficina y\ntiene el honor de presentar dos candidaturas.',
      attachments: [
        { name: 'emblem.png', isInline: true, type: 'image/png' },
        { name: 'Nota nº 31.pdf', isInline: false, type: 'application/pdf' },
        { name: 'everything.zip', isInline: false, type: null },
        { name: 'request.eml', isInline: false, type: 'message/rfc822' },
      ],
    });
  });

  it('reduces HTML to what a person reads', async () => {
    const mail = await readMail(sample('html-only.eml'), 'message/rfc822');
    expect(mail).toMatchObject({ senderName: 'Observatoire des marées', receivedAt: null });
    expect(mail?.text).toBe(
      [
        'Monsieur,',
        '',
        "L’Observatoire a l'honneur de proposer :",
        'Mme Hélène Aubry',
        '',
        '- Thème a',
        '- Thème c',
        '',
        'Rang\t1',
      ].join('\n'),
    );
  });

  it('reads a message saved by Outlook, with a message forwarded in it', async () => {
    const bytes = sample('outlook.msg');
    expect(mediaTypeOf(bytes)).toBe('application/vnd.ms-outlook');
    expect(withoutBytes(await readMail(bytes, 'application/vnd.ms-outlook'))).toEqual({
      subject: 'Désignation d’un expert',
      senderName: 'Mission permanente de Brabonne',
      senderAddress: 'mission@brabonne.example',
      to: ['desk@secretariat.example'],
      sentAt: '2026-03-04T09:15:00.000Z',
      receivedAt: '2026-03-04T09:15:07.000Z',
      text: 'La Mission permanente de Brabonne a l’honneur de désigner Mme Oriane Delmas.\n\nElle joint un curriculum vitæ.',
      attachments: [
        { name: 'curriculum vitæ.pdf', isInline: false, type: 'application/pdf' },
        { name: 'Forwarded request.msg', isInline: false, type: 'application/vnd.ms-outlook' },
      ],
    });
  });

  it('says nothing where the mail says nothing that can be read', async () => {
    const mail = await readMail(eml('From: undisclosed\nDate: last week\nSubject: \n\n \n'), 'message/rfc822');
    expect(mail).toMatchObject({ subject: null, sentAt: null, receivedAt: null, text: null, to: [], attachments: [] });
  });

  it('takes no date from a clock that stands elsewhere', async () => {
    const mail = await readMail(eml('From: a@b.example\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n\n'), 'message/rfc822');
    expect(mail?.sentAt).toBeNull();
  });

  it('takes out of names and texts what is not seen or turns their direction', async () => {
    const mail = await readMail(
      eml(
        `${head}Subject: pay\u202efdp.exe\nContent-Type: text/plain; charset=utf-8\n\none\u0000\u0007 \n\n\n\n\u2066two`,
      ),
      'message/rfc822',
    );
    expect(mail).toMatchObject({ subject: 'payfdp.exe', text: 'one\n\ntwo' });
  });

  it('cuts what is longer than any letter', async () => {
    const long = 'word '.repeat(60_000);
    const mail = await readMail(eml(`${head}Subject: ${'s'.repeat(900)}\n\n${long}`), 'message/rfc822');
    expect([mail?.subject?.length, mail?.text?.length]).toEqual([300, 99_999]);
  });

  it.each([
    ['made of boundaries', `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(3000)}`],
    ['made of empty lines', `${head}\n${'\n'.repeat(400_000)}`],
    [
      'nested without end',
      head +
        Array.from({ length: 60 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join(''),
    ],
    ['made of headers', `${head}To: ${'a:'.repeat(200_000)}\n\n`],
  ])('refuses a mail that is %s', async (_, text) => {
    expect(await readMail(eml(text), 'message/rfc822')).toBeNull();
  });

  it('comes to an end with HTML that is nested without end', async () => {
    const html = `<p>first</p>${'<div>'.repeat(400_000)}last`;
    const mail = await readMail(eml(`${head}Content-Type: text/html\n\n${html}`), 'message/rfc822');
    expect(mail?.text).toBe('first');
  });

  it('answers for whatever bytes a message of Outlook is changed to', async () => {
    const original = sample('outlook.msg');
    const change = fc.tuple(fc.integer({ min: 0, max: original.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = original.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const mail = await readMail(bytes, 'application/vnd.ms-outlook');
        expect(mail === null || Array.isArray(mail.attachments)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('answers for whatever bytes are said to be a mail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await readMail(bytes, 'message/rfc822');
        expect(await readMail(bytes, 'application/vnd.ms-outlook')).toBeNull();
      }),
    );
  });
});
