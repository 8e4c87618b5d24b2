import type { AffordabilityReport, Asset, ExpenseDivision, ExternalLender } from '#contracts/affordability.ts';
import type { Minor } from '#contracts/primitives.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import type { ReportChecks } from '#contracts/report.ts';
import { accountLabel } from './balance-checks.ts';
import { CheckList, type CheckSubject } from './check-list.ts';
import { addDays, formatDay, formatRange } from './dates.ts';
import { formatMinor, sumMinor } from './money.ts';
import { inOneCurrency } from './one-currency.ts';
import { firstDayOf, lastDayOf } from './months.ts';

/**
 * Holds what the provider says against what its own lists and transactions say: totals are added up again, shares
 * and means recomputed, six-month ranges compared with the derived daily balances. A figure whose formula the
 * provider does not publish (expenses, savings, repayments) is not recomputed.
 * @param orderedAccountIds the accounts that the order named
 */
export function checkAffordability(report: AffordabilityReport, orderedAccountIds: readonly string[]): ReportChecks {
  const checks = new CheckList();
  const whole: CheckSubject = { accountId: null, label: 'The summary', currency: report.currency };
  checkAccounts(report, orderedAccountIds, checks);
  checkTotals(report, whole, checks);
  checkExpenses(report, checks);
  for (const lender of report.external ?? []) checkLender(lender, report, checks);
  checkRanges(report, checks);
  checkDaily(report, checks);
  checkCoverage(report, checks);
  return checks.result();
}

function checkAccounts(report: AffordabilityReport, orderedAccountIds: readonly string[], checks: CheckList): void {
  const included = new Set<string>(report.accounts.map(({ id }) => id));
  for (const id of orderedAccountIds) {
    if (!included.has(id))
      checks.add('account_missing', 'look', `Account ${id} was ordered but is not in the summary.`);
  }
  const ordered = new Set(orderedAccountIds);
  for (const account of report.accounts) {
    if (ordered.has(account.id)) continue;
    checks.add('account_not_ordered', 'look', `${accountLabel(account)} is in the summary but was not ordered.`, {
      accountId: account.id,
    });
  }
  const entries = [...(report.assets ?? []), ...(report.loans ?? []), ...(report.credits ?? [])];
  const currencies = new Set([report.currency, ...entries.map(({ currency }) => currency)]);
  if (currencies.size > 1) {
    checks.add(
      'several_currencies',
      'look',
      `The accounts are in several currencies (${[...currencies].sort().join(', ')}); the provider's totals cannot be trusted.`,
    );
  }
  if (report.consent.state === 'expired' || report.consent.state === 'revoked') {
    checks.add(
      'consent_ended',
      'note',
      `The customer's consent was ${report.consent.state} when the summary was fetched: newer data will not come.`,
    );
  }
}

interface Total {
  readonly figure: string;
  readonly stated: StatedAmount | null;
  readonly parts: readonly (StatedAmount | null)[] | null;
  readonly source: string;
}

/** Every total whose parts are in the answer. A part that is not reported leaves its total unchecked. */
function checkTotals(
  { currency, summary, assets, loans, credits }: AffordabilityReport,
  whole: CheckSubject,
  checks: CheckList,
) {
  const debts = loans === null && credits === null ? null : [...(loans ?? []), ...(credits ?? [])];
  const totals: Total[] = [
    {
      figure: 'total of assets',
      stated: summary.assets,
      parts: inOneCurrency(assets, currency)?.map(({ balance }) => balance) ?? null,
      source: 'the assets added up',
    },
    {
      figure: 'total of liabilities',
      stated: summary.liabilities,
      parts: inOneCurrency(debts, currency)?.map(({ balance }) => balance) ?? null,
      source: 'the loans and credit added up',
    },
    {
      figure: 'credit limit',
      stated: summary.creditLimit,
      parts: inOneCurrency(credits, currency)?.map(({ limit }) => limit) ?? null,
      source: 'the limits added up',
    },
    {
      figure: 'net position',
      stated: summary.netPosition,
      parts:
        summary.assets === null && summary.liabilities === null
          ? null
          : [summary.assets, summary.liabilities].filter((one) => one !== null),
      source: 'assets and liabilities added up',
    },
  ];
  for (const { figure, stated, parts, source } of totals) {
    if (stated === null || parts === null || !parts.every((part) => part !== null)) continue;
    checks.compare(whole, {
      figure,
      period: null,
      stated: stated.amount,
      computed: sumMinor(parts.map(({ amount }) => amount)),
      unit: 'amount',
      pointers: [stated.pointer, ...parts.map(({ pointer }) => pointer)],
      source,
      code: 'total_differs',
    });
  }
}

