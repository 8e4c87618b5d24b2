import type { Currency } from '#contracts/primitives.ts';
import { figureWords, type FigureUnit } from '#web/report-parts/figure-words.ts';
import { closePopoverOf } from '#web/ui/popover-panel.tsx';
import { useSetSearch } from './set-search.ts';

export interface ProvenanceFacts {
  title: string;
  unit: FigureUnit;
  currency: Currency;
  stated: { readonly value: number; readonly text: string; readonly pointer: string } | null;
  computed: number | null;
  /** The calculation and its inputs, in words; null: it cannot be computed from anything, and nothing is said of it. */
  how: string | null;
  /** What it is computed from; the daily balances when left out. */
  computedFrom?: string;
}

/** Where a figure comes from: what the provider wrote and where, and what we computed and how. */
export function Provenance({ facts }: { facts: ProvenanceFacts }) {
  const { title, unit, currency, stated, computed, how, computedFrom = 'the daily balances' } = facts;
  const isDifferent = stated !== null && computed !== null && stated.value !== computed;
  return (
    <div className="grid w-80 max-w-full gap-2.5 p-2 text-caption">
      <p className="text-table font-strong break-words">{title}</p>
      <dl className="grid gap-2.5">
        <div>
          <dt className="text-ink-faint">Stated by the provider</dt>
          <dd>
            {stated === null ? (
              'not stated'
            ) : (
              <>
                <span className="figure text-table font-strong">{figureWords(stated.value, unit, currency)}</span>{' '}
                <span className="break-all text-ink-faint">written as {stated.text}</span>
                <PointerLink pointer={stated.pointer} />
              </>
            )}
          </dd>
        </div>
        {how !== null && (
          <div>
            <dt className="text-ink-faint">Computed from {computedFrom}</dt>
            <dd>
              {computed !== null && (
                <span className="figure text-table font-strong">{figureWords(computed, unit, currency)}</span>
              )}
              <span className="block text-pretty text-ink-soft">{how}</span>
            </dd>
          </div>
        )}
        {stated !== null && computed !== null && (
          <div>
            <dt className="sr-only">Comparison</dt>
            <dd className={isDifferent ? 'text-caution' : 'text-agrees'}>
              {isDifferent
                ? `≠ They differ by ${figureWords(Math.abs(stated.value - computed), unit, currency)}.`
                : '= They agree.'}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** Leads to the place in the raw answer. */
export function PointerLink({ pointer }: { pointer: string }) {
  const setSearch = useSetSearch();
  return (
    <button
      type="button"
      className="block min-h-6 text-left font-mono text-caption break-all text-accent underline decoration-current/40 underline-offset-3"
      onClick={(event) => {
        closePopoverOf(event.currentTarget);
        setSearch({ at: pointer });
        document.getElementById('source')?.scrollIntoView();
      }}
    >
      {pointer}
    </button>
  );
}
