import { Pool } from 'undici';

export interface Load {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Asked one after the other, each once. */
  readonly paths: readonly string[];
  /** Requests under way at any time, each on a connection of its own that is kept. */
  readonly atOnce: number;
}

export interface LoadTaken {
  readonly seconds: number;
  /** Of each request until its last byte, milliseconds, in no order. */
  readonly latencies: readonly number[];
  readonly bytes: number;
}

/** Asks for every path and reads every body. @throws Error for any answer but 200 */
export async function load({ origin, headers, paths, atOnce }: Load): Promise<LoadTaken> {
  const pool = new Pool(origin, { connections: atOnce, pipelining: 1 });
  const latencies: number[] = [];
  let bytes = 0;
  const waiting = paths.values();
  const worker = async () => {
    for (const path of waiting) {
      const start = performance.now();
      const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
      if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${await body.text()}`);
      for await (const chunk of body) bytes += (chunk as Buffer).length;
      latencies.push(performance.now() - start);
    }
  };
  try {
    const start = performance.now();
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { seconds: (performance.now() - start) / 1000, latencies, bytes };
  } finally {
    await pool.close();
  }
}

export const repeat = (path: string, times: number): string[] => Array.from({ length: times }, () => path);
