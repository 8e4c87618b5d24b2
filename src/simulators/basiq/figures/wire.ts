/** The provider's bodies. Money is text with two decimals; a field marked nullable is so in the published schema. */
export interface WireHistoryAmount {
  readonly amount: string;
  readonly date: string;
  readonly source: string;
}

export interface WireAsset {
  readonly currency: string;
  readonly balance: string | null;
  readonly availableFunds: string | null;
  readonly institution: string;
  readonly type: 'account';
  readonly account: WireProduct;
  readonly previous6Months: { readonly minBalance: string | null; readonly maxBalance: string | null };
}

export interface WireProduct {
  readonly product: string;
  readonly type: string;
}

export interface WireLoan {
  readonly currency: string;
  readonly balance: string | null;
  readonly availableFunds: string | null;
  readonly institution: string;
  readonly account: WireProduct;
  readonly previousMonth: {
    readonly totalCredits: string;
    readonly totalDebits: string;
    readonly totalInterestCharged: string;
    readonly totalRepayments: string;
  };
  readonly changeHistory: readonly (WireHistoryAmount & { readonly direction: 'debit' | 'credit' })[];
  readonly previous6Months: { readonly arrears: boolean | null };
}

export interface WireCredit {
  readonly currency: string;
  readonly balance: string | null;
  readonly availableFunds: string | null;
  readonly institution: string;
  readonly creditLimit: string | null;
  readonly account: WireProduct;
  /** Smallest and largest by the size of the debt: the largest is the lower number (fact). */
  readonly previousMonth: {
    readonly totalCredits: string;
    readonly totalDebits: string;
    readonly minBalance: string;
    readonly maxBalance: string;
  };
  readonly previous6Months: { readonly cashAdvances: string };
}

export interface WireExternal {
  readonly source: string;
  readonly payments: {
    readonly first: string;
    readonly last: string;
    readonly noOccurrences: number;
    readonly amountAvg: string;
    readonly amountAvgMonthly: string;
    readonly total: string;
  };
  readonly changeHistory: readonly WireHistoryAmount[];
}

export interface WireSummary {
  readonly assets: string | null;
  readonly liabilities: string | null;
  readonly netPosition: string | null;
  readonly creditLimit: string | null;
  readonly expenses: string;
  readonly savings: string;
  readonly loanRepaymentsMonthly: string | null;
  readonly potentialLiabilitiesMonthly: string | null;
  readonly regularIncome: { readonly previous3Months: { readonly avgMonthly: string | null } };
}

/** An affordability without what a snapshot adds: id, date and links. */
export interface WireAffordability {
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly coverageDays: number;
  readonly summary: WireSummary;
  readonly assets: readonly WireAsset[];
  readonly liabilities: { readonly loan: readonly WireLoan[]; readonly credit: readonly WireCredit[] };
  readonly external: readonly WireExternal[];
}

export interface WireRegularIncome {
  readonly source: string;
  readonly frequency: string;
  readonly ageDays: number;
  readonly irregularity: { readonly stability: string; readonly gaps: readonly string[] };
  readonly previous3Months: {
    readonly amountAvg: string;
    readonly amountAvgMonthly: string;
    readonly variance: string;
  };
  readonly current: { readonly date: string; readonly amount: string; readonly nextDate: string | null };
  readonly changeHistory: readonly WireHistoryAmount[];
}

export interface WireIrregularIncome {
  readonly source: string;
  readonly frequency: string;
  readonly ageDays: number;
  readonly amountAvg: string;
  readonly noOccurrences: number;
  /** One r, as the provider spells it (fact). */
  readonly avgMonthlyOccurence: string;
  readonly current: { readonly date: string; readonly amount: string; readonly otherCreditLabel?: string };
  readonly changeHistory: readonly WireHistoryAmount[];
}

export interface WireIncome {
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly coverageDays: number;
  readonly summary: {
    readonly regularIncomeAvg: string | null;
    readonly regularIncomeYTD: string | null;
    readonly regularIncomeYear: string | null;
    readonly irregularIncomeAvg: string | null;
  };
  readonly regular: readonly WireRegularIncome[];
  readonly irregular: readonly WireIrregularIncome[];
  readonly otherCredit: readonly WireIrregularIncome[];
}

export interface WireMonthAmount {
  readonly date: string;
  readonly amount: string;
}

export interface WireAggregate {
  readonly avgMonthly: string;
  readonly summary: 'monthly';
  readonly changeHistory: readonly WireMonthAmount[];
}

export interface WireDivision {
  readonly division: string;
  readonly avgMonthly: string;
  readonly percentageTotal: number;
  readonly subCategory: readonly {
    readonly summary: 'monthly';
    readonly category: {
      readonly expenseClass: {
        readonly classCode: string;
        readonly classTitle: string;
        readonly divisionCode: string;
        readonly divisionTitle: string;
      };
    };
    readonly changeHistory: readonly WireMonthAmount[];
  }[];
}

export interface WireExpenses {
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly coverageDays: number;
  readonly payments: readonly WireDivision[];
  readonly bankFees: WireAggregate | null;
  readonly cashWithdrawals: WireAggregate | null;
  readonly externalTransfers: WireAggregate | null;
  readonly loanInterests: WireAggregate | null;
  readonly loanRepayments: WireAggregate | null;
}

/** Everything that one snapshot states. */
export interface Figures {
  readonly affordability: WireAffordability;
  readonly income: WireIncome;
  readonly expenses: WireExpenses;
}
