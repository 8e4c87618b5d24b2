/** Answers as they go over the wire. Fact: names and shapes are those of the provider's specification 1.13.7. */

export interface WireDateRangeAndAmount {
  period: string;
  periodBeginDate: string;
  periodEndDate: string;
  amount?: number;
}

export interface WireDateRangeAndCount {
  period: string;
  periodBeginDate: string;
  periodEndDate: string;
  count: number;
}

export interface WireDailyBalance {
  date: string;
  endingBalance: number;
  dayOfWeek: string;
}

export interface WireWeek {
  week: number;
  fromDate: string;
  toDate: string;
}

export interface WireBalanceMetrics {
  availableBalance: number;
  availableBalanceDate: string;
  currentRunningBalance: number;
  currentRunningBalanceDate: string;
  averageDailyBalanceForTheReportTimePeriod?: number;
  averageWeekdayBalanceForTheReportTimePeriod?: number;
  maximumRunningBalanceForTheReportTimePeriod?: number;
  minimumRunningBalanceForTheReportTimePeriod?: number;
  averageDailyBalanceByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  maximumDailyBalanceByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  minimumDailyBalanceByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  countDailyNegativeBalancesByMonthForTheReportTimePeriod: WireDateRangeAndCount[];
  dailyBalancesForTheReportTimePeriod: WireDailyBalance[];
  dailyBalancesByWeekdayForTheReportTimePeriod: WireDailyBalance[];
  historicNumberOfWeeksAverageBalanceIncreasing: {
    historicNumberOfWeeksAverageBalanceIncreasing: number;
    historicNumberOfWeeksWithDataAvailable: number;
    historicAverageWeeklyBalances: (WireWeek & { amount: number })[];
  };
}

export interface WireInflow {
  minimumDepositByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  maximumDepositByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  sumDepositsByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  averageDepositByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  countDepositsByMonthForTheReportTimePeriod: WireDateRangeAndCount[];
  historicCountOfDepositTransactions: number;
  historicSumOfDeposits: number;
}

export interface WireOutflow {
  minimumWithdrawalByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  maximumWithdrawalByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  sumWithdrawalsByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  averageWithdrawalByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
  countWithdrawalsByMonthForTheReportTimePeriod: WireDateRangeAndCount[];
  historicCountOfWithdrawalTransactions: number;
  historicSumOfWithdrawals: number;
}

export interface WireCashFlowMetrics {
  inflow: WireInflow;
  outflow: WireOutflow;
  negativeTriggers: {
    insufficientFundFees: {
      countOfTransactionsForTheReportTimePeriod: number;
      sumOfTransactionsForTheReportTimePeriod: number;
      transactions: {
        postedDate: string;
        amount: number;
        transactionId: number;
        description: string;
        memo: string;
      }[];
    };
  };
  transactionAnalytics: {
    activityDepositsCreditsForTheReportTimePeriod: {
      date: string;
      depositsCredits: number;
      transactionDescription: string;
    }[];
    activityWithdrawalsDebitsForTheReportTimePeriod: {
      date: string;
      withdrawalsDebits: number;
      transactionDescription: string;
    }[];
    averageTransactionValueByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
    netCashFlowForTheReportTimePeriod: number;
    netCashFlowByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
    historicWeeksWithZeroTransactions: {
      historicNumberOfWeeksZeroTransactions: number;
      historicNumberOfWeeksWithDataAvailable: number;
      historicWeeksWithZeroTransactions: WireWeek[];
    };
    /** Of the three amounts exactly one is there. */
    lastTransactionDate: {
      date: string;
      depositsCredits?: number;
      withdrawalsDebits?: number;
      zeroAmountTransaction?: number;
      transactionDescription: string;
    }[];
  };
  revenueForTheReportTimePeriod: number;
  revenueByMonthForTheReportTimePeriod: WireDateRangeAndAmount[];
}

export interface WireDataAvailability {
  historicAvailableDays: number;
  historicDataAvailability: string;
  historicAvailabilityBeginDate?: string;
  historicAvailabilityEndDate?: string;
}

export interface WireReportRequest {
  reportRequestDate: string;
  requestedDaysForReport: number;
  requestedReportBeginDate: string;
  reportBeginDate?: string;
  reportEndDate?: string;
}

export interface WireAccountDetails {
  id: number;
  institution: {
    institutionId: number;
    institutionName: string;
    institutionIconUrl: string;
    institutionPrimaryColor: string;
  };
  accountOwner: { name: string; address: string };
  accountNumberDisplay: string;
  /** Fact: a number, so that leading zeros are lost. */
  realAccountNumberLast4: number;
  name: string;
  type: string;
  status: string;
  currency: string;
  currentBalance: number;
  institutionLoginId: number;
  aggregationStatusCode: number;
  aggregationAttemptDate: string;
  aggregationSuccessDate: string;
}

interface WireCoverage {
  historicDataAvailability: WireDataAvailability;
  currentReportRequest: WireReportRequest;
}

export interface WireMetrics {
  balanceAnalyticsMetrics?: WireBalanceMetrics;
  cashflowAnalyticsMetrics?: WireCashFlowMetrics;
}

export type WireSummary = WireCoverage & WireMetrics;
export type WireAccountResult = WireCoverage & WireMetrics & { accountId: number; accountDetails: WireAccountDetails };

export interface WireReport {
  customerId: number;
  title: string;
  requesterName: string;
  businessId?: number;
  reportHeader: {
    reportId: string;
    reportDate: string;
    referenceNumber?: string;
    businessName?: string;
    businessAddress?: string;
    businessCity?: string;
    businessState?: string;
    businessZip?: string;
  };
  businessSummary: WireSummary;
  accountResults: WireAccountResult[];
  totalRevenue?: number;
}
