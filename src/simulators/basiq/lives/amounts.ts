/** Whole cents of the account's currency. Every sum is made of these; text appears only when an answer is written. */
export type Cents = number;

/** The text for the wire: two decimals, a dot, no separators; -123456 is "-1234.56". */
export function amountText(cents: Cents): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

export function sumOf(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const cents of amounts) sum += cents;
  return sum;
}

/** A month of 30 days out of a total over `coverageDays`, away from zero to whole dollars (derived from seen answers). */
export function monthlyDollars(total: Cents, coverageDays: number): Cents {
  const size = Math.ceil((Math.abs(total) * 30) / Math.max(1, coverageDays) / 100) * 100;
  return total < 0 ? -size : size;
}

/** Half away from zero to whole dollars. */
export function wholeDollars(cents: Cents): Cents {
  const size = Math.round(Math.abs(cents) / 100) * 100;
  return cents < 0 && size !== 0 ? -size : size;
}

/** The middle one, or the mean of the two in the middle; 0 of nothing. */
export function medianOf(amounts: readonly Cents[]): Cents {
  const sorted = [...amounts].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return Math.round((lower + upper) / 2);
}
