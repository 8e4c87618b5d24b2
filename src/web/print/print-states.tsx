import type { ReactNode } from 'react';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { isMoving } from '#web/api/queries.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';

/** Where sheets would lie: why there are none, on a sheet of its own. */
export function NoSheets({ children }: { children: ReactNode }) {
  return (
    <Page className="max-w-160 pt-10">
      <div className="rounded-lg bg-ground p-6">{children}</div>
    </Page>
  );
}

/** An order that is not a report yet, or never became one. */
export function NotAReport({ request }: { request: ReportRequest }) {
  return (
    <NoSheets>
      <EmptyState title={isMoving(request) ? 'The report is still being made' : 'There is nothing to print'}>
        {isMoving(request)
          ? 'Its page shows how far it is; it can be printed as soon as it is ready.'
          : 'The order ended without a report. Its page says why, and what can be done.'}
      </EmptyState>
      <LinkButton to="/reports/$reportId" params={{ reportId: request.id }} look="primary" className="mt-4">
        Open the report’s page
      </LinkButton>
    </NoSheets>
  );
}
