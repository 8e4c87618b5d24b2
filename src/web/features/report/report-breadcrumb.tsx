import type { CustomerId } from '#contracts/primitives.ts';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

export function ReportBreadcrumb({ customer, here }: { customer: { id: CustomerId; name: string }; here: string }) {
  return (
    <Crumbs
      above={[
        <TextLink key="all" to="/customers" look="quiet">
          Customers
        </TextLink>,
        <TextLink key="one" to="/customers/$customerId" params={{ customerId: customer.id }} look="quiet">
          <bdi>{customer.name}</bdi>
        </TextLink>,
      ]}
      here={here}
    />
  );
}
