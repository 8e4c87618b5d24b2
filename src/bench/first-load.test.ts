import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assertFirstLoad, firstLoadBudget, measureFirstLoad } from './first-load.ts';

/** A built page of which `index.html` names main.js, which imports shared.js; late.js is imported on demand. */
function built(files: Record<string, string>): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'loandesk-first-load-'));
  mkdirSync(path.join(dist, 'assets'));
  writeFileSync(path.join(dist, 'index.html'), '<script type="module" src="/assets/main.js"></script>');
  for (const [name, code] of Object.entries(files)) writeFileSync(path.join(dist, 'assets', name), code);
  return dist;
}
const main = 'import{a as b}from"./shared.js";b();import("./late.js");';

test('counts what index.html names with its static imports, not what comes on demand', () => {
  const load = measureFirstLoad(
    built({ 'main.js': main, 'shared.js': 'export const a=()=>1', 'late.js': 'GlobalWorkerOptions' }),
  );
  expect(load.files.map(({ file }) => file)).toEqual(['assets/main.js', 'assets/shared.js']);
  expect(() => assertFirstLoad(load)).not.toThrow();
});

test('refuses chart or PDF code in it', () => {
  const load = measureFirstLoad(
    built({ 'main.js': main, 'shared.js': 'export const a="recharts-layer"', 'late.js': '' }),
  );
  expect(() => assertFirstLoad(load)).toThrow(/holds recharts code/);
});

test('refuses more than the budget', () => {
  const noise = `export const a="${randomBytes(firstLoadBudget).toString('hex')}"`;
  expect(() =>
    assertFirstLoad(measureFirstLoad(built({ 'main.js': main, 'shared.js': noise, 'late.js': '' }))),
  ).toThrow(/over the budget of 138 KiB/);
});
