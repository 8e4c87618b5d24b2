import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { Bookmark, Columns3, FileText, User, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { customerId as customerIdSchema, reportId as reportIdSchema, type CustomerId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { customerHitsQuery, reportHitsQuery, savedViewsQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { pageWords, viewsMatching } from '#web/features/saved-views/view-words.ts';
import { useSignOut } from '#web/features/session/use-sign-out.ts';
import { agoWords } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { applyTheme } from '#web/lib/theme.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { paletteActions } from './palette-actions.ts';
import { compareSubject } from './palette-compare.ts';
import { useCompareLastTwo } from './use-compare-last-two.ts';

export interface PaletteOption {
  id: string;
  group: string;
  icon: ReactNode;
  label: string;
  detail: string;
  run: () => void;
}

const viewsShown = 5;
const icon = 'size-4 shrink-0 text-ink-faint';

interface PaletteOptions {
  items: PaletteOption[];
  /** Some of the items are still those of what was typed before. */
  isOfEarlierText: boolean;
  failure: string | null;
}

/** Whom, what and which act the palette offers for what is typed. */
export function usePaletteOptions(q: string, onClose: () => void): PaletteOptions {
  const navigate = useNavigate();
  const router = useRouter();
  const now = useServerNow();
  const signOut = useSignOut();
  const mayRead = useMay('customers:read');
  const mayAdd = useMay('customers:add');
  const mayAudit = useMay('audit:read');
  const toCompare = compareSubject(q);
  const hits = toCompare ?? q;
  // Nobody is named yet: whoever only says `compare` wants nobody's file.
  const isLooking = mayRead && toCompare !== '';
  const customers = useQuery({ ...customerHitsQuery(hits), enabled: isLooking });
  const reports = useQuery({ ...reportHitsQuery(hits), enabled: isLooking });
  const here = useParams({ strict: false });
  const compareLastTwo = useCompareLastTwo();
  const saved = useQuery(savedViewsQuery);
  const go = (open: () => void) => () => {
    onClose();
    open();
  };
  const found = (isLooking ? (customers.data?.items ?? []) : []).map((customer): PaletteOption => ({
    id: customer.id,
    group: q === '' ? 'Customers' : 'Customers found',
    icon: <User aria-hidden="true" className={icon} />,
    label: customer.name,
    detail: `${customer.providerCustomerId} · ${customer.username}`,
    run: go(() => void navigate({ to: '/customers/$customerId', params: { customerId: customer.id } })),
  }));
  const made = (isLooking ? (reports.data?.items ?? []) : []).map((request): PaletteOption => ({
    id: request.id,
    group: q === '' ? 'Newest reports' : 'Reports found',
    icon: <FileText aria-hidden="true" className={icon} />,
    label: `${request.customer.name}, ${reportTitle(request).toLowerCase()}`,
    detail: `${windowWords(request.window)} · ${agoWords(request.orderedAt, now)}`,
    run: go(() => void navigate({ to: '/reports/$reportId', params: { reportId: request.id } })),
  }));
  const views = viewsMatching(saved.data?.items ?? [], q).map((view): PaletteOption => ({
    id: view.id,
    group: 'Saved views',
    icon: <Bookmark aria-hidden="true" className={icon} />,
    label: view.name,
    detail: pageWords(view.address),
    run: go(() => router.history.push(view.address)),
  }));
  const reportHere = reportIdSchema.safeParse(here.reportId).data;
  const actions = paletteActions(q, { mayRead, mayAdd, mayAudit }, { reportId: reportHere }).map(
    (action): PaletteOption => ({
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
    }),
  );
  const comparing = (id: string, label: string, run: () => void): PaletteOption => ({
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
    isOfEarlierText: isLooking && [customers, reports].some((query) => query.isPending || query.isPlaceholderData),
    failure: error === null ? null : describeFailure(error).sentence,
  };
}
