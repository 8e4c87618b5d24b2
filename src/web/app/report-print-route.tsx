import { getRouteApi } from '@tanstack/react-router';
import { reportId as reportIdSchema } from '#contracts/primitives.ts';
import { ReportPrintPage } from '#web/print/report-print-page.tsx';
import { RootNotFoundPage } from './not-found-page.tsx';

const route = getRouteApi('/print/reports/$reportId/print');

/** A report on paper; what is printed of it stands in the address. */
export function ReportPrintRoute() {
  const parsed = reportIdSchema.safeParse(route.useParams().reportId);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (!parsed.success) return <RootNotFoundPage />;
  return (
    <ReportPrintPage
      key={parsed.data}
      reportId={parsed.data}
      search={search}
      onSearch={(part) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })}
    />
  );
}
