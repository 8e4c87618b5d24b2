import { dayText } from '../bank/calendar.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import { positionOf } from './book.ts';
import type { Account } from './book.ts';
import { badFilter } from './errors.ts';
import { parseFilter } from './filters.ts';
import { sydneyMidnight, utcText } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';
import { shaped } from './shaped.ts';

/** GET /users/{id}/accounts; not paged in any sample. */
export function listAccounts(person: Person, call: Call, provider: Provider): Answer {
  const test = parseFilter<Account>(call.query.get('filter'), {
    'account.id': ({ id }) => id,
    'connection.id': ({ connection }) => connection.id,
    'institution.id': ({ institution }) => institution.id,
  });
  if (test === null) return badFilter();
  return jsonAnswer(200, {
    type: 'list',
    data: provider.book
      .accountsOf(person)
      .filter(test)
      .map((account) => wireAccount(person, account, provider)),
    links: { self: provider.link(call.target) },
  });
}

/** GET /users/{id}/accounts/{aid}, in the list as well. */
export function wireAccount(person: Person, account: Account, { link, refreshes, book }: Provider): unknown {
  const { plan, institution, ledger } = account;
  const user = link(`/users/${person.userId}`);
  const lastDay = refreshes.lastDayOf(person, account);
  const { balance, availableFunds, creditLimit } = positionOf(account, lastDay);
  const hole = ledger.hole();
  const hasLimit = plan.type === 'credit-card' || plan.type === 'loan' || plan.type === 'mortgage';
  const isJoint = plan.holder?.includes(' & ') === true;
  const wire = {
    type: 'account',
    id: account.id,
    name: plan.product,
    accountNo:
      plan.type === 'credit-card' ? `xxxx xxxx xxxx ${account.number.slice(0, 4)}` : account.bsb + account.number,
    accountHolder: plan.holder,
    balance,
    availableFunds,
    ...(hasLimit ? { creditLimit } : {}),
    currency: plan.currency,
    class: { type: plan.type, product: plan.product },
    institution: institution.id,
    // A deleted connection is still named here (fact).
    connection: account.connection.id,
    lastUpdated: utcText(refreshes.updatedAt(person, account.connection)),
    creationDate: utcText(sydneyMidnight(book.referenceDay - person.createdDaysBefore) + 37_000_000),
    accountOwnership: plan.holder === null ? 'UNKNOWN' : isJoint ? 'TWO_PARTY' : 'ONE_PARTY',
    isOwned: true,
    status: 'available',
    transactionIntervals:
      hole === null
        ? [{ from: dayText(ledger.begin), to: dayText(lastDay) }]
        : [
            { from: dayText(ledger.begin), to: dayText(hole[0] - 1) },
            { from: dayText(hole[1] + 1), to: dayText(lastDay) },
          ],
    links: {
      self: `${user}/accounts/${account.id}`,
      transactions: `${user}/transactions?filter=account.id.eq('${account.id}')`,
      institution: link(`/institutions/${institution.id}`),
      connection: null,
    },
  };
  return shaped(person, 'account', wire);
}
