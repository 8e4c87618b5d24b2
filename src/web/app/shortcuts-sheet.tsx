import { Dialog } from '#web/ui/dialog.tsx';
import { Kbd } from '#web/ui/kbd.tsx';

const groups: readonly { title: string; rows: readonly (readonly [string, readonly string[]])[] }[] = [
  {
    title: 'Everywhere',
    rows: [
      ['Search customers, reports and actions', ['/', 'Ctrl K']],
      ['This list', ['?']],
      ['Close what lies over the page', ['Esc']],
    ],
  },
  {
    title: 'Lists',
    rows: [
      ['Next and previous row', ['↓', '↑']],
      ['Open the row', ['Enter']],
    ],
  },
  { title: 'Customer', rows: [['New report', ['n']]] },
  {
    title: 'Report',
    rows: [
      ['Print', ['p']],
      ['Chart and table of the daily balances', ['t']],
      ['Next and previous day in the chart', ['→', '←']],
      ['From cell to cell in “By month”', ['↑ ↓ ← →']],
      ['Where a figure comes from', ['Enter']],
    ],
  },
  {
    title: 'Compare',
    rows: [
      ['Charts and table of the daily balances', ['t']],
      ['On the head of a column: move it left, right', ['[', ']']],
      ['On the head of a column: make it the base', ['b']],
      ['On the head of a column: remove it', ['Delete']],
    ],
  },
];

export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title} className="mt-4">
          <h3 className="text-caption font-strong text-ink-soft">{group.title}</h3>
          <dl>
            {group.rows.map(([what, keys]) => (
              <div
                key={what}
                className="flex items-center justify-between gap-4 border-b border-line-soft py-1.5 text-table"
              >
                <dt>{what}</dt>
                <dd className="flex shrink-0 gap-1">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
