/** One term of `?filter=`; several are joined by a comma and all must hold. */
interface Term {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

type Operator = 'eq' | 'ne' | 'bt' | 'gt' | 'gteq' | 'lt' | 'lteq';

/** What can be filtered by: the value of a field in one record. */
export type Filterable<T> = Readonly<Record<string, (record: T) => string>>;

const TERM = /([A-Za-z]+(?:\.[A-Za-z0-9]+)*)\.(eq|ne|bt|gteq|gt|lteq|lt)\(('[^']*'(?:,\s*'[^']*')*)\)/y;

/**
 * A test for records, or `null` for a filter that is not understood. Fields with `Date` in their name take the
 * comparisons, the others only `eq` and `ne`. A text of ten letters is compared with the date alone, whatever the time.
 */
export function parseFilter<T>(text: string | null, fields: Filterable<T>): ((record: T) => boolean) | null {
  if (text === null || text === '') return () => true;
  const terms = parseTerms(text);
  if (terms === null) return null;
  const tests: ((record: T) => boolean)[] = [];
  for (const { field, operator, values } of terms) {
    const read = fields[field];
    const isEquality = operator === 'eq' || operator === 'ne';
    if (read === undefined || (!isEquality && !/date$/i.test(field))) return null;
    if (/date$/i.test(field) && values.some((value) => Number.isNaN(Date.parse(value)))) return null;
    tests.push((record) => holds(operator, read(record), values));
  }
  return (record) => tests.every((test) => test(record));
}

function parseTerms(text: string): Term[] | null {
  const terms: Term[] = [];
  for (let at = 0; ; at += 1) {
    TERM.lastIndex = at;
    const found = TERM.exec(text);
    if (found === null) return null;
    const [whole, field = '', operator, quoted = ''] = found;
    const values = [...quoted.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
    // An older page writes both ends in one text.
    const ends = operator === 'bt' && values.length === 1 ? (values[0] ?? '').split(',') : values;
    if (ends.length !== (operator === 'bt' ? 2 : 1)) return null;
    terms.push({ field, operator: operator as Operator, values: ends });
    at += whole.length;
    if (at === text.length) return terms;
    if (text[at] !== ',') return null;
  }
}

function holds(operator: Operator, actual: string, values: readonly string[]): boolean {
  const [value = '', upper = ''] = values;
  switch (operator) {
    case 'eq':
      return compare(actual, value) === 0;
    case 'ne':
      return compare(actual, value) !== 0;
    case 'gt':
      return compare(actual, value) > 0;
    case 'gteq':
      return compare(actual, value) >= 0;
    case 'lt':
      return actual !== '' && compare(actual, value) < 0;
    case 'lteq':
      return actual !== '' && compare(actual, value) <= 0;
    case 'bt':
      break;
  }
  return compare(actual, value) >= 0 && compare(actual, upper) <= 0;
}

/** Dates of the provider are all of one form, so that their texts have the order of time. */
function compare(actual: string, value: string): number {
  const left = /^\d{4}-\d\d-\d\d$/.test(value) ? actual.slice(0, 10) : actual;
  if (left === value) return 0;
  return left < value ? -1 : 1;
}
