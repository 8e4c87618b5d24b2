import { csvText } from './csv.ts';
import type { Line } from './figures/basis.ts';
import { amountText } from './lives/amounts.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';
import { shaped } from './shaped.ts';
import { postDateText, transactionId } from './transactions.ts';

/** A transaction of a snapshot: without its own link, connection and enrichment; the class of spending is another one. */
export function wireLine(line: Line, person: Person, { link }: Provider): unknown {
  const { account } = line;
  const facts = factsOf(line, person);
  const spending = line.external === null ? line.entry.merchant?.spending : undefined;
  const wire = {
    type: 'transaction',
    ...facts,
    subClass: spending === undefined ? null : { code: spending.code, title: spending.title },
    links: {
      account: link(`/users/${person.userId}/accounts/${account.id}`),
      institution: link(`/institutions/${account.institution.id}`),
    },
  };
  return shaped(person, 'transaction', wire);
}

function factsOf({ entry, account, reportClass }: Line, person: Person) {
  const padding = 'long '.repeat(Math.ceil((person.quirks.paddingLetters ?? 0) / 5));
  return {
    id: transactionId(person, account, entry),
    status: 'posted',
    description: `${entry.description}${padding === '' ? '' : ` ${padding}`}`,
    amount: amountText(entry.cents),
    account: account.id,
    balance: person.quirks.hidesRunningBalance === true ? '' : amountText(entry.balanceAfter),
    direction: entry.cents < 0 ? 'debit' : 'credit',
    class: reportClass,
    institution: account.institution.id,
    transactionDate: '',
    postDate: postDateText(account, entry.day),
  };
}

/** All of them on one page. Invented: the columns. */
export function snapshotLinesCsv(lines: readonly Line[], person: Person): string {
  const header = [
    'id',
    'status',
    'description',
    'amount',
    'account',
    'balance',
    'direction',
    'class',
    'institution',
    'transactionDate',
    'postDate',
    'subClassCode',
    'subClassTitle',
  ];
  const rows = lines.map((line) => {
    const spending = line.external === null ? line.entry.merchant?.spending : undefined;
    return [...Object.values(factsOf(line, person)), spending?.code ?? '', spending?.title ?? ''];
  });
  return csvText([header, ...rows]);
}
