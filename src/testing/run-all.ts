import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureChromium } from './find-chromium.ts';

// `npm test`, and so CI: every check, in the order in which a mistake is cheapest to find. Goes on after a failure,
// so that one run shows all of them, and ends with one line that counts.

const root = path.resolve(import.meta.dirname, '../..');

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const steps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint and import boundaries', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['node', 'src/cli/check-types.ts'] },
  { name: 'unused code and dependencies', command: ['knip'] },
  { name: 'unit, server and architecture tests', command: ['vitest', 'run'] },
  { name: 'build and first-load budget', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'browser tests', command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts'] },
];

function run({ name, command: [program, ...args] }: Step, env: NodeJS.ProcessEnv): Promise<boolean> {
  console.log(`\n=== ${name}`);
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

const env = { ...process.env, LOANDESK_CHROMIUM: ensureChromium() };
const results: { name: string; ok: boolean; seconds: number }[] = [];
for (const step of steps) {
  const startedAt = performance.now();
  const ok = await run(step, env);
  results.push({ name: step.name, ok, seconds: (performance.now() - startedAt) / 1000 });
}
console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(0)} s)`);
const passed = results.filter(({ ok }) => ok).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exit(passed === results.length ? 0 : 1);
