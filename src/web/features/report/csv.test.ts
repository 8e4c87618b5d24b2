import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('guards texts that a spreadsheet would run, and leaves figures alone', () => {
  expect(toCsv([[{ text: '=HYPERLINK("x")' }, { text: '-dash' }, { figure: '-1204.19' }, { figure: null }]])).toBe(
    '\uFEFF"\'=HYPERLINK(""x"")",\'-dash,-1204.19,\r\n',
  );
});

it('keeps commas, quotes and other scripts whole', () => {
  expect(toCsv([[{ text: 'Ng, 王小明 "Bo"' }]])).toBe('\uFEFF"Ng, 王小明 ""Bo"""\r\n');
});
