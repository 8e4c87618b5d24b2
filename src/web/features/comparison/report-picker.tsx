import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { mostCompared } from '#contracts/exports.ts';
import type { CustomerId, ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportRequestsQuery } from '#web/api/queries.ts';
import { classNames } from '#web/lib/class-names.ts';
import { controlLook } from '#web/ui/field.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { Select } from '#web/ui/select.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { PickerOption } from './picker-option.tsx';

// A list of choices under a field that keeps the focus: no element has these meanings (ARIA combobox pattern).
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export interface ReportPickerProps {
  /** What is compared already: pressed again it is taken out. */
  ids: readonly ReportId[];
  /** Customers of the comparison, for one report beside another of the same customer. */
  customers: readonly { readonly id: CustomerId; readonly name: string }[];
  onAdd: (id: ReportId) => void;
  onRemove: (id: ReportId) => void;
  /** Opened to be typed into. */
  takesFocus?: boolean;
}

const typingPauseMs = 200;

/** Reports that are ready, by search or customer. Arrow keys go through them, Enter takes one in or out. */
export function ReportPicker({ ids, customers, onAdd, onRemove, takesFocus = false }: ReportPickerProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [customerId, setCustomerId] = useState<CustomerId | undefined>(undefined);
  const [active, setActive] = useState(0);
  useEffect(() => {
    if (typed.trim() === q) return undefined;
    const timer = setTimeout(() => setQ(typed.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, q]);
  const found = useQuery({
    ...reportRequestsQuery({ state: 'ready', orderedBy: 'anyone', q, customerId }),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  const at = Math.min(active, Math.max(0, items.length - 1));
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const isFull = ids.length >= mostCompared;
  const take = (request: ReportRequest | undefined) => {
    if (request === undefined) return;
    if (ids.includes(request.id)) onRemove(request.id);
    else if (!isFull) onAdd(request.id);
  };

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(items.length - 1, at + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(items[at]);
    }
  }

  const chosen = items[at];
  return (
    <div className="grid gap-3">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)]">
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-field`} className="text-caption font-strong">
            Customer or reference
          </label>
          <span className="relative block">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
            />
            <input
              id={`${id}-field`}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where it was asked for
              autoFocus={takesFocus}
              role="combobox"
              aria-expanded={items.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
              aria-autocomplete="list"
              aria-describedby={`${id}-status`}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
              className={`${controlLook} pl-8.5`}
            />
          </span>
        </div>
        {customers.length > 0 && (
          <Select
            label="Reports of"
            placeholder="Any customer"
            options={customers.map((customer) => ({ value: customer.id, label: customer.name }))}
            value={customerId ?? ''}
            onChange={({ target: { value } }) => {
              setCustomerId(customers.find((customer) => customer.id === value)?.id);
              setActive(0);
            }}
          />
        )}
      </div>
      <output id={`${id}-status`} className="text-caption text-ink-soft">
        {statusWords(ids.length)}
      </output>
      {found.isError && found.data === undefined ? (
        <FailureNotice
          failure={describeFailure(found.error)}
          onRetry={() => void found.refetch()}
          isRetrying={found.isFetching}
        />
      ) : found.data === undefined ? (
        <SkeletonRows rows={5} label="Reports are loading" rowClass="h-12" />
      ) : (
        <>
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label="Reports that are ready"
            aria-multiselectable="true"
            className={classNames('border-y border-line-soft', found.isPlaceholderData && 'opacity-60')}
          >
            {items.map((request, index) => (
              <PickerOption
                key={request.id}
                id={`${id}-${request.id}`}
                at={index}
                request={request}
                isActive={index === at}
                isIn={ids.includes(request.id)}
                isOff={isFull && !ids.includes(request.id)}
                onPoint={() => setActive(index)}
                onTake={() => take(request)}
              />
            ))}
          </div>
          <p className="text-caption text-ink-faint">
            {items.length === 0
              ? 'No report that is ready fits. Try a part of the name or the reference.'
              : found.data.total > items.length
                ? `The newest ${items.length} of ${found.data.total}: search to narrow them.`
                : `${items.length} found.`}
          </p>
        </>
      )}
    </div>
  );
}

function statusWords(chosen: number): string {
  if (chosen === 0) return 'Choose two to four reports.';
  if (chosen === 1) return '1 of 4 chosen: one more, and they stand side by side.';
  if (chosen >= mostCompared) return 'Four is the most that can be held side by side: take one out to add another.';
  return `${chosen} of 4 chosen.`;
}
