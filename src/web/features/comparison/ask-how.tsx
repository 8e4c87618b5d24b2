import type { ReportId } from '#contracts/primitives.ts';
import { createAsk } from '#web/ui/ask-beside.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** Where a figure comes from, and what it is held against. */
export interface HowFacts {
  readonly reportId: ReportId;
  /** `Lowest balance`. */
  readonly title: string;
  /** Whose. */
  readonly of: string;
  /** `−1,312.40 USD`. */
  readonly value: string;
  /** Where in the provider's answer, or the calculation and its inputs. */
  readonly how: string;
  /** The place in the raw answer; null: it is computed. */
  readonly pointer: string | null;
  readonly against: { readonly of: string; readonly value: string; readonly difference: string } | null;
}

function How({ facts: { reportId, title, of, value, how, pointer, against } }: { facts: HowFacts }) {
  return (
    <div className="grid w-80 max-w-full gap-2.5 p-2 text-caption">
      <p className="text-table font-strong break-words">
        {title} <bdi className="block font-normal text-ink-soft">{of}</bdi>
      </p>
      <dl className="grid gap-2.5">
        <div>
          <dt className="sr-only">Figure</dt>
          <dd>
            <span className="figure text-table font-strong">{value}</span>
            <span className="block text-pretty break-words text-ink-soft">
              {pointer === null ? how : 'Stated by the provider at'}
            </span>
            {pointer !== null && (
              <TextLink
                to="/reports/$reportId"
                params={{ reportId }}
                search={{ at: pointer }}
                hash="source"
                className="block min-h-6 font-mono break-all"
              >
                {pointer}
              </TextLink>
            )}
          </dd>
        </div>
        {against !== null && (
          <div>
            <dt className="text-ink-faint">
              Against <bdi>{against.of}</bdi>, the base
            </dt>
            <dd className="figure">
              {against.value} <span className="text-ink-soft">→ {against.difference}</span>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** Opens, beside a figure of the comparison, what it comes from. */
export const { Asking: AskHow, useAsk: useAskHow } = createAsk('Where the figure comes from', How);
