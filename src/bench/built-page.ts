import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from './work-folder.ts';

const dist = path.join(root, 'dist');
const sources = ['src/{web,contracts,domain}/**/*', 'public/**/*', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the page when it is older than its sources, as `npm start` does. @returns the folder that the BFF serves */
export async function ensureBuilt(): Promise<string> {
  const page = path.join(dist, 'index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : Number.NEGATIVE_INFINITY;
  const isNewer = globSync(sources, { cwd: root }).some((file) => statSync(path.join(root, file)).mtimeMs > builtAt);
  if (isNewer) await build({ root, logLevel: 'error' });
  return dist;
}
