import { Parser } from 'htmlparser2';

/** Elements whose content is not what a person reads. */
const silent = new Set(['head', 'style', 'script', 'title', 'template', 'noscript', 'svg', 'object', 'iframe']);

const lines = new Set(['br', 'tr', 'dt', 'dd', 'figcaption', 'address', 'center']);

const paragraphs = new Set([
  'p',
  'div',
  'table',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
]);

/** Longest HTML that is gone through, in characters, and deepest nesting: the reading of a mail must come to an end soon. */
const longestHtml = 2_000_000;
const deepestElement = 1000;

/**
 * What a mail in HTML says, as plain text with its lines and paragraphs. Nothing of the HTML is ever shown by a browser;
 * pictures, styles and scripts are left out. What comes after the longest length or the deepest nesting is left out, too.
 */
export function textOfHtml(html: string): string {
  let text = '';
  let silence = 0;
  let depth = 0;
  const parser = new Parser({
    onopentagname(name) {
      depth += 1;
      if (depth > deepestElement) parser.pause();
      if (silent.has(name)) silence += 1;
      else if (name === 'li') text += '\n- ';
      else if (lines.has(name)) text += '\n';
      else if (paragraphs.has(name)) text += '\n\n';
      else if (name === 'td' || name === 'th') text += '\t';
    },
    onclosetag(name) {
      depth -= 1;
      if (silent.has(name)) silence = Math.max(0, silence - 1);
      else if (paragraphs.has(name)) text += '\n\n';
    },
    ontext(piece) {
      if (silence === 0) text += piece.replace(/\s+/g, ' ');
    },
  });
  parser.write(html.slice(0, longestHtml));
  parser.end();
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]?\n[ \t]?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
