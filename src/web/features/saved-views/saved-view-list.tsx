import type { UseQueryResult } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { SavedView, SavedViews } from '#contracts/saved-views.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { useRemoveSavedView, useSaveView } from '#web/api/mutations.ts';
import { Button } from '#web/ui/button.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';
import { closePopoverOf } from '#web/ui/popover-panel.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { pageWords } from './view-words.ts';

/** Saved views, newest first; one that was removed stays where it was until the list is closed, to be brought back. */
export function SavedViewList({ views, here }: { views: UseQueryResult<SavedViews>; here: string }) {
  const [removed, setRemoved] = useState<readonly SavedView[]>([]);
  const [broughtBack, setBroughtBack] = useState<string | null>(null);
  if (views.data === undefined) {
    if (!views.isError) return <SkeletonRows rows={3} label="Saved views are loading" rowClass="h-12" />;
    return (
      <div className="pt-2">
        <FailureNotice
          failure={describeFailure(views.error)}
          onRetry={() => void views.refetch()}
          isRetrying={views.isFetching}
        />
      </div>
    );
  }
  const kept = new Set(views.data.items.map(({ id }) => id));
  const shown = [...views.data.items, ...removed.filter(({ id }) => !kept.has(id))].sort(
    (a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt),
  );
  if (shown.length === 0) {
    return (
      <p className="pt-1.5 text-pretty text-ink-soft">
        None yet. A saved view keeps a page as it is set now, filters and all, for you alone; its figures stay on the
        server.
      </p>
    );
  }
  return (
    <ul aria-label="Saved views" className="divide-y divide-line-soft">
      {shown.map((view) => (
        <Row
          key={view.id}
          view={view}
          isHere={view.address === here}
          isRemoved={!kept.has(view.id)}
          isBroughtBack={view.id === broughtBack}
          onRemoved={() => setRemoved((before) => [...before, view])}
          onBack={(saved) => {
            setRemoved((before) => before.filter(({ id }) => id !== view.id));
            setBroughtBack(saved.id);
          }}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  view: SavedView;
  isHere: boolean;
  isRemoved: boolean;
  /** Just now, by a button that has left with it. */
  isBroughtBack: boolean;
  onRemoved: () => void;
  onBack: (saved: SavedView) => void;
}

function Row({ view, isHere, isRemoved, isBroughtBack, onRemoved, onBack }: RowProps) {
  const router = useRouter();
  const remove = useRemoveSavedView();
  const save = useSaveView();
  const error = remove.error ?? save.error;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isBroughtBack) link.current?.focus();
  }, [isBroughtBack]);
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    // Any other click opens it elsewhere, as of any link.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    closePopoverOf(event.currentTarget);
    router.history.push(view.address);
  };
  return (
    <li className="py-1">
      <div className="flex min-h-11 items-center gap-2">
        {isRemoved ? (
          <p className="min-w-0 flex-1 break-words text-ink-soft">
            <output>
              Removed “<bdi>{view.name}</bdi>”
            </output>
          </p>
        ) : (
          <a
            ref={link}
            href={view.address}
            onClick={open}
            aria-current={isHere ? 'page' : undefined}
            className="-ml-2 min-w-0 flex-1 rounded-lg px-2 py-1 break-words hover:bg-line-soft"
          >
            <bdi className="font-strong">{view.name}</bdi>
            <span className="block text-caption text-ink-soft">
              {pageWords(view.address)} · saved <InstantText at={view.savedAt} plain />
              {isHere && ' · this view'}
            </span>
          </a>
        )}
        {isRemoved ? (
          <Button
            // It takes the place, and the focus, of the button that removed.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            size="small"
            busy={save.isPending ? 'Bringing back…' : false}
            onClick={() => {
              const { name, address, savedAt } = view;
              save.mutate({ name, address, savedAt }, { onSuccess: onBack });
            }}
          >
            Undo
          </Button>
        ) : (
          <IconButton
            label={`Remove “${view.name}”`}
            icon={<Trash2 aria-hidden="true" className="size-4" />}
            aria-disabled={remove.isPending || undefined}
            onClick={() => {
              if (!remove.isPending) remove.mutate(view.id, { onSuccess: onRemoved });
            }}
          />
        )}
      </div>
      {error !== null && <FieldError>{failureWords(error)}</FieldError>}
    </li>
  );
}

function failureWords(error: Error): string {
  const isTaken = error instanceof Problem && error.code === 'name-taken';
  return isTaken ? 'Another view has this name by now. Remove that one first.' : describeFailure(error).sentence;
}
