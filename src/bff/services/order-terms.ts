import type { OrderReport, OrderTerms } from '#contracts/report-requests.ts';
import { addDays } from '#domain/dates.ts';
import { formatMonths, monthOf } from '#domain/months.ts';
import { Problem } from '../problem.ts';
import type { Provider } from '../providers/provider.ts';
import type { ProviderRegistry } from '../providers/registry.ts';
import type { ReportRequests } from '../store/report-requests.ts';

/** What may be ordered today: the provider's day, its kind of report, and how many calls of the day are used up. */
export class Terms {
  readonly #providers: ProviderRegistry;
  readonly #requests: ReportRequests;
  readonly #clock: () => Date;

  constructor(providers: ProviderRegistry, requests: ReportRequests, clock: () => Date) {
    this.#providers = providers;
    this.#requests = requests;
    this.#clock = clock;
  }

  async read(customerId: string): Promise<OrderTerms> {
    return await this.#of(this.#providers.ofCustomer(customerId));
  }

  /**
   * Refuses an order that the provider would refuse, before anything is sent.
   * @throws Problem `request-invalid` for another kind of report or months to come, `quota-reached`
   */
  async check(order: OrderReport): Promise<void> {
    const provider = this.#providers.ofCustomer(order.customerId);
    if (order.kind !== provider.kind) {
      throw new Problem('request-invalid', {
        sentence: 'This customer is at a provider that makes another kind of report.',
        errors: [{ pointer: '/body/kind', message: `The kind must be ${provider.kind}.` }],
      });
    }
    const { today, quota } = await this.#of(provider);
    if (order.kind === 'affordability') {
      const thisMonth = monthOf(today);
      const inFuture = (['fromMonth', 'toMonth'] as const).filter((field) => order[field] > thisMonth);
      if (inFuture.length > 0) {
        const message = `Choose ${formatMonths(thisMonth, thisMonth)} or an earlier month: there is no data of later ones.`;
        throw new Problem('request-invalid', {
          errors: inFuture.map((field) => ({ pointer: `/body/${field}`, message })),
        });
      }
    }
    if (quota !== null && quota.used >= quota.limit) throw new Problem('quota-reached');
  }

  async #of(provider: Provider): Promise<OrderTerms> {
    const today = provider.today(this.#clock());
    if (provider.quota === null) return { kind: provider.kind, today, quota: null };
    const used = await this.#requests.sentSince(provider.name, provider.startOfDay(today).toISOString());
    return {
      kind: provider.kind,
      today,
      quota: { used, limit: provider.quota.limit, resetsOn: addDays(today, 1) },
    };
  }
}
