import { ensureBuilt } from '../cli/ensure-built.ts';
import { firstLoadBudget, measureFirstLoad } from './first-load.ts';
import { atMost, toFigure, type Row } from './row.ts';

export const firstLoadRow: Row = {
  name: 'first-load',
  how: 'brotli (quality 11) bytes of every script that the built index.html names or preloads, and of what these import statically; chart and PDF libraries are looked for by strings that survive minification',
  async run() {
    const { files, bytes, lateCode } = measureFirstLoad(await ensureBuilt());
    return {
      figures: [
        toFigure({
          what: 'JavaScript, brotli',
          unit: 'KiB',
          rounds: [bytes / 1024],
          judgedBy: 'value',
          target: atMost(firstLoadBudget / 1024),
        }),
        toFigure({
          what: 'chart and PDF libraries in it',
          unit: 'count',
          rounds: [lateCode.length],
          judgedBy: 'value',
          target: atMost(0),
        }),
      ],
      notes: [
        files.map(({ file, bytes: size }) => `${file} ${(size / 1024).toFixed(1)} KiB`).join(', '),
        ...(lateCode.length === 0 ? [] : [`found too early: ${lateCode.join(', ')}`]),
      ],
    };
  },
};
