import type { Column } from '../kernel/pdf-pages.ts';
import { AffordabilityPages } from './affordability-pages.ts';
import type { Figures, WireAggregate, WireMonthAmount } from './figures/wire.ts';

export interface PdfFacts {
  readonly id: string;
  readonly personName: string;
  readonly generatedDate: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly institutions: readonly string[];
  /** Without which nobody can read it; null: anybody can. */
  readonly password: string | null;
}

const MISSING = 'not stated';

/** The snapshot on paper, with the very figures of the JSON. Invented: the layout; nothing is published about it. */
export async function renderAffordabilityPdf(figures: Figures, facts: PdfFacts): Promise<Buffer> {
  const pages = new AffordabilityPages(facts);
  summary(pages, figures, facts);
  assets(pages, figures);
  liabilities(pages, figures);
  external(pages, figures);
  income(pages, figures);
  expenses(pages, figures);
  monthly(pages, figures);
  return await pages.finish();
}

function summary(pages: AffordabilityPages, { affordability }: Figures, facts: PdfFacts): void {
  const { summary: sums, fromMonth, toMonth, coverageDays } = affordability;
  pages.title(facts.personName);
  pages.facts([
    ['Name', facts.personName],
    ['Report id', facts.id],
    ['Generated', facts.generatedDate],
    ['Months', `${fromMonth} to ${toMonth}`],
    ['Days covered', String(coverageDays)],
    ['Institutions', facts.institutions.join(', ')],
  ]);
  pages.heading('Summary');
  pages.facts([
    ['Assets', shown(sums.assets)],
    ['Liabilities', shown(sums.liabilities)],
    ['Net position', shown(sums.netPosition)],
    ['Credit limit', shown(sums.creditLimit)],
    ['Expenses a month', shown(sums.expenses)],
    ['Savings a month', shown(sums.savings)],
    ['Loan repayments a month', shown(sums.loanRepaymentsMonthly)],
    ['Potential liabilities a month', shown(sums.potentialLiabilitiesMonthly)],
    ['Regular income a month', shown(sums.regularIncome.previous3Months.avgMonthly)],
  ]);
}

function assets(pages: AffordabilityPages, { affordability }: Figures): void {
  pages.section('Assets');
  pages.table(
    [
      column('Institution', 0.2),
      column('Product', 0.26),
      column('Balance', 0.14, true),
      column('Available', 0.14, true),
      column('6 months min', 0.13, true),
      column('6 months max', 0.13, true),
    ],
    affordability.assets.map((asset) => [
      asset.institution,
      asset.account.product,
      shown(asset.balance),
      shown(asset.availableFunds),
      shown(asset.previous6Months.minBalance),
      shown(asset.previous6Months.maxBalance),
    ]),
  );
}

function liabilities(pages: AffordabilityPages, { affordability }: Figures): void {
  const { loan, credit } = affordability.liabilities;
  pages.section('Liabilities');
  pages.heading('Loans');
  for (const item of loan) {
    pages.heading(`${item.institution}, ${item.account.product}`);
    pages.facts([
      ['Balance', shown(item.balance)],
      ['Available', shown(item.availableFunds)],
      ['Credits, previous month', item.previousMonth.totalCredits],
      ['Debits, previous month', item.previousMonth.totalDebits],
      ['Interest charged, previous month', item.previousMonth.totalInterestCharged],
      ['Repayments, previous month', item.previousMonth.totalRepayments],
      ['Arrears, six months', item.previous6Months.arrears === null ? MISSING : String(item.previous6Months.arrears)],
    ]);
    pages.table(
      [column('Date', 0.18), column('Direction', 0.15), column('Description', 0.47), column('Amount', 0.2, true)],
      item.changeHistory.map(({ date, direction, source, amount }) => [date, direction, source, amount]),
    );
  }
  if (loan.length === 0) pages.facts([['Loans', 'none']]);
  pages.heading('Credit');
  for (const item of credit) {
    pages.heading(`${item.institution}, ${item.account.product}`);
    pages.facts([
      ['Balance', shown(item.balance)],
      ['Available', shown(item.availableFunds)],
      ['Credit limit', shown(item.creditLimit)],
      ['Smallest debt, previous month', item.previousMonth.minBalance],
      ['Largest debt, previous month', item.previousMonth.maxBalance],
      ['Credits, previous month', item.previousMonth.totalCredits],
      ['Debits, previous month', item.previousMonth.totalDebits],
      ['Cash advances, six months', item.previous6Months.cashAdvances],
    ]);
  }
  if (credit.length === 0) pages.facts([['Credit', 'none']]);
}

