/** Whole cents. Every sum is made of these; a decimal number appears only when an answer is written. */
export type Cents = number;

/** The decimal number for the wire: 1234 is 12.34. Dividing once by 100 gives the nearest double, which prints exactly. */
export function toAmount(cents: Cents): number {
  return cents === 0 ? 0 : cents / 100;
}

/** `sum / count` in cents, rounded half away from zero. `count` must be positive. */
export function averageCents(sum: Cents, count: number): Cents {
  const size = Math.abs(sum);
  const quotient = Math.floor(size / count);
  const rounded = (size - quotient * count) * 2 >= count ? quotient + 1 : quotient;
  return sum < 0 && rounded !== 0 ? -rounded : rounded;
}

/** 1,234.56 with a leading minus when negative, as printed in the PDF. */
export function printAmount(amount: number): string {
  const cents = Math.round(Math.abs(amount) * 100);
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 && cents > 0 ? '-' : ''}${whole}.${String(cents % 100).padStart(2, '0')}`;
}
