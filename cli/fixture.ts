import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { regenerateLuxembourg } from '@/lib/fixtures/luxembourg-2024/regenerate';
import { type FactResult, isExplained, type Report, reportOn } from '@/lib/fixtures/luxembourg-2024/report';
import { migrationsFolder } from '@/lib/platform/database';

const usage = `Regenerates the Expert meeting of 26 March 2024 in Luxembourg and holds it beside its summary.

  npm run --silent fixture                    paragraph by paragraph, in words
  npm run --silent fixture -- --json          the same as JSON
  npm run --silent fixture -- --database FILE keep the database; FILE must not exist yet

Exit code 0 when every difference is explained by a finding, 1 otherwise, 2 for wrong usage.`;

function printValue(value: FactResult['regenerated']): string {
  if (value === null) return '–';
  return Array.isArray(value) ? value.join('; ') : String(value);
}

function printReport(report: Report): void {
  let paragraph = '';
  for (const fact of report.facts) {
    if (fact.paragraph !== paragraph) {
      paragraph = fact.paragraph;
      console.log(`\n${/^\d/.test(paragraph) ? `Paragraph ${paragraph}` : 'Masthead'}`);
    }
    const because = fact.explainedBy === null ? '' : ` (${fact.explainedBy})`;
    console.log(`  ${fact.verdict}${because}  ${fact.id}: ${fact.claim}`);
    if (fact.verdict === 'matches') {
      console.log(`      stated and regenerated: ${printValue(fact.stated)}`);
    } else {
      console.log(`      stated:      ${printValue(fact.stated)}`);
      console.log(`      regenerated: ${printValue(fact.regenerated)}`);
    }
  }
  console.log('\nWhat the rules found');
  for (const finding of report.findings) {
    const where = finding.paragraphs.length === 0 ? '' : ` [${finding.paragraphs.join(', ')}]`;
    console.log(`  ${finding.severity}  ${finding.rule}${where}\n      ${finding.message}`);
  }
  const count = (verdict: string) => report.facts.filter((fact) => fact.verdict === verdict).length;
  console.log(
    `\n${report.facts.length} facts: ${count('matches')} match, ${count('differs')} differ, ${count('not covered')} not covered; ${report.findings.length} findings`,
  );
}

async function main(): Promise<number> {
  let options: { json?: boolean; database?: string; help?: boolean };
  try {
    options = parseArgs({
      options: { json: { type: 'boolean' }, database: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  if (options.help === true) {
    console.log(usage);
    return 0;
  }
  const kept = options.database === undefined ? null : resolve(options.database);
  if (kept !== null && existsSync(kept)) {
    console.error(`${kept} exists already. Name a file that does not, so that nothing is overwritten.`);
    return 2;
  }
  const folder = kept === null ? mkdtempSync(join(tmpdir(), 'rostrum-fixture-')) : null;
  const db = openDatabase(kept ?? join(folder ?? tmpdir(), 'fixture.db'));
  try {
    migrate(db, migrationsFolder());
    await regenerateLuxembourg(db);
    const report = reportOn(db, 'luxembourg-2024');
    if (options.json === true) console.log(JSON.stringify(report));
    else printReport(report);
    return isExplained(report) ? 0 : 1;
  } finally {
    db.$client.close();
    if (folder !== null) rmSync(folder, { recursive: true });
  }
}

process.exitCode = await main();
