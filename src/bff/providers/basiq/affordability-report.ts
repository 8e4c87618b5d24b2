import type {
  AffordabilityReport,
  Asset,
  ConsentState,
  Credit,
  ExternalLender,
  Loan,
  YesNoUnsaid,
} from '#contracts/affordability.ts';
import type { AccountId, Currency, Instant, IsoDate } from '#contracts/primitives.ts';
import { parseDay } from '#domain/dates.ts';
import { parseMinor } from '#domain/money.ts';
import { firstDayOf, lastDayOf } from '#domain/months.ts';
import { dayIn } from '../bank-day.ts';
import { unreadable } from '../http/wire-schemas.ts';
import { consentOf } from './access.ts';
import { bankNames } from './banks.ts';
import { timeZone, toDailyPart } from './daily.ts';
import { countAt, currencyOf, statedAt, type Sign } from './figures.ts';
import { movementsAt, toExpenses, toIncome } from './income-expenses.ts';
import type { WireRecord } from './record.ts';
import type { WireAccount, WireAffordability, WirePayments } from './wire.ts';

/** Goes up whenever the same record would give another report, so that kept ones are made anew. */
export const affordabilityTransformVersion = 2;

/**
 * The normalised summary of a record.
 * @param accountIds what was ordered, for the case that the answer does not name its accounts
 * @throws ProviderFailure `provider-answer-unreadable` for the summary of another user
 */
export function toAffordabilityReport(
  record: WireRecord,
  userId: string,
  accountIds: readonly string[],
): AffordabilityReport {
  const { affordability: wire } = record;
  if (!wire.links.self.includes(`/users/${userId}/`)) throw unreadable('the summary of another user');
  const included = includedAccounts(wire, accountIds);
  const currency = currencyOfReport(record, included);
  const names = bankNames(record.connectors);
  const nameOfBank = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const window = windowOf(record, included);
  const match = accountMatcher(record, included);
  const daily = toDailyPart(record, included, window, currency, nameOfBank);
  const lists = listsOf(wire, currency, match);
  return {
    kind: 'affordability',
    transformVersion: affordabilityTransformVersion,
    providerReportId: wire.id,
    fromMonth: wire.fromMonth,
    toMonth: wire.toMonth,
    coverageDays: countAt(wire.coverageDays, '/affordability/coverageDays'),
    firstTransaction: daily.firstTransaction,
    lastTransaction: daily.lastTransaction,
    generatedText: wire.generatedDate,
    currency,
    consent: consentFacts(record),
    connections: record.connections.data.map(({ institution, status, lastUsed }) => ({
      institution: nameOfBank(institution?.id ?? null),
      isActive: status === 'active',
      lastUsedAt: lastUsed,
    })),
    summary: summaryOf(wire, currency),
    ...lists,
    income: record.income === null ? null : toIncome(record.income, currency),
    expenses: record.expenses === null ? null : toExpenses(record.expenses, currency),
    accounts: [...daily.accounts],
    combined: daily.combined,
    unknownDays: [...daily.unknownDays],
    dailyBasis: daily.dailyBasis,
  };
}

/**
 * The snapshot links to its accounts, in no order that is promised; the ids are the last part of each link. They come
 * in the order of the order.
 */
export function includedAccounts(wire: WireAffordability, ordered: readonly string[]): string[] {
  const linked = (wire.links.accounts ?? []).flatMap(
    (link) => /\/accounts\/([A-Za-z0-9_-]{1,64})$/.exec(link)?.[1] ?? [],
  );
  if (linked.length === 0) return [...ordered];
  const place = (id: string) => (ordered.includes(id) ? ordered.indexOf(id) : ordered.length);
  return [...new Set(linked)].sort((a, b) => place(a) - place(b));
}

function currencyOfReport({ affordability, accounts }: WireRecord, included: readonly string[]): Currency {
  const { assets, liabilities } = affordability;
  const first =
    [...(assets ?? []), ...(liabilities?.loan ?? []), ...(liabilities?.credit ?? [])].find(({ currency }) => currency)
      ?.currency ?? accounts.data.find(({ id }) => included.includes(id))?.currency;
  return currencyOf(first ?? null);
}