function external(pages: AffordabilityPages, { affordability }: Figures): void {
  pages.section('Lenders not connected');
  if (affordability.external.length === 0) pages.facts([['Lenders', 'none']]);
  for (const { source, payments, changeHistory } of affordability.external) {
    pages.heading(source);
    pages.facts([
      ['First and last', `${payments.first} to ${payments.last}`],
      ['Payments', String(payments.noOccurrences)],
      ['Average', payments.amountAvg],
      ['A month', payments.amountAvgMonthly],
      ['Total', payments.total],
    ]);
    pages.table(
      [column('Date', 0.18), column('Description', 0.62), column('Amount', 0.2, true)],
      changeHistory.map(({ date, source: text, amount }) => [date, text, amount]),
    );
  }
}

function income(pages: AffordabilityPages, { income: part }: Figures): void {
  pages.section('Income');
  pages.facts([
    ['Regular, median of three months', shown(part.summary.regularIncomeAvg)],
    ['Regular, financial year to date', shown(part.summary.regularIncomeYTD)],
    ['Irregular, a month', shown(part.summary.irregularIncomeAvg)],
  ]);
  pages.heading('Regular');
  pages.table(
    [
      column('Source', 0.38),
      column('Frequency', 0.16),
      column('Stability', 0.12, true),
      column('Average', 0.17, true),
      column('A month', 0.17, true),
    ],
    part.regular.map(({ source, frequency, irregularity, previous3Months }) => [
      source,
      frequency,
      irregularity.stability,
      previous3Months.amountAvg,
      previous3Months.amountAvgMonthly,
    ]),
  );
  for (const [title, group] of [
    ['Irregular', part.irregular],
    ['Other credits', part.otherCredit],
  ] as const) {
    pages.heading(title);
    pages.table(
      [column('Source', 0.5), column('Times', 0.12, true), column('Average', 0.19, true), column('Last', 0.19, true)],
      group.map(({ source, noOccurrences, amountAvg, current }) => [
        source,
        String(noOccurrences),
        amountAvg,
        current.amount,
      ]),
    );
  }
}

function expenses(pages: AffordabilityPages, { expenses: part }: Figures): void {
  pages.section('Expenses');
  pages.table(
    [column('Division', 0.6), column('A month', 0.2, true), column('Share %', 0.2, true)],
    part.payments.map(({ division, avgMonthly, percentageTotal }) => [division, avgMonthly, String(percentageTotal)]),
  );
  pages.facts(
    aggregatesOf(part).map(
      ([title, aggregate]) => [title, aggregate === null ? 'none' : aggregate.avgMonthly] as const,
    ),
  );
}

function aggregatesOf(part: Figures['expenses']): readonly (readonly [string, WireAggregate | null])[] {
  return [
    ['Bank fees', part.bankFees],
    ['Cash withdrawals', part.cashWithdrawals],
    ['Transfers to others', part.externalTransfers],
    ['Loan interest', part.loanInterests],
    ['Loan repayments', part.loanRepayments],
  ];
}

/** Every class of spending month by month. */
function monthly(pages: AffordabilityPages, { expenses: part }: Figures): void {
  pages.section('Month by month');
  const columns = [column('Month', 0.4), column('Amount', 0.3, true)];
  const rows = (history: readonly WireMonthAmount[]): string[][] => history.map(({ date, amount }) => [date, amount]);
  for (const { division, subCategory } of part.payments) {
    for (const { category, changeHistory } of subCategory) {
      pages.heading(`${division}: ${category.expenseClass.classTitle}`);
      pages.table(columns, rows(changeHistory));
    }
  }
  for (const [title, aggregate] of aggregatesOf(part)) {
    if (aggregate === null) continue;
    pages.heading(title);
    pages.table(columns, rows(aggregate.changeHistory));
  }
}

function column(title: string, share: number, isRight = false): Column {
  return isRight ? { title, share, align: 'right' } : { title, share };
}

function shown(text: string | null): string {
  return text ?? MISSING;
}
