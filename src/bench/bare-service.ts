import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, type ChildService } from '../cli/child-service.ts';

interface Options {
  readonly folder: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly from: 'memory' | 'disk';
}

/** Starts the bare node:http process on the given bytes and ends it after `work`. */
export async function withBareService<T>(options: Options, work: (service: ChildService) => Promise<T>): Promise<T> {
  const file = path.join(options.folder, 'bare-body');
  writeFileSync(file, options.body);
  const service = await startChild('src/bench/bare-server.ts', {
    env: {
      BENCH_FILE: file,
      BENCH_HEADERS: JSON.stringify(options.headers),
      BENCH_STREAM: options.from === 'disk' ? '1' : '0',
    },
  });
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}
