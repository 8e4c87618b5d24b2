import { Search } from 'lucide-react';
import { useSession } from '#web/api/use-session.ts';
import { SavedViewsMenu } from '#web/features/saved-views/saved-views-menu.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { PersonMenu } from './person-menu.tsx';
import { providersMark } from './providers-mark.ts';

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const session = useSession();
  const mark = providersMark(session);
  const canSearch = session.permissions.includes('customers:read');
  return (
    <header className="z-20 flex h-(--top-bar) items-center gap-3 border-b border-line bg-ground px-4 md:px-7 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-0">
      {canSearch && (
        <button
          type="button"
          onClick={onSearch}
          aria-haspopup="dialog"
          aria-keyshortcuts="/ Control+K"
          className="flex h-8.5 w-full max-w-105 min-w-9 items-center gap-2 rounded-lg border border-line bg-ground px-2.5 text-left text-table text-ink-faint hover:border-line-strong"
        >
          <Search aria-hidden="true" className="size-4 shrink-0" />
          <span className="flex-1 truncate">
            Search<span className="max-sm:hidden"> customers, reports, actions</span>
          </span>
          <span aria-hidden="true" className="max-sm:hidden">
            <Kbd>/</Kbd>
          </span>
        </button>
      )}
      <div className="ml-auto flex shrink-0 items-center gap-3">
        {mark !== null && (
          <Tag look="caution" className="rounded-full! px-2.5!">
            {mark === 'Simulated providers' ? (
              <>
                Simulated<span className="max-md:sr-only"> providers</span>
              </>
            ) : (
              mark
            )}
          </Tag>
        )}
        <SavedViewsMenu />
        <PersonMenu />
      </div>
    </header>
  );
}
