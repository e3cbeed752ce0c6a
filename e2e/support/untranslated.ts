import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { dataFolder } from './readers';

/** Tables that hold no text a page shows as it stands: codes, secrets and the log, whose sentences are messages. */
const withoutProse = new Set(['migration', 'event', 'event_meeting', 'session', 'one_time_link', 'rate_limit', 'file']);

let recorded: string | undefined;

/**
 * Every text of the demonstration's records, one a line: what a page may show in its own language. Single lower-case words
 * are the codes of closed lists and stay out: a page that shows one shows it untranslated.
 */
export function recordedText(): string {
  recorded ??= readRecords();
  return recorded;
}

function readRecords(): string {
  const db = new Database(join(dataFolder(), 'demo', 'demo.db'), { readonly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    const values = tables
      .filter((table) => !withoutProse.has(table) && !table.startsWith('sqlite_'))
      .flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
      .flat();
    // Of a file only its name is shown.
    values.push(...db.prepare('SELECT name FROM file').pluck().all());
    const prose = values.filter((value) => typeof value === 'string' && !/^[a-z]+([A-Z][a-z]*)*$/.test(value));
    return [...new Set(prose)].join('\n');
  } finally {
    db.close();
  }
}

/** Words that the formatting of dates, times and lists adds, and names that no language changes. */
const formatted = new Set(
  `January February March April May June July August September October November December
   Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday
   and CET CEST UTC
   Chrome Chromium Edge Firefox Safari Windows Linux macOS Android iOS`.split(/\s+/),
);

/** Names of time zones are the same in every language, and so is the seal of a version. */
const sameEverywhere =
  /^((Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/.*|[0-9a-f]{64})$/;

/** Words of a page as it stands, with the texts that only assistive software or the pointer finds. */
function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
          texts.push(node.getAttribute(name) ?? '');
        }
        if (node instanceof HTMLInputElement && node.type === 'submit') texts.push(node.value);
      } else if (node.parentElement?.closest('script, style, noscript, textarea, svg') === null) {
        texts.push(node.textContent ?? '');
      }
    }
    return texts;
  });
}

/**
 * What reads as plain English on a page in the accented pseudo-language and does not come from the records: words that were
 * never messages, codes shown as they are stored.
 *
 * @param records from `recordedText`
 */
export async function escapedWords(page: Page, records: string): Promise<string[]> {
  const isRecorded = (text: string) => {
    for (let at = records.indexOf(text); at >= 0; at = records.indexOf(text, at + 1)) {
      const around = `${records.charAt(at - 1)} ${records.charAt(at + text.length)}`;
      if (!/[A-Za-z]/.test(around)) return true;
    }
    return false;
  };
  const isFine = (text: string) => text.length < 2 || formatted.has(text) || isRecorded(text);
  const found = new Set<string>();
  for (const text of await visibleTexts(page)) {
    if (sameEverywhere.test(text.trim())) continue;
    // Runs of plain letters with what may stand between them; an accented letter ends one.
    for (const [run] of text.matchAll(/[A-Za-z](?:[A-Za-z ,;:.'’"“”()&/–-]*[A-Za-z])?/g)) {
      if (isFine(run)) continue;
      for (const part of run.split(/[,;:()/–]| and /)) {
        const words = part.replaceAll(/^[^A-Za-z]+|[^A-Za-z]+$/g, '');
        if (!isFine(words) && !words.split(' ').every(isFine)) found.add(`${words} [${text.trim().slice(0, 80)}]`);
      }
    }
  }
  return [...found];
}
