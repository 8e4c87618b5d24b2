import { useQuery } from '@tanstack/react-query';
import type { SignInOptions } from '#contracts/session.ts';
import { signInOptionsQuery } from '#web/api/queries.ts';
import { Button } from '#web/ui/button.tsx';
import { Tag } from '#web/ui/tag.tsx';

type SimulatedAccount = SignInOptions['simulatedAccounts'][number];

/** The default ways in, which the server names only while every provider is simulated. */
export function SimulatedAccounts({ onUse }: { onUse: (account: SimulatedAccount) => void }) {
  const { data } = useQuery(signInOptionsQuery);
  if (data === undefined || data.simulatedAccounts.length === 0) return null;
  return (
    <section aria-labelledby="simulated-accounts" className="mt-6 border-t border-line pt-4">
      <h2 id="simulated-accounts" className="mb-2 flex items-center gap-2 text-caption font-strong text-ink-soft">
        Ways in <Tag look="caution">simulated providers only</Tag>
      </h2>
      <ul>
        {data.simulatedAccounts.map((account) => (
          <li key={account.name} className="flex items-center gap-3 border-b border-line-soft py-2 last:border-b-0">
            <div className="min-w-0 flex-1 text-table">
              <p>
                <span className="font-strong">{account.displayName}</span>{' '}
                <span className="text-ink-faint">{account.role}</span>
              </p>
              <p className="font-mono text-caption break-all text-ink-soft">
                {account.name} / {account.password}
              </p>
            </div>
            <Button size="small" onClick={() => onUse(account)}>
              Use<span className="sr-only"> the account of {account.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
