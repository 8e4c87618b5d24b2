import type { Currency, Minor } from '#contracts/primitives.ts';

/** An exact decimal number: `digits * 10^-scale`. What a provider wrote, before it is bound to a currency. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const decimalText = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * Reads a decimal from its text, exactly: `"-1204.19"`, `"1e3"`, `"0.10"`.
 * @returns null when the text is not a plain decimal (thousands separators, words, blanks, an empty text).
 */
export function parseDecimal(text: string): Decimal | null {
  const match = decimalText.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, the ones an account may plausibly carry). */
const exponents: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  IDR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Number of decimals of a currency's minor unit: 2 for USD and AUD, 0 for JPY. */
export function minorExponent(currency: Currency): number {
  return exponents[currency] ?? 2;
}

/** Division of integers, rounded half away from zero, which is how both providers round their averages. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/**
 * Minor units of a decimal, rounded half away from zero where the provider wrote more digits than the currency has
 * (floating-point noise such as `2089.8500000000004`; the exact text is kept beside the figure).
 * @returns null when the amount does not fit a safe integer.
 */
export function toMinor(decimal: Decimal, currency: Currency): Minor | null {
  const shift = minorExponent(currency) - decimal.scale;
  const scaled =
    shift >= 0 ? decimal.digits * 10n ** BigInt(shift) : divideRounded(decimal.digits, 10n ** BigInt(-shift));
  const value = Number(scaled);
  return Number.isSafeInteger(value) ? (value as Minor) : null;
}

/** Minor units straight from text; null for anything that is not a number or does not fit. */
export function parseMinor(text: string, currency: Currency): Minor | null {
  const decimal = parseDecimal(text);
  return decimal === null ? null : toMinor(decimal, currency);
}

/**
 * Exact sum of amounts of one currency.
 * @throws RangeError when the sum leaves the safe range.
 */
export function sumMinor(amounts: Iterable<Minor>): Minor {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount);
  const value = Number(sum);
  if (!Number.isSafeInteger(value)) throw new RangeError('a sum of money left the safe integer range');
  return value as Minor;
}

/** Arithmetic mean in minor units, rounded half away from zero; null for no amounts (never 0). */
export function averageMinor(amounts: readonly Minor[]): Minor | null {
  if (amounts.length === 0) return null;
  return Number(divideRounded(BigInt(sumMinor(amounts)), BigInt(amounts.length))) as Minor;
}

/** `a - b` of one currency. */
export function subtractMinor(a: Minor, b: Minor): Minor {
  return sumMinor([a, (0 - b) as Minor]);
}

const groupThousands = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** U+2212, as wide as the digits; the hyphen-minus is not. */
export const minusSign = '\u2212';

/** `4,812.07`, `−1,204.19`, `0.00`: grouped, always all decimals, true minus sign, no currency. */
export function formatMinor(amount: Minor, currency: Currency): string {
  const exponent = minorExponent(currency);
  const digits = Math.abs(amount)
    .toFixed(0)
    .padStart(exponent + 1, '0');
  const whole = groupThousands(exponent === 0 ? digits : digits.slice(0, -exponent));
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${amount < 0 ? minusSign : ''}${whole}${fraction}`;
}

/** `-1204.19`: the plain number a spreadsheet or a script reads back exactly. */
export function plainDecimal(amount: Minor, currency: Currency): string {
  const exponent = minorExponent(currency);
  const digits = Math.abs(amount)
    .toFixed(0)
    .padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return amount < 0 ? `-${text}` : text;
}

/** `2.5k`, `−1.2M`: for axes only, never in a table. At most one decimal. */
export function formatAxis(amount: Minor, currency: Currency): string {
  const units = Math.abs(amount) / 10 ** minorExponent(currency);
  const [value, suffix] = units >= 1e6 ? [units / 1e6, 'M'] : units >= 1e3 ? [units / 1e3, 'k'] : [units, ''];
  const text = Number.isInteger(value) ? String(value) : value.toFixed(1).replace(/\.0$/, '');
  return `${amount < 0 ? minusSign : ''}${text}${suffix}`;
}