/** The day on which a snapshot was made. The provider names no zone: it may be a day before Sydney's. */
export function generatedDay({ generatedDate }: WireAffordability): IsoDate | null {
  return generatedDate === null ? null : parseDay(generatedDate.slice(0, 10));
}

/** Days that balances can be of: the months asked, up to the newest day of data; where none is said, up to its making. */
function windowOf(
  { affordability, accounts }: WireRecord,
  included: readonly string[],
): { from: IsoDate; to: IsoDate } {
  const end = lastDayOf(affordability.toMonth);
  const dated = accounts.data
    .flatMap(({ id, lastUpdated }) =>
      lastUpdated === null || !included.includes(id) ? [] : [dayIn(timeZone, new Date(lastUpdated))],
    )
    .sort()
    .at(-1);
  const newest = dated ?? generatedDay(affordability) ?? end;
  return { from: firstDayOf(affordability.fromMonth), to: newest < end ? newest : end };
}

interface SnapshotAccount {
  readonly balance: string | null;
  readonly availableFunds: string | null;
  readonly account: { readonly type: string | null; readonly product: string | null } | null;
}

/**
 * Finds which account an entry of the snapshot is: it names none, only type, product and balance. An account that
 * cannot be told from another stays unnamed, rather than being guessed.
 */
function accountMatcher(record: WireRecord, included: readonly string[]): (entry: SnapshotAccount) => AccountId | null {
  const candidates = record.accounts.data.filter(({ id }) => included.includes(id));
  const same = (a: string | null, b: string | null, currency: Currency) =>
    a === b || (a !== null && b !== null && parseMinor(a, currency) === parseMinor(b, currency));
  const fits = (entry: SnapshotAccount, account: WireAccount) =>
    account.class?.type === entry.account?.type &&
    account.class?.product === entry.account?.product &&
    same(account.balance, entry.balance, currencyOf(account.currency)) &&
    same(account.availableFunds, entry.availableFunds, currencyOf(account.currency));
  return (entry) => {
    const [found, ...others] = candidates.filter((account) => fits(entry, account));
    return found !== undefined && others.length === 0 ? (found.id as AccountId) : null;
  };
}

function summaryOf({ summary }: WireAffordability, currency: Currency): AffordabilityReport['summary'] {
  const figure = (text: string | null | undefined, name: string, sign: Sign = 'as_sent') =>
    statedAt(text, currency, `/affordability/summary/${name}`, sign);
  return {
    assets: figure(summary.assets, 'assets'),
    liabilities: figure(summary.liabilities, 'liabilities'),
    netPosition: figure(summary.netPosition, 'netPosition'),
    creditLimit: figure(summary.creditLimit, 'creditLimit'),
    expenses: figure(summary.expenses, 'expenses'),
    savings: figure(summary.savings, 'savings'),
    loanRepayments:
      figure(summary.loanRepaymentsMonthly, 'loanRepaymentsMonthly', 'out') ??
      figure(summary.loanRepaymentMonthly, 'loanRepaymentMonthly', 'out'),
    potentialLiabilities: figure(summary.potentialLiabilitiesMonthly, 'potentialLiabilitiesMonthly', 'out'),
    regularIncome: figure(
      summary.regularIncome?.previous3Months?.avgMonthly,
      'regularIncome/previous3Months/avgMonthly',
    ),
  };
}

