import { getRouteApi } from '@tanstack/react-router';
import { ComparePrintPage } from '#web/print/compare-print-page.tsx';

const route = getRouteApi('/print/compare/print');

/** A comparison on paper; what is printed of it stands in the address. */
export function ComparePrintRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ComparePrintPage
      search={search}
      onSearch={(part) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })}
    />
  );
}
