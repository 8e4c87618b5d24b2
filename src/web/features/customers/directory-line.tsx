import { RefreshCw } from 'lucide-react';
import type { DirectoryState } from '#contracts/customers.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useSyncDirectory } from '#web/api/mutations.ts';
import { useMay } from '#web/api/use-session.ts';
import { count } from '#web/lib/count.ts';
import { Button } from '#web/ui/button.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';

/** How old the list of customers is, and a way to read it again. */
export function DirectoryLine({ directory }: { directory: DirectoryState }) {
  const sync = useSyncDirectory();
  const maySync = useMay('directory:sync');
  if (directory.state === 'syncing' || sync.isPending) {
    return (
      <p className="flex items-center gap-2">
        <ProgressLine label="Reading the list of customers" share={null} className="w-20" />
        Reading the list from the provider, {count(directory.known, 'customer')} so far
      </p>
    );
  }
  const failure = sync.isError
    ? describeFailure(sync.error).sentence
    : directory.state === 'failed'
      ? directory.sentence
      : null;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {failure !== null && <span className="text-negative">The list could not be read again: {failure}</span>}
      <span className="text-ink-faint">
        {directory.syncedAt === null ? (
          'The list was never complete'
        ) : (
          <>
            list read <InstantText at={directory.syncedAt} />
          </>
        )}
      </span>
      {maySync && (
        <Button
          look="quiet"
          size="small"
          icon={<RefreshCw aria-hidden="true" className="size-3.5" />}
          onClick={() => sync.mutate()}
        >
          Read again
        </Button>
      )}
    </p>
  );
}
