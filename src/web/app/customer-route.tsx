import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { customerId as customerIdSchema, type CustomerId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { reportRequestsQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { CustomerPage } from '#web/features/customers/customer-page.tsx';
import { NewReportPanel } from '#web/features/report-request/new-report-panel.tsx';
import { CustomerReports } from '#web/features/reports/customer-reports.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const route = getRouteApi('/frame/customers/$customerId');

/** Puts the customer, the order panel and the reports so far on one page; the features do not know each other. */
export function CustomerRoute() {
  const parsed = customerIdSchema.safeParse(route.useParams().customerId);
  return parsed.success ? <Customer key={parsed.data} customerId={parsed.data} /> : <NotFoundPage />;
}

function Customer({ customerId }: { customerId: CustomerId }) {
  const { accounts: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const mayOrder = useMay('reports:order');
  const requests = useQuery(reportRequestsQuery({ customerId, orderedBy: 'anyone' }));
  return (
    <CustomerPage
      customerId={customerId}
      chosen={chosen}
      onChoose={(accounts) => void navigate({ search: { accounts }, replace: true })}
      reports={
        <CustomerReports
          page={requests.data}
          failure={requests.isError && requests.data === undefined ? describeFailure(requests.error) : null}
          onRetry={() => void requests.refetch()}
          isRetrying={requests.isFetching}
        />
      }
      renderNewReport={(ordering) => mayOrder && <NewReportPanel {...ordering} existing={requests.data?.items ?? []} />}
    />
  );
}
