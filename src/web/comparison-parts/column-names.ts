import type { IsoDate } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { formatDay } from '#domain/dates.ts';
import { dayAndTime } from '#web/lib/describe-instant.ts';
import { windowWords } from '#web/lib/window-words.ts';

interface Named extends Pick<ReportRequest, 'window' | 'orderedAt'> {
  readonly customer: { readonly name: string };
  /** The last day that it covers; null: not known. */
  readonly to: IsoDate | null;
}

/** What can tell reports of one customer apart, the plainest first. */
const marks: readonly ((request: Named) => string)[] = [
  ({ to }) => (to === null ? '' : `to ${formatDay(to)}`),
  ({ window }) => windowWords(window),
  ({ orderedAt }) => `ordered ${dayAndTime(orderedAt)}`,
];

/** What a column is called. */
export interface ColumnName {
  /** Distinct among the columns, for where the name has to be enough: `Maria Alvarez, to 20 Nov 2026`. */
  readonly name: string;
  /** What tells it from the other reports of a customer of that name: `to 20 Nov 2026`; null where there is none. */
  readonly mark: string | null;
}

/** The customers' names, told apart where several reports are of one. null: nothing is known of it but its place. */
export function columnNames(requests: readonly (Named | null)[]): ColumnName[] {
  return requests.map((request, at) => {
    if (request === null) return { name: `Column ${at + 1}`, mark: null };
    const { name } = request.customer;
    const others = requests.filter((other): other is Named => other !== request && other?.customer.name === name);
    if (others.length === 0) return { name, mark: null };
    const telling = marks.find((of) => of(request) !== '' && others.every((other) => of(other) !== of(request)));
    const mark = telling === undefined ? `column ${at + 1}` : telling(request);
    return { name: `${name}, ${mark}`, mark };
  });
}
