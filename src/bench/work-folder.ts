import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** What the bench leaves behind. */
export const benchFolder = path.join(root, '.bench');

/**
 * A folder for the time of one row. It lies beside the sources and not in the system's temporary folder, which may be
 * kept in memory: a disk that is none would make every figure about syncing a lie.
 */
export async function withWorkFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(benchFolder, { recursive: true });
  const folder = mkdtempSync(path.join(benchFolder, `${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
