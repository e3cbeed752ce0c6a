import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from './messages';

const lib = join(import.meta.dirname, '..');
const sources = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
  .map((path) => readFileSync(join(lib, path), 'utf8'));

/** What a pattern finds in the sources: its group, each once. */
const written = (pattern: RegExp) => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

/** Whether there is a sentence at a path of keys. */
function hasWords(words: unknown, path: string): boolean {
  const found = path
    .split('.')
    .reduce<unknown>((part, key) => (typeof part === 'object' ? part?.[key as keyof typeof part] : undefined), words);
  return typeof found === 'string';
}

describe('the words', () => {
  it.each([
    ['finding', english.findings, /\brule: '([a-z]+\.\w+)'/g, 60],
    ['refusal', english.refusals, /\brefuse\(\s*'(\w+)'/g, 120],
    ['mistake of an input', english.refusals, /\berror: '(\w+)'/g, 20],
  ])('have a sentence for every %s', (_, words, pattern, atLeast) => {
    const keys = written(pattern);
    expect(keys.length).toBeGreaterThan(atLeast);
    expect(keys.filter((key) => !hasWords(words, key))).toEqual([]);
  });
});
