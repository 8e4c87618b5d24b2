import type { ReAdded } from '#web/report-parts/re-add.ts';
import type { Currency, Minor } from '#contracts/primitives.ts';
import { formatMinor } from '#domain/money.ts';
import { Tag } from '#web/ui/tag.tsx';

/** The provider sent no such list: nobody knows whether there is anything. */
export function NotReported({ what }: { what: string }) {
  return (
    <p className="border-y border-line-soft px-2 py-4 text-table text-ink-soft">
      <strong className="text-ink">Not reported.</strong> The provider sent no list of {what}: whether there are any is
      not known.
    </p>
  );
}

/** The provider sent an empty list. */
export function NoneThere({ children }: { children: string }) {
  return <p className="border-y border-line-soft px-2 py-4 text-table text-ink-soft">{children}</p>;
}

/** Whether our sum is the provider's. */
export function TotalMark({ total, currency }: { total: ReAdded; currency: Currency }) {
  const { stated, difference, missing } = total;
  if (difference === null) {
    const why = stated === null ? 'the provider states none' : missing > 0 ? `${missing} not in it` : 'not comparable';
    return <span className="text-caption font-normal text-ink-faint">{why}</span>;
  }
  return difference === 0 ? (
    <Tag look="agrees">= provider</Tag>
  ) : (
    <Tag look="caution">≠ {formatMinor(Math.abs(difference) as Minor, currency)} to the provider</Tag>
  );
}
