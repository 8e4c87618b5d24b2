import type { Currency, Minor } from '#contracts/primitives.ts';
import { formatMinor } from '#domain/money.ts';
import { classNames } from '#web/lib/class-names.ts';
import { Hint } from './hint.tsx';

export interface MoneyProps {
  /** null: unknown. It shows as a dash with the reason, never as zero or blank. */
  amount: Minor | null;
  currency: Currency;
  /** Why it is unknown. */
  reason?: string;
  /** Inside a button or a link: the reason is in the text and in a plain tooltip there. */
  plain?: boolean;
  className?: string;
}

/** An amount as it is shown everywhere: `4,812.07`, `0.00`, `−1,204.19` in red, `–` with a reason. */
export function Money({
  amount,
  currency,
  reason = 'Not reported by the provider',
  plain = false,
  className,
}: MoneyProps) {
  if (amount === null) return <Unknown reason={reason} plain={plain} />;
  return (
    <span className={classNames('figure whitespace-nowrap', amount < 0 && 'text-negative', className)}>
      {formatMinor(amount, currency)}
    </span>
  );
}

/** `–` with the reason on hover and focus. */
export function Unknown({ reason, plain = false }: { reason: string; plain?: boolean }) {
  if (plain) {
    return (
      <span title={reason} className="text-ink-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">unknown ({reason})</span>
      </span>
    );
  }
  return (
    <Hint text={reason} className="min-h-6 min-w-6 text-ink-faint [text-align:inherit]!">
      <span aria-hidden="true">–</span>
      <span className="sr-only">unknown</span>
    </Hint>
  );
}

/** The customer, or the bank, did not share it: neither zero nor unknown. */
export function NotShared() {
  return <span className="text-ink-faint">not shared</span>;
}
