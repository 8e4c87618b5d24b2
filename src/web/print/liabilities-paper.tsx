import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { formatMinor } from '#domain/money.ts';
import { monthsBetween } from '#web/lib/months.ts';
import { accountTitle } from '#web/report-parts/affordability-words.ts';
import { liabilityRows, type LiabilityRow } from '#web/report-parts/liability-rows.ts';
import { inOneCurrency } from '#domain/one-currency.ts';
import { reAdd } from '#web/report-parts/re-add.ts';
import { AccountCell, movementAmounts, TotalCell } from './affordability-cells.tsx';
import { MonthMatrix, type MatrixRow } from './month-matrix.tsx';
import { dash, Name, NotReported, PaperSection, PaperTable, Stated, type PaperRow } from './paper-parts.tsx';

const arrearsWords = { yes: 'in arrears', no: 'none', not_said: 'not said' } as const;

/** What is owed to lenders that were shared, what moved last month, and a loan's interest and repayments by month. */
export function LiabilitiesPaper({ report }: { report: AffordabilityReport }) {
  const { currency, loans, credits } = report;
  const rows = liabilityRows(report);
  const missing = [loans === null && 'loans', credits === null && 'cards'].filter((one) => one !== false);
  return (
    <PaperSection title="Loans and credit" aside={`${currency} · when it was ordered`}>
      {rows === null ? (
        <NotReported what="loans and cards" />
      ) : (
        <>
          {rows.length === 0 ? (
            <p>
              {missing.length === 0
                ? 'None: the provider lists no loan and no card among the accounts of this summary.'
                : 'None in the list that was sent.'}
            </p>
          ) : (
            <>
              <div className="paper-keep">
                <Owed rows={rows} report={report} isWhole={missing.length === 0} />
              </div>
              <div className="paper-block paper-keep">
                <LastMonth rows={rows} report={report} />
              </div>
              <History rows={rows} report={report} />
            </>
          )}
          {missing.length > 0 && (
            <p className="paper-look">Not reported: the provider sent no list of {missing.join(' and ')}.</p>
          )}
        </>
      )}
    </PaperSection>
  );
}

const accountOf = ({ of }: LiabilityRow) => (of.kind === 'loan' ? of.loan : of.credit);

function Owed({
  rows,
  report,
  isWhole,
}: {
  rows: readonly LiabilityRow[];
  report: AffordabilityReport;
  isWhole: boolean;
}) {
  const { currency, summary, credits } = report;
  const whole = isWhole ? inOneCurrency(rows, currency) : null;
  const owed = reAdd(whole?.map(({ balance }) => balance) ?? null, summary.liabilities);
  const limit = reAdd(inOneCurrency(credits, currency)?.map((credit) => credit.limit) ?? null, summary.creditLimit);
  return (
    <PaperTable
      label="Loans and credit"
      columns={[
        { name: 'Lender', width: '29%' },
        { name: `Owed ${currency}`, numeric: true },
        { name: 'Available or redraw', numeric: true },
        { name: 'Limit', numeric: true },
        { name: 'Used', numeric: true },
        { name: 'Cash advances, 6 months', numeric: true },
        { name: 'Arrears, 6 months' },
      ]}
      rows={[
        ...rows.map((row): PaperRow => {
          const account = accountOf(row);
          const isLoan = row.of.kind === 'loan';
          const money = (key: string, stated: StatedAmount | null) => (
            <Stated key={key} stated={stated} currency={account.currency} />
          );
          return {
            key: row.key,
            cells: [
              <AccountCell key="name" of={account} accounts={report.accounts} />,
              money('owed', row.balance),
              <div key="available">
                {money('available', row.available)}
                {row.available !== null && (
                  <div className="paper-faint">{isLoan ? 'redraw, not cash' : 'of the limit'}</div>
                )}
              </div>,
              money('limit', row.limit),
              row.usedPercent === null ? (
                dash
              ) : (
                <span key="used" className={row.usedPercent > 100 ? 'paper-figure paper-look' : 'paper-figure'}>
                  {row.usedPercent} %{row.usedPercent > 100 && ' over'}
                </span>
              ),
              money('advances', row.cashAdvances),
              <span key="arrears" className={row.arrears === 'yes' ? 'paper-negative font-strong' : undefined}>
                {arrearsWords[row.arrears]}
              </span>,
            ],
          };
        }),
        {
          key: 'total',
          isTotal: true,
          cells: [
            'Total',
            <TotalCell key="owed" total={owed} currency={currency} />,
            null,
            <TotalCell key="limit" total={limit} currency={currency} />,
            null,
            null,
            null,
          ],
        },
      ]}
    />
  );
}