/** Money of a division in the months listed; null as soon as a list is missing. */
export function divisionTotal(division: ExpenseDivision): Minor | null {
  if (division.classes === null) return null;
  const months = division.classes.map((one) => one.months);
  return months.every((list) => list !== null) ? sumMinor(months.flat().map(({ amount }) => amount.amount)) : null;
}

/**
 * Means and shares of the divisions. The mean a month is the sum over the days covered times 30, taken up to whole
 * units away from zero; a share is that sum over the sum of all divisions, to two decimals. Both formulas are read
 * off the provider's samples, where they reproduce all 12 divisions. Rounding may move a mean by one unit and a share
 * by a hundredth, so only a larger difference is one.
 */
function checkExpenses(report: AffordabilityReport, checks: CheckList): void {
  const divisions = report.expenses?.divisions ?? [];
  const totals = divisions.map(divisionTotal);
  const all = totals.every((total) => total !== null) ? sumMinor(totals) : null;
  const covered = report.coverageDays?.count ?? 0;
  divisions.forEach((division, i) => {
    const total = totals[i] ?? null;
    if (total === null) return;
    const subject: CheckSubject = { accountId: null, label: division.division, currency: report.currency };
    const { averageMonthly, share } = division;
    if (averageMonthly !== null && covered > 0) {
      const computed = (-Math.ceil((Math.abs(total) * 30) / covered / 100) * 100 * (total > 0 ? -1 : 1)) as Minor;
      const isNear = Math.abs(computed - averageMonthly.amount) <= 100;
      checks.compare(subject, {
        figure: 'mean a month',
        period: null,
        stated: averageMonthly.amount,
        computed: isNear ? averageMonthly.amount : computed,
        unit: 'amount',
        pointers: [averageMonthly.pointer, division.pointer],
        source: `its months over ${covered} days`,
      });
    }
    if (share !== null && all !== null && all !== 0) {
      const stated = Math.round(share.percent * 100);
      const computed = Math.round((total / all) * 10_000);
      checks.compare(subject, {
        figure: 'share of expenses',
        period: null,
        stated,
        computed: Math.abs(stated - computed) <= 1 ? stated : computed,
        unit: 'basis_points',
        pointers: [share.pointer, division.pointer],
        source: 'its months over those of all divisions',
        code: 'share_differs',
      });
    }
  });
}

/** A lender's total and number of payments against its list of payments. */
function checkLender(lender: ExternalLender, report: AffordabilityReport, checks: CheckList): void {
  const [payments, ...others] = lender.payments ?? [];
  if (payments === undefined || others.length > 0 || lender.history === null) return;
  const subject: CheckSubject = { accountId: null, label: lender.source, currency: report.currency };
  const source = 'its payments added up';
  if (payments.total !== null) {
    checks.compare(subject, {
      figure: 'total of payments',
      period: null,
      stated: payments.total.amount,
      computed: sumMinor(lender.history.map(({ amount }) => amount.amount)),
      unit: 'amount',
      pointers: [payments.total.pointer, lender.pointer],
      source,
      code: 'total_differs',
    });
  }
  if (payments.occurrences !== null) {
    checks.compare(subject, {
      figure: 'number of payments',
      period: null,
      stated: payments.occurrences.count,
      computed: lender.history.length,
      unit: 'payments',
      pointers: [payments.occurrences.pointer, lender.pointer],
      source: 'its payments counted',
    });
  }
}

/**
 * Six-month ranges of the assets against the derived balances. The provider says neither whether its six months are
 * calendar months or days back from the end, nor whether it looks within a day: a figure agrees when it is that of one
 * of these readings. Without balances within the day, a wider range than that of the days cannot be judged.
 */
