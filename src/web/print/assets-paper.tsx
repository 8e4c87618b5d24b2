import type { AffordabilityReport } from '#contracts/affordability.ts';
import { inOneCurrency } from '#domain/one-currency.ts';
import { reAdd } from '#web/report-parts/re-add.ts';
import { AccountCell, TotalCell } from './affordability-cells.tsx';
import { NotReported, PaperSection, PaperTable, Stated } from './paper-parts.tsx';

/** What is owned, as the provider counts. */
export function AssetsPaper({ report: { assets, accounts, summary, currency } }: { report: AffordabilityReport }) {
  const total = reAdd(inOneCurrency(assets, currency)?.map(({ balance }) => balance) ?? null, summary.assets);
  return (
    <PaperSection title="Assets" isKept aside={`${currency} · when it was ordered`}>
      {assets === null ? (
        <NotReported what="assets" />
      ) : assets.length === 0 ? (
        <p>None: the provider lists no asset among the accounts of this summary.</p>
      ) : (
        <PaperTable
          label="Assets"
          columns={[
            { name: 'Account', width: '36%' },
            { name: `Balance ${currency}`, numeric: true },
            { name: 'Available', numeric: true },
            { name: 'Lowest, 6 months', numeric: true },
            { name: 'Highest, 6 months', numeric: true },
          ]}
          rows={[
            ...assets.map((asset) => ({
              key: asset.pointer,
              cells: [
                <AccountCell key="name" of={asset} accounts={accounts} />,
                ...[asset.balance, asset.available, asset.minimum6Months, asset.maximum6Months].map((stated, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- four figures in their places
                  <Stated key={at} stated={stated} currency={asset.currency} />
                )),
              ],
            })),
            {
              key: 'total',
              isTotal: true,
              cells: ['Total', <TotalCell key="total" total={total} currency={currency} />, null, null, null],
            },
          ]}
        />
      )}
    </PaperSection>
  );
}
