import type { Currency, Minor } from '#contracts/primitives.ts';
import { formatMinor } from '#domain/money.ts';

/** `share`: per cent that are compared with each other, with one decimal each. */
export type FigureUnit = 'amount' | 'days' | 'count' | 'percent' | 'share';

export function figureWords(value: number, unit: FigureUnit, currency: Currency): string {
  if (unit === 'amount') return formatMinor(value as Minor, currency);
  if (unit === 'share') return `${value.toFixed(1)} %`;
  return unit === 'percent' ? `${Number(value.toFixed(1))} %` : String(value);
}
