import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Permission } from '#contracts/permissions.ts';
import { reportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { Problem } from '#web/api/errors.ts';
import { sessionQuery } from '#web/api/queries.ts';
import { startReport } from '#web/api/start-report.ts';
import { addCustomersSearch } from '#web/features/add-customers/search.ts';
import { auditSearch } from '#web/features/audit/search.ts';
import { compareSearch, documentsSearch, firstIds } from '#web/features/comparison/search.ts';
import { customerSearch, customersSearch } from '#web/features/customers/search.ts';
import { preloadAffordability } from '#web/features/report/late-affordability.tsx';
import { preloadChart } from '#web/charts/late-chart.ts';
import { reportSearch } from '#web/features/report/search.ts';
import { reportsSearch } from '#web/features/reports/search.ts';
import { comparePrintSearch, printSearch } from '#web/print/search.ts';
import { signInSearch } from '#web/features/session/search.ts';
import { CrashPage, RootCrashPage } from './crash-page.tsx';
import { Frame } from './frame.tsx';
import { RootNotFoundPage } from './not-found-page.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { pdfSearch } from './pdf-search.ts';
import { RootLayout } from './root-layout.tsx';
import { rememberScroll } from './scroll-memory.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: RootLayout });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw) => signInSearch.parse(raw),
  component: lazyRouteComponent(() => import('#web/features/session/sign-in-page.tsx'), 'SignInPage'),
});

/** Who is signed out signs in first, and comes back. */
async function requireSession({
  context,
  location,
}: {
  context: { queryClient: QueryClient };
  location: { href: string };
}): Promise<void> {
  try {
    await context.queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (!(error instanceof Problem && error.isSessionGone)) throw error;
    const next = location.href === '/' ? undefined : location.href;
    // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to redirect
    throw redirect({ to: '/sign-in', search: { next }, replace: true });
  }
}

const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: requireSession,
  component: Frame,
  errorComponent: RootCrashPage,
});

/** What is printed: neither rail nor top bar, and nothing that floats over the page. */
const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'print',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./print-layout.tsx'), 'PrintLayout'),
  errorComponent: RootCrashPage,
});

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const session = context.queryClient.getQueryData(sessionQuery.queryKey);
    const isReader = session?.permissions.includes('customers:read') === true;
    // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to redirect
    throw redirect({ to: isReader ? '/customers' : '/audit', replace: true });
  },
});

const customersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/customers',
  staticData: { permission: 'customers:read' },
  validateSearch: (raw) => customersSearch.parse(raw),
  component: lazyRouteComponent(() => import('#web/features/customers/customers-page.tsx'), 'CustomersPage'),
});

const addCustomersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/customers/add',
  staticData: { permission: 'customers:add' },
  validateSearch: (raw) => addCustomersSearch.parse(raw),
  component: lazyRouteComponent(() => import('#web/features/add-customers/add-customers-page.tsx'), 'AddCustomersPage'),
});

const customerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/customers/$customerId',
  staticData: { permission: 'customers:read' },
  validateSearch: (raw) => customerSearch.parse(raw),
  component: lazyRouteComponent(() => import('./customer-route.tsx'), 'CustomerRoute'),
});

const reportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reports',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => reportsSearch.parse(raw),
  component: lazyRouteComponent(() => import('#web/features/reports/reports-page.tsx'), 'ReportsPage'),
});

interface ReportPageLoad {
  context: { queryClient: QueryClient };
  params: { reportId: string };
  cause: 'preload' | 'enter' | 'stay';
}

function startReportPage(
  { context: { queryClient }, params, cause }: ReportPageLoad,
  onKnown?: (request: ReportRequest) => void,
): void {
  void preloadChart();
  // Resting on a link is not reading a report, which is recorded.
  if (cause === 'preload') return;
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  const id = reportId.safeParse(params.reportId);
  if (id.success && session?.permissions.includes('reports:read') === true) {
    void startReport(queryClient, id.data, onKnown);
  }
}

const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reports/$reportId',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => reportSearch.parse(raw),
  // Begins what the page will ask for and waits for none of it: the page has its own words for every outcome. Not before
  // the session is here: who is signed out, or may not read reports, asks for none.
  loader: (load) =>
    startReportPage(load, ({ kind }) => {
      if (kind === 'affordability') void preloadAffordability();
    }),
  // The click after resting on the link runs the loader again.
  preloadStaleTime: 0,
  component: lazyRouteComponent(() => import('./report-route.tsx'), 'ReportRoute'),
});

const reportPrintRoute = createRoute({
  getParentRoute: () => printRoute,
  path: '/reports/$reportId/print',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => printSearch.parse(raw),
  loader: (load) => startReportPage(load),
  preloadStaleTime: 0,
  component: lazyRouteComponent(() => import('./report-print-route.tsx'), 'ReportPrintRoute'),
});

const comparePrintRoute = createRoute({
  getParentRoute: () => printRoute,
  path: '/compare/print',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => comparePrintSearch.parse(raw),
  component: lazyRouteComponent(() => import('./compare-print-route.tsx'), 'ComparePrintRoute'),
});

const reportPdfRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reports/$reportId/pdf',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => pdfSearch.parse(raw),
  component: lazyRouteComponent(() => import('./report-pdf-route.tsx'), 'ReportPdfRoute'),
});

const compareRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/compare',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => compareSearch.parse(raw),
  // As for a report. What comes later to the columns the page asks for itself.
  loader: ({ context: { queryClient }, location, cause }) => {
    void preloadChart();
    if (cause !== 'enter') return;
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    if (session?.permissions.includes('reports:read') !== true) return;
    for (const id of firstIds(compareSearch.parse(location.search).ids)) void startReport(queryClient, id);
  },
  preloadStaleTime: 0,
  component: lazyRouteComponent(() => import('#web/features/comparison/compare-page.tsx'), 'ComparePage'),
});

const compareDocumentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/compare/documents',
  staticData: { permission: 'reports:read' },
  validateSearch: (raw) => documentsSearch.parse(raw),
  component: lazyRouteComponent(() => import('./compare-documents-route.tsx'), 'CompareDocumentsRoute'),
});

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  staticData: { permission: 'audit:read' },
  validateSearch: (raw) => auditSearch.parse(raw),
  component: lazyRouteComponent(() => import('#web/features/audit/audit-page.tsx'), 'AuditPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  frameRoute.addChildren([
    homeRoute,
    customersRoute,
    addCustomersRoute,
    customerRoute,
    reportsRoute,
    reportRoute,
    reportPdfRoute,
    compareRoute,
    compareDocumentsRoute,
    auditRoute,
  ]),
  printRoute.addChildren([reportPrintRoute, comparePrintRoute]),
]);

export function createAppRouter(queryClient: QueryClient) {
  const router = createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: RootNotFoundPage,
    notFoundMode: 'root',
  });
  rememberScroll(router);
  startFirstPage(router, queryClient);
  return router;
}

/** The page's code and the session are fetched side by side, not one after the other. */
function startFirstPage(router: AppRouter, queryClient: QueryClient): void {
  const matches: readonly { routeId: keyof typeof router.routesById }[] = router.matchRoutes(router.latestLocation);
  for (const { routeId } of matches) {
    if (routeId === frameRoute.id || routeId === printRoute.id) void queryClient.prefetchQuery(sessionQuery);
    const component = router.routesById[routeId].options.component;
    if (component !== undefined && 'preload' in component) void component.preload?.();
  }
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
  interface StaticDataRouteOption {
    /** What a person must be allowed to do to see the page. */
    permission?: Permission;
  }
}