/** What moved in the last month of the window; what a kind does not have is a dash. */
function LastMonth({ rows, report: { currency } }: { rows: readonly LiabilityRow[]; report: AffordabilityReport }) {
  const ofLoans = (pick: (row: LiabilityRow) => StatedAmount | null) =>
    reAdd(
      inOneCurrency(
        rows.filter(({ of }) => of.kind === 'loan'),
        currency,
      )?.map(pick) ?? null,
      null,
    ).sum;
  const sums = [
    ofLoans(({ interestLastMonth }) => interestLastMonth),
    ofLoans(({ repaidLastMonth }) => repaidLastMonth),
  ];
  const words = sums.map((sum) => (sum === null ? dash : formatMinor(sum, currency)));
  const hasLoans = rows.some(({ of }) => of.kind === 'loan');
  return (
    <>
      <PaperTable
        label="Loans and credit, last month"
        columns={[
          { name: `Loans and credit, last month, ${currency}`, width: '32%' },
          { name: 'All credits', numeric: true },
          { name: 'All debits', numeric: true },
          { name: 'Interest', numeric: true },
          { name: 'Repaid', numeric: true },
          { name: 'Least owed', numeric: true },
          { name: 'Most owed', numeric: true },
        ]}
        rows={rows.map((row): PaperRow => {
          const account = accountOf(row);
          const { credits, debits } = account.lastMonth;
          const least = row.of.kind === 'credit' ? row.of.credit.lastMonth.leastOwed : null;
          const most = row.of.kind === 'credit' ? row.of.credit.lastMonth.mostOwed : null;
          return {
            key: row.key,
            cells: [
              <Name key="name">{accountTitle(account)}</Name>,
              ...[credits, debits, row.interestLastMonth, row.repaidLastMonth, least, most].map((stated, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- six figures in their places
                <Stated key={at} stated={stated} currency={account.currency} />
              )),
            ],
          };
        })}
      />
      {hasLoans && (
        <p className="paper-faint mt-1">
          Interest {words[0]} and repayments {words[1]} on all loans last month: our own sums.
        </p>
      )}
    </>
  );
}

function History({ rows, report }: { rows: readonly LiabilityRow[]; report: AffordabilityReport }) {
  const loans = rows.filter(({ of }) => of.kind === 'loan');
  if (loans.length === 0) return null;
  const months = monthsBetween(report.fromMonth, report.toMonth).toReversed();
  return (
    <div className="paper-block">
      <MonthMatrix
        of="Loans by month"
        months={months}
        currency={report.currency}
        rows={loans.flatMap((row) => historyRows(row, report))}
      />
    </div>
  );
}

/** What was repaid, and the interest, apart: their sum is neither. */
function historyRows(row: LiabilityRow, report: AffordabilityReport): MatrixRow[] {
  return (['in', 'out'] as const).map((way) => ({
    key: `${row.key} ${way}`,
    name: <HistoryName row={row} what={way === 'in' ? 'repaid' : 'interest'} />,
    amounts: movementAmounts(row.history, report, way),
  }));
}

function HistoryName({ row, what }: { row: LiabilityRow; what: string }) {
  return (
    <>
      <Name>{accountTitle(accountOf(row))}</Name>, {what}
    </>
  );
}
