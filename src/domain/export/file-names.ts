import type { ReportView } from '#contracts/report.ts';

/** The longest name, its ending with it: Windows has 260 signs for a whole path, and its folders take most of them. */
const mostSigns = 120;
/** File systems of Linux and macOS count bytes of UTF-8, 255 for a name; some are left for the browser's ` (1)`. */
const mostBytes = 240;

/**
 * What a file of a report is called: customer, kind, FCRA where it is one, and what it covers, so that two reports of
 * one customer never leave under one name. `Maria Alvarez - FCRA balance report, 730 days to 2026-11-21.xlsx`
 * @param part what of the report it is; null: all of it
 */
export function reportFileName(view: ReportView, part: string | null, ending: string): string {
  const rest = `${kindWords(view)}, ${coveredWords(view)}${part === null ? '' : ` - ${part}`}.${ending}`;
  return fitted([view.customer.name], ([name = '']) => `${name} - ${rest}`);
}

/**
 * What a file of a comparison is called: `Comparison of Maria Alvarez (2 reports) and Jon Alvarez, 2026-11-21.csv`
 * @param views in the order of the columns
 * @param day the day on which it leaves, `YYYY-MM-DD`
 */
export function comparisonFileName(
  views: readonly Pick<ReportView, 'customer'>[],
  day: string,
  ending: string,
): string {
  const customers = [...Map.groupBy(views, ({ customer }) => customer.id).values()];
  return fitted(
    customers.map(([view]) => view?.customer.name ?? ''),
    (names) => {
      const counted = names.map((name, at) => {
        const times = customers[at]?.length ?? 1;
        return times > 1 ? `${name} (${times} reports)` : name;
      });
      const all = [counted.slice(0, -1).join(', '), counted.at(-1)].filter(Boolean).join(' and ');
      return `Comparison of ${all}, ${day}.${ending}`;
    },
  );
}

function kindWords({ kind, isFcra }: ReportView): string {
  const words = kind === 'balance' ? 'balance report' : 'affordability summary';
  return isFcra ? `FCRA ${words}` : words;
}

function coveredWords({ window, report, retrievedAt }: ReportView): string {
  const retrieved = retrievedAt.slice(0, 10);
  // Months that are over say nothing of when they were looked at, and two looks may differ.
  if (window.unit === 'months') return `${window.from} to ${window.to}, as of ${retrieved}`;
  return `${window.days} days to ${report.combined?.coverage.to ?? retrieved}`;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The whole name with the names of people in it as long as they may be; the longest are shortened first. */
function fitted(names: readonly string[], compose: (names: readonly string[]) => string): string {
  const signs = names.map((name) => Array.from(graphemes.segment(clean(name)), ({ segment }) => segment));
  for (let most = mostSigns; most > 1; most -= 1) {
    const name = safe(compose(signs.map((one) => shortened(one, most))));
    if (name.length <= mostSigns && bytesOf(name) <= mostBytes) return name;
  }
  return safe(compose(names.map(() => '')));
}

function shortened(signs: readonly string[], most: number): string {
  if (signs.length <= most) return signs.join('');
  const kept = signs.slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** One line without a sign that Windows forbids, that leads into another folder or that hides the ending. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A clean text as the name of a file on any system: no dot in front, and none of Windows' devices, which
 * `con.x - report.xlsx` would still be. Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
function safe(text: string): string {
  return clean(text)
    .replace(/^[. ]+/, '')
    .replace(/^(?:con|prn|aux|nul|com\d|lpt\d) ?(?:\.|$)/i, '_$&');
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
