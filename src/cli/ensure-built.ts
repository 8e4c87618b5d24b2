import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const sources = ['src/{web,contracts,domain}/**/*', 'public/**/*', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the page when it is older than its sources. @returns the folder that the BFF serves */
export async function ensureBuilt(onBuild: () => void = () => undefined): Promise<string> {
  const page = path.join(dist, 'index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : Number.NEGATIVE_INFINITY;
  const isNewer = globSync(sources, { cwd: root }).some((file) => statSync(path.join(root, file)).mtimeMs > builtAt);
  if (isNewer) {
    onBuild();
    await build({ root, logLevel: 'error' });
  }
  return dist;
}
