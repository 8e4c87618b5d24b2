import { memo } from 'react';
import type { AffordabilityReport, Asset } from '#contracts/affordability.ts';
import type { StatedAmount } from '#contracts/report-figures.ts';
import { StackTable, type StackRow } from '#web/ui/stack-table.tsx';
import { ReportSection } from '../report-section.tsx';
import { RovingCells } from '#web/ui/roving-cells.tsx';
import { StatedFigure, StatedMoney } from '../stated-figure.tsx';
import { accountTitle } from '#web/report-parts/affordability-words.ts';
import { AccountName } from './account-name.tsx';
import { inOneCurrency } from '#domain/one-currency.ts';
import { reAdd } from '#web/report-parts/re-add.ts';
import { NoneThere, NotReported, TotalMark } from './words.tsx';

/** What is owned: cash and what can be turned into it, as the provider counts. */
export const AssetsSection = memo(function AssetsSection({ report }: { report: AffordabilityReport }) {
  const { assets, summary, currency } = report;
  const total = reAdd(inOneCurrency(assets, currency)?.map(({ balance }) => balance) ?? null, summary.assets);
  return (
    <ReportSection id="assets" title="Assets" controls={<span>{currency} · when it was ordered</span>}>
      {assets === null ? (
        <NotReported what="assets" />
      ) : assets.length === 0 ? (
        <NoneThere>None: the provider lists no asset among the accounts of this summary.</NoneThere>
      ) : (
        <RovingCells>
          <StackTable
            label="Assets"
            from="medium"
            widths="minmax(12rem,2fr) repeat(4,minmax(6.5rem,1fr))"
            columns={[
              { name: 'Account' },
              { name: `Balance ${currency}`, numeric: true },
              { name: 'Available', numeric: true },
              { name: 'Lowest, 6 months', numeric: true },
              { name: 'Highest, 6 months', numeric: true },
            ]}
            rows={[
              ...assets.map((asset) => assetRow(asset, report)),
              {
                key: 'total',
                isTotal: true,
                cells: [
                  'Total',
                  <span key="sum" className="block">
                    <StatedFigure
                      name="Total of the assets"
                      unit="amount"
                      currency={currency}
                      stated={statedOf(total.stated)}
                      computed={total.sum}
                      computedFrom="the accounts above"
                      how="Balances of the assets, added."
                    />
                    <span className="block">
                      <TotalMark total={total} currency={currency} />
                    </span>
                  </span>,
                  null,
                  null,
                  null,
                ],
              },
            ]}
          />
        </RovingCells>
      )}
    </ReportSection>
  );
});

const statedOf = (amount: StatedAmount | null) =>
  amount === null ? null : { value: amount.amount, text: amount.text, pointer: amount.pointer };

function assetRow(asset: Asset, { accounts }: AffordabilityReport): StackRow {
  const { currency } = asset;
  const title = accountTitle(asset);
  const money = (name: string, stated: StatedAmount | null) => (
    <StatedMoney key={name} name={`${name}, ${title}`} currency={currency} stated={stated} />
  );
  return {
    key: asset.pointer,
    cells: [
      <AccountName key="name" of={asset} accounts={accounts} />,
      money('Balance', asset.balance),
      money('Available', asset.available),
      money('Lowest of six months', asset.minimum6Months),
      money('Highest of six months', asset.maximum6Months),
    ],
  };
}
