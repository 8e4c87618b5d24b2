import type { Readable } from 'node:stream';
import type { AffordabilityReport } from '#contracts/affordability.ts';
import type { BalanceReport } from '#contracts/balance-report.ts';
import type { Account, CustomerAccess, RefreshJob } from '#contracts/customers.ts';
import type { IsoDate, Provider as ProviderName } from '#contracts/primitives.ts';
import type { ReportKind, ReportWindow } from '#contracts/report-requests.ts';
import type { ProviderTier } from '#contracts/session.ts';
import type { ExportTable } from '#domain/export/table.ts';

/** A customer as a provider lists it. */
export interface ProviderCustomer {
  readonly providerCustomerId: string;
  readonly name: string;
  readonly username: string;
  readonly customerType: string;
  /** RFC 3339; null: not reported. */
  readonly createdAt: string | null;
}

/** A customer's accounts with what the customer allowed; `access` is null where the provider knows no consents. */
export interface ProviderAccounts {
  readonly accounts: readonly Account[];
  readonly access: CustomerAccess | null;
}

/** What a report is ordered of. */
export interface GenerateOrder {
  readonly providerCustomerId: string;
  readonly accountIds: readonly string[];
  readonly window: ReportWindow;
  readonly reference: string | null;
  readonly isFcra: boolean;
}

/** A report that the provider has made. */
export interface RetrieveOrder extends GenerateOrder {
  readonly providerReportId: string;
  /** Two characters; set exactly when `isFcra`. */
  readonly purpose: string | null;
}

/** How new data is fetched from the banks. */
export type Refreshing =
  /** One call that answers with the new accounts; may take two minutes. */
  | { readonly kind: 'at_once'; refresh(providerCustomerId: string, now: Date): Promise<ProviderAccounts> }
  /** Jobs, one a bank, that are started and then followed. */
  | {
      readonly kind: 'jobs';
      start(providerCustomerId: string): Promise<readonly RefreshJob[]>;
      /** Those of the last days, newest first. */
      list(providerCustomerId: string): Promise<readonly RefreshJob[]>;
    };

/** How the provider's customers become known here. */
export type Listing =
  /** The list is complete: who is not in it is gone. */
  | { readonly kind: 'complete' }
  /** The list may be refused, or hold not everybody: customers are looked up and added one at a time too. */
  | {
      readonly kind: 'optional';
      /** @returns null when there is no such user */
      findById(providerCustomerId: string): Promise<ProviderCustomer | null>;
      /** All users with that address; `ProviderFailure` of code `customers-not-listed` where the provider does not say. */
      findByEmail(email: string): Promise<readonly ProviderCustomer[]>;
    };

/** Calls a day that make a report, counted together for everybody. */
export interface DailyQuota {
  readonly limit: number;
}

/**
 * The port that each provider's adapter implements. Every method throws `ProviderFailure` and nothing else when the
 * provider refuses, fails, is out of reach or answers with something unreadable.
 */
export interface Provider {
  readonly name: ProviderName;
  readonly tier: ProviderTier;
  /** The one kind of report that it makes. */
  readonly kind: ReportKind;
  readonly listing: Listing;
  readonly refreshing: Refreshing;
  readonly quota: DailyQuota | null;
  /** The calendar day at the provider's banks. */
  today(now: Date): IsoDate;
  /** The instant at which a day of the provider's place begins. */
  startOfDay(day: IsoDate): Date;
  /**
   * All customers, a page at a time, in the provider's order. With an optional listing it throws `ProviderFailure` of
   * code `customers-not-listed` where there is none.
   */
  listCustomers(signal: AbortSignal): AsyncIterable<readonly ProviderCustomer[]>;
  listAccounts(providerCustomerId: string, now: Date): Promise<ProviderAccounts>;
  /**
   * Never repeated by a machine: `ProviderFailure.mayHaveActed` says whether the provider may have made the report.
   * Code `provider-has-no-transactions`: it made none, because there is nothing in the window.
   */
  generateReport(order: GenerateOrder, signal: AbortSignal): Promise<{ readonly providerReportId: string }>;
  /** The raw record: the answer as it came, or several answers, each as it came, under one JSON object. */
  retrieveReport(order: RetrieveOrder, signal: AbortSignal): Promise<Buffer>;
  /** The PDF as a stream; the caller reads it to its end or destroys it. */
  retrieveDocument(order: RetrieveOrder, signal: AbortSignal): Promise<Readable>;
  /**
   * Pure and versioned: the normalised report of a raw record. Throws `ProviderFailure` for a broken schema, and for
   * the report of somebody else.
   */
  normalise(raw: Buffer, order: GenerateOrder): BalanceReport | AffordabilityReport;
  /** The transactions in a raw record; null: it holds none. */
  transactionsTable(raw: Buffer): ExportTable | null;
  /** Version of that transform. */
  readonly transformVersion: number;
  close(): Promise<void>;
}