function listsOf(
  wire: WireAffordability,
  reportCurrency: Currency,
  match: (entry: SnapshotAccount) => AccountId | null,
): Pick<AffordabilityReport, 'assets' | 'loans' | 'credits' | 'external'> {
  const entry = (
    one: SnapshotAccount & { readonly institution: string | null; readonly currency: string | null },
    pointer: string,
  ) => {
    const currency = one.currency === null ? reportCurrency : currencyOf(one.currency);
    const figure = (text: string | null | undefined, name: string, sign: Sign = 'as_sent') =>
      statedAt(text, currency, `${pointer}/${name}`, sign);
    return {
      figure,
      currency,
      common: {
        accountId: match(one),
        institution: one.institution,
        product: one.account?.product ?? null,
        type: one.account?.type ?? null,
        currency,
        balance: figure(one.balance, 'balance'),
        available: figure(one.availableFunds, 'availableFunds'),
        pointer,
      },
    };
  };
  return {
    assets:
      wire.assets?.map((one, i): Asset => {
        const { common, figure } = entry(one, `/affordability/assets/${i}`);
        return {
          ...common,
          minimum6Months: figure(one.previous6Months?.minBalance, 'previous6Months/minBalance'),
          maximum6Months: figure(one.previous6Months?.maxBalance, 'previous6Months/maxBalance'),
        };
      }) ?? null,
    loans:
      wire.liabilities?.loan?.map((one, i): Loan => {
        const pointer = `/affordability/liabilities/loan/${i}`;
        const { common, figure, currency } = entry(one, pointer);
        const month = one.previousMonth;
        return {
          ...common,
          lastMonth: {
            credits: figure(month?.totalCredits, 'previousMonth/totalCredits'),
            debits: figure(month?.totalDebits, 'previousMonth/totalDebits'),
            interest: figure(month?.totalInterestCharged, 'previousMonth/totalInterestCharged'),
            repayments: figure(month?.totalRepayments, 'previousMonth/totalRepayments'),
          },
          arrears: yesNo(one.previous6Months?.arrears ?? null),
          history: movementsAt(one.changeHistory, currency, `${pointer}/changeHistory`),
        };
      }) ?? null,
    credits:
      wire.liabilities?.credit?.map((one, i): Credit => {
        const { common, figure } = entry(one, `/affordability/liabilities/credit/${i}`);
        const month = one.previousMonth;
        return {
          ...common,
          limit: figure(one.creditLimit, 'creditLimit'),
          lastMonth: {
            credits: figure(month?.totalCredits, 'previousMonth/totalCredits'),
            debits: figure(month?.totalDebits, 'previousMonth/totalDebits'),
            // The provider's range is by size of debt: its maximum is the lower number.
            leastOwed: figure(month?.minBalance, 'previousMonth/minBalance'),
            mostOwed: figure(month?.maxBalance, 'previousMonth/maxBalance'),
          },
          cashAdvances6Months: figure(one.previous6Months?.cashAdvances, 'previous6Months/cashAdvances'),
        };
      }) ?? null,
    external:
      wire.external?.map((one, i): ExternalLender => {
        const pointer = `/affordability/external/${i}`;
        return {
          source: one.source,
          payments: paymentsAt(one.payments, reportCurrency, `${pointer}/payments`),
          history: movementsAt(one.changeHistory, reportCurrency, `${pointer}/changeHistory`),
          pointer,
        };
      }) ?? null,
  };
}

const yesNo = (arrears: boolean | null): YesNoUnsaid => (arrears === null ? 'not_said' : arrears ? 'yes' : 'no');

function paymentsAt(
  wire: WirePayments | WirePayments[] | null,
  currency: Currency,
  pointer: string,
): ExternalLender['payments'] {
  if (wire === null) return null;
  const isList = Array.isArray(wire);
  return (isList ? wire : [wire]).map((one, i) => {
    const at = isList ? `${pointer}/${i}` : pointer;
    return {
      first: one.first,
      last: one.last,
      occurrences: countAt(one.noOccurrences, `${at}/noOccurrences`),
      average: statedAt(one.amountAvg, currency, `${at}/amountAvg`),
      averageMonthly: statedAt(one.amountAvgMonthly, currency, `${at}/amountAvgMonthly`),
      total: statedAt(one.total, currency, `${at}/total`),
    };
  });
}

function consentFacts({ consents }: WireRecord): { state: ConsentState; expiresAt: Instant | null } {
  const { state, expiresAt } = consentOf(consents?.data ?? null);
  return { state, expiresAt };
}
