import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

// Every folder with a tsconfig is a runtime of its own: it is checked with the libraries that runtime really has.
const root = path.resolve(import.meta.dirname, '../..');
const projects = ['e2e', ...readdirSync(path.join(root, 'src')).map((name) => `src/${name}`)].filter((folder) =>
  existsSync(path.join(root, folder, 'tsconfig.json')),
);

function check(project: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('tsc', ['-p', project], { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const results: boolean[] = [];
for (const project of projects) results.push(await check(project));
console.log(`types: ${results.filter(Boolean).length} of ${results.length} projects hold`);
process.exit(results.every(Boolean) ? 0 : 1);
