import type { Readable } from 'node:stream';
import type { Account } from '#contracts/customers.ts';
import type { Provider as ProviderName } from '#contracts/primitives.ts';
import type { BalanceReport } from '#contracts/report.ts';
import type { ProviderTier } from '#contracts/session.ts';

/** A customer as a provider lists it. */
export interface ProviderCustomer {
  readonly providerCustomerId: string;
  readonly name: string;
  readonly username: string;
  readonly customerType: string;
  /** RFC 3339; null: not reported. */
  readonly createdAt: string | null;
}

export interface GenerateOrder {
  readonly providerCustomerId: string;
  readonly accountIds: readonly string[];
  readonly lengthDays: number;
  readonly reference: string | null;
  readonly isFcra: boolean;
}

export interface RetrieveOrder {
  readonly providerReportId: string;
  readonly isFcra: boolean;
  /** Two characters; set exactly when `isFcra`. */
  readonly purpose: string | null;
}

/**
 * The port that each provider's adapter implements. Every method throws `ProviderFailure` and nothing else when the
 * provider refuses, fails, is out of reach or answers with something unreadable.
 */
export interface Provider {
  readonly name: ProviderName;
  readonly tier: ProviderTier;
  /** All customers, a page at a time, in the provider's order. */
  listCustomers(signal: AbortSignal): AsyncIterable<readonly ProviderCustomer[]>;
  listAccounts(providerCustomerId: string, now: Date): Promise<readonly Account[]>;
  /** Asks the provider to fetch from the banks; may take two minutes. */
  refreshAccounts(providerCustomerId: string, now: Date): Promise<readonly Account[]>;
  /** Never repeated by a machine: `ProviderFailure.mayHaveActed` says whether the provider may have made the report. */
  generateBalanceReport(order: GenerateOrder, signal: AbortSignal): Promise<{ readonly providerReportId: string }>;
  /** The raw answer, as it came. */
  retrieveReport(order: RetrieveOrder, signal: AbortSignal): Promise<Buffer>;
  /** The PDF as a stream; the caller reads it to its end or destroys it. */
  retrieveDocument(order: RetrieveOrder, signal: AbortSignal): Promise<Readable>;
  /**
   * Pure and versioned: the normalised report of a raw answer. Throws `ProviderFailure` for a broken schema, and for
   * the report of somebody else.
   */
  normaliseBalanceReport(raw: Buffer, providerCustomerId: string): BalanceReport;
  /** Version of that transform. */
  readonly balanceTransformVersion: number;
  close(): Promise<void>;
}
