import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { Bookmark, Columns3, FileText, Search, User, Zap } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { customerId as customerIdSchema, reportId as reportIdSchema, type CustomerId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { customerHitsQuery, reportHitsQuery, savedViewsQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { pageWords, viewsMatching } from '#web/features/saved-views/view-words.ts';
import { useSignOut } from '#web/features/session/use-sign-out.ts';
import { classNames } from '#web/lib/class-names.ts';
import { agoWords } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { applyTheme } from '#web/lib/theme.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { paletteActions } from './palette-actions.ts';
import { compareSubject } from './palette-compare.ts';
import { useCompareLastTwo } from './use-compare-last-two.ts';

// A list of choices under a field that keeps the focus: no element has these meanings (ARIA combobox pattern).
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */

interface Option {
  id: string;
  group: string;
  icon: ReactNode;
  label: string;
  detail: string;
  run: () => void;
}

const viewsShown = 5;
const icon = 'size-4 shrink-0 text-ink-faint';

/** One field over customers, reports and actions. Arrow keys choose, Enter opens, Escape closes. */
export function Palette({ takeTyped, onClose }: { takeTyped: () => string; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const q = useDeferredValue(typed.trim());
  const options = useOptions(q, onClose);

  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Not earlier: React may hold a part that was fetched back for a third of a second after it rendered it.
    // oxlint-disable-next-line react/set-state-in-effect -- what was typed until now is known only here
    setTyped(takeTyped());
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [takeTyped]);
  const at = Math.min(active, Math.max(0, options.items.length - 1));
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.items.length > 0) {
      event.preventDefault();
      setActive((at + step + options.items.length) % options.items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      options.items[at]?.run();
    }
  }

  return (
    <dialog
      ref={box}
      aria-label="Search customers, reports and actions"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
      className="mx-auto mt-[min(12dvh,7rem)] w-[min(36rem,calc(100vw-1.5rem))] overflow-hidden rounded-xl border border-line bg-ground-float p-0 text-ink shadow-float"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden="true" className={icon} />
        <input
          // The dialog exists to be typed into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label="Search customers, reports and actions"
          aria-expanded={options.items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.items[at] === undefined ? undefined : `${id}-${options.items[at].id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Search customers, reports, actions"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="min-h-12 w-full bg-transparent text-body outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5"
      >
        {[...Map.groupBy(options.items, ({ group }) => group)].map(([group, items]) => (
          <div key={group} role="group" aria-label={group}>
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-caption font-strong text-ink-faint">
              {group}
            </p>
            {items.map((option) => {
              const isActive = options.items[at] === option;
              return (
                <div
                  key={option.id}
                  id={`${id}-${option.id}`}
                  role="option"
                  aria-selected={isActive}
                  data-selected={isActive}
                  tabIndex={-1}
                  onPointerMove={() => setActive(options.items.indexOf(option))}
                  onClick={option.run}
                  className={classNames(
                    'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-table',
                    isActive && 'bg-accent-soft',
                  )}
                >
                  {option.icon}
                  <bdi className="min-w-0 truncate font-strong">{option.label}</bdi>
                  <span className="ml-auto max-w-1/2 truncate text-caption text-ink-soft">{option.detail}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <output
        className={classNames(
          'px-4 pb-3 text-table text-ink-soft',
          options.items.length > 0 && options.failure === null && 'sr-only',
        )}
      >
        {options.failure ??
          (options.items.length === 0
            ? options.isLoading
              ? 'Searching…'
              : 'Nothing matches. Try a part of the name, the id or the reference.'
            : `${options.items.length} found`)}
      </output>
    </dialog>
  );
}

function useOptions(q: string, onClose: () => void): { items: Option[]; isLoading: boolean; failure: string | null } {
  const navigate = useNavigate();
  const router = useRouter();
  const now = useServerNow();
  const signOut = useSignOut();
  const mayRead = useMay('customers:read');
  const mayAdd = useMay('customers:add');
  const mayAudit = useMay('audit:read');
  const toCompare = compareSubject(q);
  const hits = toCompare ?? q;
  const customers = useQuery({ ...customerHitsQuery(hits), enabled: mayRead });
  const reports = useQuery({ ...reportHitsQuery(hits), enabled: mayRead });
  const here = useParams({ strict: false });
  const compareLastTwo = useCompareLastTwo();
  const saved = useQuery(savedViewsQuery);
  const go = (open: () => void) => () => {
    onClose();
    open();
  };
  const found = (customers.data?.items ?? []).map((customer): Option => ({
    id: customer.id,
    group: q === '' ? 'Customers' : 'Customers found',
    icon: <User aria-hidden="true" className={icon} />,
    label: customer.name,
    detail: `${customer.providerCustomerId} · ${customer.username}`,
    run: go(() => void navigate({ to: '/customers/$customerId', params: { customerId: customer.id } })),
  }));
  const made = (reports.data?.items ?? []).map((request): Option => ({
    id: request.id,
    group: q === '' ? 'Newest reports' : 'Reports found',
    icon: <FileText aria-hidden="true" className={icon} />,
    label: `${request.customer.name}, ${reportTitle(request).toLowerCase()}`,
    detail: `${windowWords(request.window)} · ${agoWords(request.orderedAt, now)}`,
    run: go(() => void navigate({ to: '/reports/$reportId', params: { reportId: request.id } })),
  }));
  const views = viewsMatching(saved.data?.items ?? [], q).map((view): Option => ({
    id: view.id,
    group: 'Saved views',
    icon: <Bookmark aria-hidden="true" className={icon} />,
    label: view.name,
    detail: pageWords(view.address),
    run: go(() => router.history.push(view.address)),
  }));
  const reportHere = reportIdSchema.safeParse(here.reportId).data;
  const actions = paletteActions(q, { mayRead, mayAdd, mayAudit }, { reportId: reportHere }).map((action): Option => ({
    id: action.id,
    group: 'Actions',
    icon: <Zap aria-hidden="true" className={icon} />,
    label: action.label,
    detail: '',
    run: go(() => {
      if (action.do.kind === 'go') router.history.push(action.do.to);
      else if (action.do.kind === 'theme') applyTheme(action.do.theme);
      else signOut.mutate();
    }),
  }));
  const comparing = (id: string, label: string, run: () => void): Option => ({
    id: `compare-${id}`,
    group: 'Compare',
    icon: <Columns3 aria-hidden="true" className={icon} />,
    label,
    detail: '',
    run: go(run),
  });
  const lastTwo = (id: CustomerId, name: string) =>
    comparing(id, `Compare the last two reports of ${name}`, () => void compareLastTwo(id));
  const customerHere = customerIdSchema.safeParse(here.customerId).data;
  const isAboutHere = mayRead && (q === '' || toCompare === '');
  const comparisons = [
    ...(isAboutHere && reportHere !== undefined
      ? [
          comparing(
            reportHere,
            'Compare this report with…',
            () => void navigate({ to: '/compare', search: { ids: reportHere } }),
          ),
        ]
      : []),
    ...(isAboutHere && customerHere !== undefined ? [lastTwo(customerHere, 'this customer')] : []),
    ...(toCompare === null || toCompare === ''
      ? []
      : (customers.data?.items ?? []).slice(0, 3).map((customer) => lastTwo(customer.id, customer.name))),
  ];
  const error = customers.error ?? reports.error ?? saved.error;
  return {
    items: [
      ...comparisons,
      ...(q === '' ? found.slice(0, 4) : found),
      ...made,
      ...views.slice(0, viewsShown),
      ...actions,
    ],
    isLoading: customers.isFetching || reports.isFetching,
    failure: error === null ? null : describeFailure(error).sentence,
  };
}
