import { RefreshCw } from 'lucide-react';
import type { DirectoryState } from '#contracts/customers.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useSyncDirectory } from '#web/api/mutations.ts';
import { useMay } from '#web/api/use-session.ts';
import { count } from '#web/lib/count.ts';
import { providerName } from '#web/lib/provider-name.ts';
import { Button } from '#web/ui/button.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';

/** How far each provider's list of customers is known, and a way to read the lists again. */
export function DirectoryLines({ directories }: { directories: readonly DirectoryState[] }) {
  const sync = useSyncDirectory();
  const maySync = useMay('directory:sync');
  const isBusy = sync.isPending || directories.some(({ state }) => state === 'syncing');
  const canSync = maySync && !isBusy && directories.some(({ state }) => state !== 'not_offered');
  // Where there is one list only, whose it is needs no word.
  const areSeveral = directories.length > 1;
  return (
    <>
      {directories.map((directory) => (
        <DirectoryLine key={directory.provider} directory={directory} isNamed={areSeveral} />
      ))}
      {sync.isError && (
        <p className="text-negative">The list could not be read again: {describeFailure(sync.error).sentence}</p>
      )}
      {canSync && (
        <Button
          look="quiet"
          size="small"
          icon={<RefreshCw aria-hidden="true" className="size-3.5" />}
          onClick={() => sync.mutate()}
        >
          Read again
        </Button>
      )}
    </>
  );
}

function DirectoryLine({ directory, isNamed }: { directory: DirectoryState; isNamed: boolean }) {
  const name = providerName[directory.provider];
  const list = isNamed ? `${name} list` : 'list';
  switch (directory.state) {
    case 'syncing':
      return (
        <p className="flex items-center gap-2">
          <ProgressLine label={`Reading the list of customers at ${name}`} share={null} className="w-20" />
          Reading the list from {name}, {count(directory.known, 'customer')} so far
        </p>
      );
    case 'failed':
      return (
        <p className="text-negative">
          The list of {name} could not be read: {directory.sentence ?? 'the reason is not known.'}
          {directory.syncedAt !== null && (
            <span className="text-ink-soft">
              {' '}
              Shown as read <InstantText at={directory.syncedAt} />.
            </span>
          )}
        </p>
      );
    case 'not_offered':
      return <p className="text-ink-soft">{name} does not list its users: add each by their user id.</p>;
    case 'never':
    case 'ready':
      break;
  }
  return (
    <p className="text-ink-faint">
      {directory.syncedAt === null ? (
        `The ${list} was never complete`
      ) : (
        <>
          {list} read <InstantText at={directory.syncedAt} />
        </>
      )}
    </p>
  );
}
