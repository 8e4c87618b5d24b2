import type { AddedCustomer } from '#contracts/customers.ts';
import { Problem } from '#web/api/errors.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import type { RowResult } from './run-rows.ts';

/** Whether the provider knows nobody of that id or address. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'provider-customer-unknown' || error.code === 'not-found');
}

/** What an answer says of one id of a list. */
export function resultOf({ outcome, customer }: AddedCustomer): RowResult {
  const sentence = outcome === 'choose' ? 'Several users have it. Add one of them by its own id.' : null;
  return { kind: 'done', row: { state: outcome === 'choose' ? 'failed' : outcome, customer, sentence } };
}

/** What a refusal or a failure says of it. */
export function resultOfError(error: unknown): RowResult {
  if (isNotFound(error)) return { kind: 'done', row: { state: 'not_found', customer: null, sentence: null } };
  if (error instanceof Problem && error.isSessionGone) return { kind: 'interrupted' };
  const { sentence } = describeFailure(error);
  if (error instanceof Problem && error.body.status < 500) {
    return { kind: 'done', row: { state: 'failed', customer: null, sentence } };
  }
  return { kind: 'outage', sentence };
}
