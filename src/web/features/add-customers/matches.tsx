import type { AddedCustomer } from '#contracts/customers.ts';
import { count } from '#web/lib/count.ts';
import { Button } from '#web/ui/button.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';

export interface MatchesProps {
  matches: AddedCustomer['matches'];
  isBusy: boolean;
  onPick: (userId: string) => void;
}

/** Users of one address, which Basiq does not keep apart: one is picked. */
export function Matches({ matches, isBusy, onPick }: MatchesProps) {
  return (
    <section role="alert" aria-labelledby="matches" className="overflow-hidden rounded-xl border border-line">
      <div className="border-b border-line bg-caution-soft px-3.5 py-2.5">
        <h2 id="matches" className="text-table text-caution">
          {count(matches.length, 'user')} at Basiq {matches.length === 1 ? 'has' : 'have'} this address
        </h2>
        <p className="text-caption text-ink-soft">
          Basiq lets several users share one. Nobody was added yet: pick the one who is meant.
        </p>
      </div>
      <ul>
        {matches.map(({ userId, name, createdAt }) => (
          <li
            key={userId}
            className="flex items-center gap-3 border-b border-line-soft px-3.5 py-2.5 text-table last:border-b-0"
          >
            <span className="min-w-0 flex-1">
              <bdi className="block font-strong break-words">{name === '' ? 'Name not said' : name}</bdi>
              <span className="figure block text-caption break-all text-ink-faint">
                {userId}
                {createdAt !== null && (
                  <>
                    {' '}
                    · user since <InstantText at={createdAt} as="as-of" />
                  </>
                )}
              </span>
            </span>
            <Button size="small" busy={isBusy ? 'One moment…' : false} onClick={() => onPick(userId)}>
              Add<span className="sr-only"> {name === '' ? userId : name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