function checkRanges(report: AffordabilityReport, checks: CheckList): void {
  for (const asset of report.assets ?? []) {
    const account = report.accounts.find(({ id }) => id === asset.accountId);
    if (account === undefined) continue;
    const subject: CheckSubject = { accountId: account.id, label: accountLabel(account), currency: asset.currency };
    const { minimum6Months: minimum, maximum6Months: maximum } = asset;
    if (minimum !== null && maximum !== null && minimum.amount > maximum.amount) {
      checks.add(
        'minimum_above_maximum',
        'look',
        `${subject.label}: the provider's lowest balance ${formatMinor(minimum.amount, asset.currency)} is above its highest ${formatMinor(maximum.amount, asset.currency)}.`,
        { accountId: account.id, pointers: [minimum.pointer, maximum.pointer] },
      );
      continue;
    }
    compareRange(asset, subject, report, checks);
  }
}

function compareRange(asset: Asset, subject: CheckSubject, report: AffordabilityReport, checks: CheckList): void {
  const readings = report.dailyBasis.sixMonths.filter(({ accountId }) => accountId === asset.accountId);
  const isWithinDays = readings.some((reading) => reading.isWithinDays);
  const pairs = [
    ['lowest balance of six months', asset.minimum6Months, readings.map(({ lowest }) => lowest), -1],
    ['highest balance of six months', asset.maximum6Months, readings.map(({ highest }) => highest), 1],
  ] as const;
  for (const [figure, stated, found, outwards] of pairs) {
    const [first] = found;
    if (stated === null || first === undefined) continue;
    const isWider = found.every((amount) => (stated.amount - amount) * outwards > 0);
    if (isWider && !isWithinDays) continue;
    checks.compare(subject, {
      figure,
      period: null,
      stated: stated.amount,
      computed: found.includes(stated.amount) ? stated.amount : first,
      unit: 'amount',
      pointers: [stated.pointer],
      source: 'the derived balances',
      code: 'range_differs',
    });
  }
}

/** The walk against the balances that the bank wrote beside transactions; a finding an account. */
function checkDaily({ dailyBasis, accounts, unknownDays }: AffordabilityReport, checks: CheckList): void {
  if (unknownDays.some(({ reason }) => reason === 'no_transactions_list')) {
    checks.add(
      'transactions_missing',
      'look',
      'The list of transactions was not kept because it is larger than Loandesk takes, so there are no daily balances.',
    );
  }
  const byAccount = Map.groupBy(dailyBasis.disagreements, ({ accountId }) => accountId);
  for (const account of accounts) {
    const differing = byAccount.get(account.id) ?? [];
    const [first] = differing;
    if (first === undefined) {
      if (dailyBasis.withRunningBalance > 0 && account.figures !== null) checks.agree();
      continue;
    }
    const currency = account.currency ?? account.figures?.currency ?? null;
    const words = (amount: Minor) => (currency === null ? String(amount) : formatMinor(amount, currency));
    checks.differ(
      'running_balance_differs',
      `${accountLabel(account)}: on ${differing.length} ${differing.length === 1 ? 'day' : 'days'} the bank's own balance beside a transaction is not the derived one; first on ${formatDay(first.day)}: ${words(first.stated.amount)} stated, ${words(first.derived)} derived.`,
      {
        accountId: account.id,
        figure: 'daily balance',
        currency,
        stated: first.stated.amount,
        computed: first.derived,
        unit: 'amount',
        days: differing.map(({ day }) => day),
        pointers: differing.slice(0, 20).map(({ stated }) => stated.pointer),
      },
    );
  }
}

function checkCoverage(report: AffordabilityReport, checks: CheckList): void {
  const { firstTransaction, fromMonth, unknownDays, accounts } = report;
  const windowStart = firstDayOf(fromMonth);
  if (firstTransaction !== null && firstTransaction > lastDayOf(fromMonth)) {
    checks.add(
      'shorter_than_asked',
      'note',
      `The first transaction is of ${formatDay(firstTransaction)}, after the first month asked for; means a month are over the days covered only.`,
      { period: { from: windowStart, to: addDays(firstTransaction, -1) } },
    );
  }
  for (const { accountId, from, to, reason } of unknownDays) {
    const account = accounts.find(({ id }) => id === accountId);
    if (reason !== 'bank_sent_no_data' || account === undefined) continue;
    checks.add(
      'days_missing',
      'look',
      `${accountLabel(account)}: the bank sent no transactions for ${formatRange(from, to)}, so the balances of these days are not known, and sums and means leave them out.`,
      { accountId, period: { from, to } },
    );
  }
}
