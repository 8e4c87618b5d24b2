import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** What headless Chromium needs on a server: no sandbox as root, and nothing that calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium of `LOANDESK_CHROMIUM`, of the PATH, or Playwright's own; null when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const asked = env['LOANDESK_CHROMIUM'];
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`LOANDESK_CHROMIUM names ${asked}, which cannot be run.`);
    return asked;
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
  if (onPath !== undefined) return onPath;
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : null;
}

/** Finds Chromium, or installs it: Debian's package where apt and root are there, else Playwright's. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (isRoot && hasApt) {
    console.log('No Chromium found: installing the chromium package …');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  } else {
    console.log("No Chromium found: installing Playwright's …");
    execFileSync('playwright', ['install', 'chromium'], { stdio: 'inherit' });
  }
  const installed = findChromium();
  if (installed === null) throw new Error('Chromium could not be installed; set LOANDESK_CHROMIUM to one.');
  return installed;
}
