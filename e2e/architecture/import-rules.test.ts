import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const configuration = '.dependency-cruiser.cjs';

/** For each rule a file that breaks it: path and content. The rule must be reported for that very file. */
const planted: Readonly<Record<string, readonly [path: string, content: string]>> = {
  'pure-imports-pure': ['lib/bodies/rules/planted-package.ts', "import 'drizzle-orm';"],
  'pure-reaches-no-machinery': ['lib/bodies/rules/planted-reach.ts', "import '@/lib/bodies/planted-thing';"],
  'reads-only-read': ['lib/bodies/queries/planted.ts', "import '@/lib/bodies/commands/create-body';"],
  'loaders-load': ['lib/bodies/loaders/planted.ts', "import '@/lib/bodies/commands/create-body';"],
  'writes-only-write': ['lib/bodies/commands/planted-call.ts', "import '@/lib/bodies/commands/create-body';"],
  'components-draw': [
    'lib/bodies/components/planted.tsx',
    "import type { Db } from '@/db/client'; export type D = Db;",
  ],
  'components-load-nothing': ['lib/bodies/components/planted-load.tsx', "import '@/lib/bodies/loaders/planted';"],
  'actions-bridge': ['lib/bodies/actions/planted.ts', "import '@/db/schema/bodies';"],
  'app-composes': ['app/planted/page.tsx', "import '@/lib/bodies/queries/planted';"],
  'next-stays-outside': ['lib/bodies/planted-next.ts', "import 'next/headers';"],
  'components-use-the-browser-side-of-next': ['lib/ui/planted-cache.tsx', "import 'next/cache';"],
  'runs-without-next': ['lib/bodies/commands/planted-next.ts', "import '@/lib/bodies/planted-next';"],
  'platform-knows-no-feature': ['lib/platform/planted.ts', "import '@/lib/bodies/types';"],
  'ui-knows-no-feature': ['lib/ui/planted.tsx', "import '@/lib/bodies/types';"],
  'documents-are-formats': ['lib/documents/planted.ts', "import '@/lib/bodies/types';"],
  'kernel-is-alone': ['lib/kernel/planted.ts', "import 'node:fs';"],
  'i18n-is-words': ['lib/i18n/planted.ts', "import '@/lib/bodies/types';"],
  'tables-know-only-types': ['db/schema/planted.ts', "import '../../lib/bodies/rules';"],
  'tables-use-relative-paths': ['db/schema/planted-alias.ts', "import '@/lib/bodies/types';"],
  'database-knows-no-feature': ['db/planted.ts', "import '@/lib/kernel/ids';"],
  'nobody-imports-the-entries': ['lib/bodies/planted-entry.ts', "import '@/app/planted/page';"],
  'test-helpers-only-in-tests': ['lib/bodies/planted-helper.ts', "import '@/lib/platform/testing';"],
  'no-cycles': ['lib/ui/planted-one.ts', "import './planted-two';"],
  'no-orphans': ['lib/ui/planted-orphan.ts', 'export const orphan = true;'],
  'nothing-unresolvable': ['lib/ui/planted-nowhere.ts', "import './planted-nothing';"],
  'no-undeclared-packages': ['lib/bodies/planted-package.ts', "import 'knip';"],
};

/** What the planted files lean on; none of these breaks a rule of the table by itself. */
const support: readonly (readonly [path: string, content: string])[] = [
  ['lib/bodies/planted-thing.ts', "import '@/db/client';"],
  ['lib/ui/planted-two.ts', "import './planted-one';"],
];

type Configuration = { forbidden: { name: string }[] };
const { forbidden }: Configuration = createRequire(import.meta.url)(join(root, configuration));
const ruleNames = forbidden.map((rule) => rule.name);
const order = ruleNames.filter((name) => name.startsWith('features-one-way-'));

const report = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

let scratch: string;
let found: Set<string>;

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), `${content}\n`);
}

/** The feature after each one in the order, for the rules that forbid to import it. */
function orderViolation(rule: string): { path: string; later: string } {
  const feature = rule.replace('features-one-way-', '');
  const following = order[order.indexOf(rule) + 1]?.replace('features-one-way-', '') ?? 'fixtures';
  return { path: `lib/${feature}/planted-order.ts`, later: following };
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'rostrum-architecture-'));
  for (const entry of ['app', 'cli', 'db', 'lib', configuration, 'package.json', 'tsconfig.json']) {
    cpSync(join(root, entry), join(scratch, entry), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
  for (const [path, content] of [...Object.values(planted), ...support]) plant(path, content);
  for (const rule of order) {
    const { path, later } = orderViolation(rule);
    plant(path, `import type { Planted } from '@/lib/${later}/planted-later';\nexport type P = Planted;`);
    plant(`lib/${later}/planted-later.ts`, 'export type Planted = string;');
  }
  let printed: string;
  try {
    printed = execFileSync(
      process.execPath,
      [
        join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
        '--config',
        configuration,
        '--preserve-symlinks',
        '--output-type',
        'json',
        ...['app', 'cli', 'db', 'lib'],
      ],
      { cwd: scratch, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] },
    );
  } catch (error) {
    // It ends with the number of violations; the report is printed all the same.
    printed = z.object({ stdout: z.string() }).parse(error).stdout;
  }
  const { violations } = report.parse(JSON.parse(printed)).summary;
  found = new Set(violations.map((violation) => `${violation.rule.name} ${violation.from}`));
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('the import rules', () => {
  it('each have a violation planted here', () => {
    expect(Object.keys(planted).sort()).toEqual(ruleNames.filter((name) => !order.includes(name)).sort());
  });

  it.each(Object.entries(planted))('catch what breaks %s', (rule, [path]) => {
    expect([...found]).toContain(`${rule} ${path}`);
  });

  it.each(order)('catch what breaks %s', (rule) => {
    expect([...found]).toContain(`${rule} ${orderViolation(rule).path}`);
  });

  it('leave alone what breaks none', () => {
    const innocent = support.map(([path]) => path).filter((path) => !path.includes('planted-two'));
    expect([...found].filter((entry) => innocent.some((path) => entry.endsWith(path)))).toEqual([]);
  });
});
