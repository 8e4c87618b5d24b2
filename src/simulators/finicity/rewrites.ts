import type { RewriteName } from '../kernel/faults.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** Sends a right answer in a wrong shape. The text must be JSON. */
export function rewriteJson(text: string, how: RewriteName): string {
  const value = JSON.parse(text) as Json;
  switch (how) {
    case 'nulls':
      return JSON.stringify(isObject(value) && 'accounts' in value ? nulledAccounts(value) : nulledReport(value));
    case 'strings':
      return JSON.stringify(asStrings(value));
    case 'broken-schema':
      break;
  }
  return JSON.stringify(brokenReport(value));
}

/** What the specification requires and what carries the lists; all else is optional and becomes null. */
const KEPT_OF_ACCOUNT = new Set(
  'accounts id number accountNumberDisplay name type status customerId institutionId createdDate currency institutionLoginId'.split(
    ' ',
  ),
);
const KEPT_OF_REPORT = new Set(
  `customerId title reportHeader reportId reportDate accountResults businessSummary accountId accountDetails id institution
   institutionId accountOwner address historicDataAvailability currentReportRequest historicAvailableDays reportRequestDate
   requestedDaysForReport requestedReportBeginDate`.split(/\s+/),
);
const KEPT_OF_METRICS = new Set(
  `averageDailyBalanceByMonthForTheReportTimePeriod maximumDailyBalanceByMonthForTheReportTimePeriod
   minimumDailyBalanceByMonthForTheReportTimePeriod countDailyNegativeBalancesByMonthForTheReportTimePeriod
   dailyBalancesForTheReportTimePeriod period periodBeginDate periodEndDate count date endingBalance dayOfWeek
   inflow outflow minimumDepositByMonthForTheReportTimePeriod maximumDepositByMonthForTheReportTimePeriod
   sumDepositsByMonthForTheReportTimePeriod countDepositsByMonthForTheReportTimePeriod historicCountOfDepositTransactions
   minimumWithdrawalByMonthForTheReportTimePeriod maximumWithdrawalByMonthForTheReportTimePeriod
   sumWithdrawalsByMonthForTheReportTimePeriod countWithdrawalsByMonthForTheReportTimePeriod
   historicCountOfWithdrawalTransactions transactionAnalytics activityDepositsCreditsForTheReportTimePeriod
   activityWithdrawalsDebitsForTheReportTimePeriod averageTransactionValueByMonthForTheReportTimePeriod depositsCredits
   withdrawalsDebits`.split(/\s+/),
);
const METRICS = new Set(['balanceAnalyticsMetrics', 'cashflowAnalyticsMetrics']);

function nulledAccounts(value: Json): Json {
  return nullOptional(value, KEPT_OF_ACCOUNT);
}

/** First account without metrics, second with every metric null, third with daily balances and no figures. */
function nulledReport(value: Json): Json {
  if (!isObject(value)) return value;
  const results = Array.isArray(value['accountResults']) ? (value['accountResults'] as readonly Json[]) : [];
  return {
    ...(nullOptional(value, KEPT_OF_REPORT) as JsonObject),
    businessSummary: withMetrics(value['businessSummary'] ?? null, 2),
    accountResults: results.map(withMetrics),
  };
}

function withMetrics(part: Json, place: number): Json {
  if (!isObject(part)) return part;
  const nulled = nullOptional(part, KEPT_OF_REPORT) as JsonObject;
  const rebuilt: Record<string, Json> = {};
  for (const [name, value] of Object.entries(nulled)) {
    if (!METRICS.has(name)) rebuilt[name] = name === 'accountDetails' ? withOwner(value, part[name] ?? null) : value;
    else if (place === 1) rebuilt[name] = nullOptional(part[name] ?? null, new Set());
    else if (place > 1) rebuilt[name] = nullOptional(part[name] ?? null, KEPT_OF_METRICS);
  }
  return rebuilt;
}

/** The owner's name is required, the account's is not, and both are called `name`. */
function withOwner(nulled: Json, original: Json): Json {
  return isObject(nulled) && isObject(original)
    ? { ...nulled, accountOwner: original['accountOwner'] ?? null }
    : nulled;
}

function nullOptional(value: Json, kept: ReadonlySet<string>): Json {
  if (isList(value)) return value.map((item) => nullOptional(item, kept));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, kept.has(name) ? nullOptional(inner, kept) : null]),
  );
}

function asStrings(value: Json): Json {
  if (isList(value)) return value.map(asStrings);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asStrings(inner)]));
  return value === null ? null : String(value);
}

function brokenReport(value: Json): Json {
  if (isList(value)) return value.map(brokenReport);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Json] => {
      if (name.startsWith('dailyBalances')) return [name, '<see attachment>'];
      if (name.startsWith('averageDailyBalance')) return [name, { value: 'n/a' }];
      if (name === 'currentRunningBalance') return [name, ['1', '2']];
      if (name.startsWith('netCashFlow')) return [name, 'see above'];
      if (name === 'inflow' || name === 'outflow') return [name, []];
      return [name, brokenReport(inner)];
    }),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
