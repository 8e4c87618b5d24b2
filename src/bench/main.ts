import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { auditRow } from './audit-row.ts';
import { bffRow } from './bff-row.ts';
import { chartRow } from './chart-row.ts';
import { directoryRow } from './directory-row.ts';
import { feelRow } from './feel-row.ts';
import { firstLoadRow } from './first-load-row.ts';
import { pagesRow } from './pages-row.ts';
import { pdfRow } from './pdf-row.ts';
import type { Row, RowResult } from './row.ts';
import { startRow } from './start-row.ts';
import { tablesRow } from './tables-row.ts';
import { formatTable } from './table.ts';
import { benchFolder, root } from './work-folder.ts';

// npm run bench -- [row …] [--json FILE]: the numbers that the design holds itself to, each beside its reference in
// the same run. A target that is missed is printed as a miss and makes the exit code 1.

const rows: readonly Row[] = [
  firstLoadRow,
  chartRow,
  tablesRow,
  feelRow,
  pagesRow,
  bffRow,
  pdfRow,
  auditRow,
  directoryRow,
  startRow,
];

type Outcome = { readonly row: Row; readonly seconds: number } & (
  | { readonly result: RowResult }
  | { readonly error: string }
);

async function runRow(row: Row): Promise<Outcome> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 100) / 10;
  process.stderr.write(`${row.name} … `);
  try {
    const result = await row.run();
    process.stderr.write(`${seconds()} s\n`);
    return { row, seconds: seconds(), result };
  } catch (error) {
    // One row that breaks takes no other with it, but it holds nothing either.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`broke: ${text}\n`);
    return { row, seconds: seconds(), error: text };
  }
}

function describeMachine() {
  return {
    at: new Date().toISOString(),
    node: process.version,
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    loadBefore: os.loadavg(),
    commit: commitOf(),
  };
}

function commitOf(): string | null {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    // A copy without git has no commit to name.
    return null;
  }
}

function print(outcomes: readonly Outcome[]): void {
  const measured = outcomes.flatMap((outcome) =>
    'result' in outcome ? [{ name: outcome.row.name, ...outcome.result }] : [],
  );
  console.log(`\n${formatTable(measured)}\n`);
  for (const outcome of outcomes) {
    console.log(`${outcome.row.name}: ${outcome.row.how}.`);
    if ('error' in outcome) console.log(`  BROKE: ${outcome.error.split('\n')[0]}`);
    else for (const note of outcome.result.notes) console.log(`  ${note}`);
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  const unknown = positionals.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0) {
    throw new RangeError(`no row ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}`);
  }
  return { asked: positionals, file: values.json ?? path.join(benchFolder, 'results.json') };
}

async function main(): Promise<boolean> {
  const { asked, file } = readArguments();
  const machine = describeMachine();
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    if (asked.length === 0 || asked.includes(row.name)) outcomes.push(await runRow(row));
  }
  print(outcomes);
  const all = outcomes.map(({ row, ...rest }) => ({ name: row.name, how: row.how, ...rest }));
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine, rows: all }, null, 2)}\n`);
  const figures = outcomes.flatMap((outcome) => ('result' in outcome ? outcome.result.figures : []));
  const missed = figures.filter(({ holds }) => holds === false).length;
  const held = figures.filter(({ holds }) => holds === true).length;
  const broke = outcomes.filter((outcome) => 'error' in outcome).length;
  console.log(
    `\n${held} of ${held + missed} targets hold${broke === 0 ? '' : `; ${broke} rows broke`}. All rounds: ${file}`,
  );
  return missed === 0 && broke === 0;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof RangeError || error instanceof TypeError ? error.message : error);
  process.exitCode = 2;
}
