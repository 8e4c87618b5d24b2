import { isList, isObject } from '../kernel/rewrite-json.ts';
import type { Json, JsonObject, WrongShapes } from '../kernel/rewrite-json.ts';

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

export const WRONG_SHAPES: WrongShapes = {
  nulled: (answer) =>
    isObject(answer) && 'accounts' in answer ? nullOptional(answer, KEPT_OF_ACCOUNT) : nulledReport(answer),
  broken: (name) => {
    if (name.startsWith('dailyBalances')) return '<see attachment>';
    if (name.startsWith('averageDailyBalance')) return { value: 'n/a' };
    if (name === 'currentRunningBalance') return ['1', '2'];
    if (name.startsWith('netCashFlow')) return 'see above';
    if (name === 'inflow' || name === 'outflow') return [];
    return undefined;
  },
};

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
