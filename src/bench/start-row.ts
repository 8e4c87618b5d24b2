import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withStack } from './bench-stack.ts';
import { atMost, toFigure, type Row } from './row.ts';
import { withWorkFolder } from './work-folder.ts';

const rounds = 7;

export const startRow: Row = {
  name: 'start',
  how: `from spawning the BFF on an existing data folder (directory read, accounts made) to its line of JSON, which it prints once it listens; ${rounds} times, in turn with node -e 0`,
  run: () =>
    withWorkFolder('start', (folder) =>
      withStack({ dataDir: `${folder}/data` }, async (stack) => {
        const ours: number[] = [];
        const empty: number[] = [];
        // The first one fills the disk cache.
        for (let round = -1; round < rounds; round += 1) {
          await stack.stopBff();
          const start = performance.now();
          await stack.startBff();
          const taken = performance.now() - start;
          const reference = await timeEmptyNode();
          if (round < 0) continue;
          ours.push(taken);
          empty.push(reference);
        }
        return {
          figures: [
            toFigure({
              what: 'BFF, cold, to ready',
              unit: 'ms',
              rounds: ours,
              reference: { what: 'node -e 0', unit: 'ms', rounds: empty },
              judgedBy: 'value',
              target: atMost(1000),
            }),
          ],
          notes: [],
        };
      }),
    ),
};

async function timeEmptyNode(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - start;
}
