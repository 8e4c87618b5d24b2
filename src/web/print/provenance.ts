import type { Instant } from '#contracts/primitives.ts';
import type { ReportView } from '#contracts/report.ts';
import { dayAndTime, dayTimeAndZone } from '#web/lib/describe-instant.ts';
import { providerName } from '#web/lib/provider-name.ts';
import type { Footer } from './page-rules.ts';

/** Who printed it, and when on the server's clock. */
export interface Printing {
  readonly by: string;
  readonly at: Instant;
  /** `Simulated providers`, while anything shown is not real; null in production. */
  readonly mark: string | null;
}

/** What is longer stands whole on the first page; a foot of the page has room for so much. */
const longest = 110;
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/**
 * As of when the data is: the time of the oldest feed, because a total is as old as its oldest part. null: none of the
 * banks says.
 */
export function dataAsOf({ report }: ReportView): Instant | null {
  const instants =
    report.kind === 'balance'
      ? report.accounts.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? [])
      : report.connections.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  return instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Under which purpose it was made, or that it is for none; null where the law does not apply. */
export function permittedUse(view: ReportView): string | null {
  if (view.kind !== 'balance') return null;
  if (!view.isFcra) return 'not for lending decisions';
  return view.purpose === null ? 'FCRA' : `FCRA, purpose ${view.purpose.code}, ${view.purpose.meaning.toLowerCase()}`;
}

export function checksWords({ checks: { agreements, checked } }: ReportView): string {
  return checked === 0 ? 'nothing could be recomputed' : `recomputed figures: ${agreements} of ${checked} agree`;
}

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ');
const printed = ({ by, at }: Printing) => `Printed by ${cut(by)}, ${dayTimeAndZone(at)}`;
const right = ({ mark }: Printing) => (mark === null ? [] : [mark]);

/** The foot of every page of a report: of what it is, of whom, and how far it can be trusted. */
export function reportFooter(view: ReportView, printing: Printing): Footer {
  const asOf = dataAsOf(view);
  return {
    left: [
      joined([
        `${providerName[view.provider]} report ${view.report.providerReportId}`,
        asOf === null ? `retrieved ${dayTimeAndZone(view.retrievedAt)}` : `data as of ${dayTimeAndZone(asOf)}`,
      ]),
      joined([
        cut(view.customer.name),
        view.reference === null || view.reference === '' ? null : `reference ${view.reference}`,
        permittedUse(view),
      ]),
      joined([printed(printing), checksWords(view)]),
    ],
    right: right(printing),
  };
}

/** The same of a comparison: a line a report would not fit four times, so each is named by what finds it again. */
export function comparisonFooter(views: readonly ReportView[], printing: Printing): Footer {
  return {
    left: [
      ...views.map((view, at) =>
        joined([
          `${at + 1} ${view.customer.name.length > 40 ? `${view.customer.name.slice(0, 39)}…` : view.customer.name}`,
          `${providerName[view.provider]} report ${view.report.providerReportId}`,
          `as of ${dayAndTime(dataAsOf(view) ?? view.retrievedAt)}`,
          permittedUse(view),
        ]),
      ),
      printed(printing),
    ],
    right: right(printing),
  };
}
