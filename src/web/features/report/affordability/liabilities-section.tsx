import { memo } from 'react';
import type { AffordabilityReport, YesNoUnsaid } from '#contracts/affordability.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { Tag, type TagLook } from '#web/ui/tag.tsx';
import { ReportSection } from '../report-section.tsx';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { StatedFigure, StatedMoney } from '../stated-figure.tsx';
import { accountTitle } from '#web/report-parts/affordability-words.ts';
import { AccountName } from './account-name.tsx';
import { LiabilityDetails } from './liability-details.tsx';
import { liabilityRows, type LiabilityRow } from '#web/report-parts/liability-rows.ts';
import { inOneCurrency } from '#domain/one-currency.ts';
import { reAdd, type ReAdded } from '#web/report-parts/re-add.ts';
import { UsedBar } from './used-bar.tsx';
import { NoneThere, NotReported, TotalMark } from './words.tsx';

const arrearsWords: Readonly<Record<YesNoUnsaid, { words: string; look: TagLook }>> = {
  yes: { words: 'in arrears', look: 'negative' },
  no: { words: 'none', look: 'agrees' },
  not_said: { words: 'not said', look: 'plain' },
};

/** What is owed to lenders that were shared: loans and cards in one table, each with its history. */
export const LiabilitiesSection = memo(function LiabilitiesSection({ report }: { report: AffordabilityReport }) {
  const { currency, summary, loans, credits } = report;
  const rows = liabilityRows(report);
  const missing = [loans === null && 'loans', credits === null && 'cards'].filter((one) => one !== false);
  const owed = reAdd(
    missing.length > 0 ? null : (inOneCurrency(rows, currency)?.map(({ balance }) => balance) ?? null),
    summary.liabilities,
  );
  const limit = reAdd(inOneCurrency(credits, currency)?.map((credit) => credit.limit) ?? null, summary.creditLimit);
  return (
    <ReportSection id="liabilities" title="Loans and credit" controls={<span>{currency} · when it was ordered</span>}>
      {rows === null ? (
        <NotReported what="loans and cards" />
      ) : rows.length === 0 ? (
        <NoneThere>
          {missing.length === 0
            ? 'None: the provider lists no loan and no card among the accounts of this summary.'
            : `None in the list that was sent; no list of ${missing.join(' and ')} was.`}
        </NoneThere>
      ) : (
        <RovingCells>
          <StackTable
            label="Loans and credit"
            from="wide"
            widths="minmax(10rem,1.9fr) minmax(6rem,1.1fr) minmax(5.75rem,1.1fr) minmax(6.75rem,1.2fr) repeat(3,minmax(4.75rem,1fr)) minmax(4.5rem,0.8fr)"
            columns={[
              { name: 'Lender' },
              { name: `Owed ${currency}`, numeric: true },
              { name: 'Available or redraw', numeric: true },
              { name: 'Used of limit' },
              { name: 'Interest last month', numeric: true },
              { name: 'Repaid last month', numeric: true },
              { name: 'Cash advances, 6 months', numeric: true },
              { name: 'Arrears, 6 months' },
            ]}
            rows={[...rows.map((row) => liabilityRow(row, report)), totalRow(rows, owed, limit, report)]}
          />
          {missing.length > 0 && (
            <p className="mt-2 text-caption text-caution">
              Not reported: the provider sent no list of {missing.join(' and ')}.
            </p>
          )}
        </RovingCells>
      )}
    </ReportSection>
  );
});

