import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Brotli bytes of JavaScript that the first page may pull in (DESIGN 9). */
export const firstLoadBudget = 138 * 1024;

/** Words that only chart and PDF code contains; they survive minification because they are strings of the libraries. */
const lateLibraries = { recharts: 'recharts-', pdf: 'GlobalWorkerOptions' } as const;

export interface FirstLoad {
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  readonly bytes: number;
  /** Chart and PDF libraries found in it: must be none. */
  readonly lateCode: readonly string[];
}

/** Measures the JavaScript that a built `index.html` names: its scripts and module preloads. */
export function measureFirstLoad(dist: string): FirstLoad {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(path.join(dist, file), 'utf8');
    // Static imports of a chunk are fetched with it, whether or not the page preloads them.
    for (const [, target] of code.matchAll(/(?:^|[;}\n])import\s*(?:[\w$*{},\s]+?from\s*)?["'](\.[^"']+\.js)["']/g)) {
      if (target !== undefined) visit(path.posix.join(path.posix.dirname(file), target));
    }
  };
  for (const file of new Set(named)) visit(file);
  const contents = [...seen].map((file) => ({ file, code: readFileSync(path.join(dist, file)) }));
  const files = contents.map(({ file, code }) => ({ file, bytes: brotli(code).length }));
  const lateCode = Object.entries(lateLibraries).flatMap(([name, word]) =>
    contents.some(({ code }) => code.includes(word)) ? [name] : [],
  );
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), lateCode };
}

export function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** @throws Error that says by how much the budget is exceeded, or which late library came too early */
export function assertFirstLoad({ bytes, lateCode }: FirstLoad): void {
  if (bytes > firstLoadBudget) {
    throw new Error(
      `The first load is ${(bytes / 1024).toFixed(1)} KiB of JavaScript, over the budget of ${firstLoadBudget / 1024} KiB.`,
    );
  }
  if (lateCode.length > 0)
    throw new Error(`The first load holds ${lateCode.join(' and ')} code, which must come later.`);
}
