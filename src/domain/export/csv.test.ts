import { expect, it } from 'vitest';
import type { Currency, Minor } from '#contracts/primitives.ts';
import { assetOf, stated } from '#testing/affordability-builder.ts';
import { affordabilityViewOf } from '#testing/view-builder.ts';
import { toCsv } from './csv.ts';
import { reportTables } from './report-tables.ts';
import { amount, number, text, type ExportCell, type ExportTable } from './table.ts';

const table = (columns: readonly string[], ...rows: readonly ExportCell[][]): ExportTable => ({
  name: 'accounts',
  title: 'Accounts',
  columns,
  rows,
});
const usd = (minor: number | null) => amount(minor as Minor | null, 'USD' as Currency);

it('guards texts that a spreadsheet would run, and leaves figures alone', () => {
  const row = [text('=HYPERLINK("x")'), text('-dash'), usd(-120_419), usd(null), number(0)];
  expect(toCsv(table(['a', 'b', 'c', 'd', 'e'], row))).toBe(
    '\uFEFFa,b,c,d,e\r\n"\'=HYPERLINK(""x"")",\'-dash,-1204.19,,0\r\n',
  );
});

it('leaves the provider’s own text of an amount alone', () => {
  expect(toCsv(table(['a', 'b', 'c'], [text('-1204.19'), text('-1+1'), text('+61 2 5550')]))).toBe(
    "\uFEFFa,b,c\r\n-1204.19,'-1+1,'+61 2 5550\r\n",
  );
});

it('writes an asset in its own currency', () => {
  const yen = { currency: 'JPY' as Currency, balance: stated(500_000) };
  const assets = reportTables(affordabilityViewOf({ assets: [assetOf(yen)] })).find(({ name }) => name === 'assets');
  expect(assets === undefined ? '' : toCsv(assets)).toContain(',JPY,500000,');
});

it('keeps commas, quotes and other scripts whole', () => {
  expect(toCsv(table(['name'], [text('Ng, 王小明 "Bo"')]))).toBe('\uFEFFname\r\n"Ng, 王小明 ""Bo"""\r\n');
});