function liabilityRow(row: LiabilityRow, report: AffordabilityReport): StackRow {
  const account = row.of.kind === 'loan' ? row.of.loan : row.of.credit;
  const { currency } = account;
  const title = accountTitle(account);
  const money = (name: string, stated: StatedAmount | null, reason?: string) => (
    <StatedMoney
      key={name}
      name={`${name}, ${title}`}
      currency={currency}
      stated={stated}
      {...(reason === undefined ? {} : { reason })}
    />
  );
  const isLoan = row.of.kind === 'loan';
  const notOfCards = 'The provider states it of loans only; what went in and out of a card opens below its name';
  const { words, look } = arrearsWords[row.arrears];
  return {
    key: row.key,
    cells: [
      <AccountName key="name" of={account} accounts={report.accounts} />,
      money('Owed', row.balance),
      <span key="available" className="block">
        {money('Available', row.available)}
        {row.available !== null && (
          <span className="block text-caption text-ink-faint">{isLoan ? 'redraw, not cash' : 'of the limit'}</span>
        )}
      </span>,
      row.usedPercent !== null && row.of.kind === 'credit' ? (
        <UsedBar key="used" percent={row.usedPercent} credit={row.of.credit} />
      ) : isLoan ? (
        { columnOnly: money('Limit', null, 'A loan has no limit to use') }
      ) : (
        <span key="limit" className="block">
          {money('Limit', row.limit, 'The provider states no limit')}
          {row.limit !== null && <span className="block text-caption text-ink-faint">the limit; no share of it</span>}
        </span>
      ),
      isLoan
        ? money('Interest last month', row.interestLastMonth)
        : { columnOnly: money('Interest last month', null, notOfCards) },
      isLoan
        ? money('Repaid last month', row.repaidLastMonth)
        : { columnOnly: money('Repaid last month', null, notOfCards) },
      isLoan
        ? { columnOnly: money('Cash advances in six months', null, 'The provider states it of cards only') }
        : money('Cash advances in six months', row.cashAdvances),
      <Tag key="arrears" look={look}>
        {words}
      </Tag>,
    ],
    details: {
      label: `History of ${title}`,
      render: () => <LiabilityDetails row={row} report={report} />,
    },
  };
}

function totalRow(rows: readonly LiabilityRow[], owed: ReAdded, limit: ReAdded, report: AffordabilityReport): StackRow {
  const { currency } = report;
  const stated = (total: ReAdded) =>
    total.stated === null
      ? null
      : { value: total.stated.amount, text: total.stated.text, pointer: total.stated.pointer };
  const ofLoans = (pick: (row: LiabilityRow) => StatedAmount | null) =>
    reAdd(
      inOneCurrency(
        rows.filter(({ of }) => of.kind === 'loan'),
        currency,
      )?.map(pick) ?? null,
      null,
    );
  const hasLoans = rows.some(({ of }) => of.kind === 'loan');
  const own = (name: string, total: ReAdded) => (
    <StatedFigure
      key={name}
      name={name}
      unit="amount"
      currency={currency}
      stated={null}
      computed={total.sum}
      computedFrom="the loans above"
      how={`Our own sum of the loans${total.missing > 0 ? `; ${total.missing} without the figure` : ''}. The provider states no such total.`}
    />
  );
  return {
    key: 'total',
    isTotal: true,
    cells: [
      'Total',
      <span key="owed" className="block">
        <StatedFigure
          name="Total owed"
          unit="amount"
          currency={currency}
          stated={stated(owed)}
          computed={owed.sum}
          computedFrom="the rows above"
          how="What is owed on all loans and cards, added."
        />
        <span className="block">
          <TotalMark total={owed} currency={currency} />
        </span>
      </span>,
      null,
      <span key="limit" className="block">
        <StatedFigure
          name="Total of the limits"
          unit="amount"
          currency={currency}
          stated={stated(limit)}
          computed={limit.sum}
          computedFrom="the cards above"
          how="Limits of all cards, added."
        />
        <span className="block">
          <TotalMark total={limit} currency={currency} />
        </span>
      </span>,
      hasLoans
        ? own(
            'Interest on loans last month',
            ofLoans(({ interestLastMonth }) => interestLastMonth),
          )
        : null,
      hasLoans
        ? own(
            'Repaid on loans last month',
            ofLoans(({ repaidLastMonth }) => repaidLastMonth),
          )
        : null,
      null,
      null,
    ],
  };
}
