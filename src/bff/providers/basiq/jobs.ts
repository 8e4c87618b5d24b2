import type { RefreshJob } from '#contracts/customers.ts';
import { z } from 'zod';
import type { WireJob } from './wire.ts';

const failed = z.object({ code: z.string().regex(/^[a-z-]{1,60}$/) });
const challenge = z.object({ type: z.literal('mfa') });

/** A step's result is one object, or a list of one in one example. */
function resultOf(result: unknown): unknown {
  return Array.isArray(result) ? (result[0] as unknown) : result;
}

const stepWords: Readonly<Record<string, string>> = {
  'verify-credentials': 'signing in at the bank',
  'mfa-challenge': 'waiting for the code that the bank sent to the customer',
  'retrieve-accounts': 'fetching the accounts',
  'retrieve-transactions': 'fetching the transactions',
  'retrieve-statements': 'fetching statements',
};

const needsCustomer: ReadonlySet<string> = new Set([
  'invalid-credentials',
  'user-action-required',
  'authorization-failed',
  'account-not-accessible-requires-user-action',
  'invalid-connection',
]);

/** The codes are an open set; what is not here is said with its code. */
const failureWords: Readonly<Record<string, string>> = {
  'invalid-credentials': 'The bank refused the sign-in: the customer must connect the bank again.',
  'user-action-required': 'The bank wants the customer to do something there first, such as to sign in and agree.',
  'authorization-failed': 'The bank refused the sign-in: the customer must connect the bank again.',
  'account-not-accessible-requires-user-action': 'The bank wants the customer to unlock the account first.',
  'invalid-connection': 'The connection is broken: the customer must connect the bank again.',
  'system-unavailable': 'The bank could not be reached. Try again later.',
  'service-unavailable': 'The bank could not be reached. Try again later.',
  maintenance: 'The bank is under maintenance. Try again later.',
  'institution-not-available': 'The bank could not be reached. Try again later.',
  'job-timed-out': 'The bank took too long. Try again later.',
};

function bankOf(job: WireJob, nameOfBank: (institutionId: string | null) => string | null): string | null {
  const { institution, links } = job;
  const linked = /\/([A-Z]{2}[0-9]{5})(?:\/|$)/.exec(links?.institution ?? '')?.[1] ?? null;
  return institution?.shortName ?? institution?.name ?? nameOfBank(institution?.id ?? linked);
}

/** There is no status of the whole: a job is done when every step is, and failed when one is. */
export function toRefreshJob(job: WireJob, nameOfBank: (institutionId: string | null) => string | null): RefreshJob {
  const steps = job.steps ?? [];
  const done = steps.filter(({ status }) => status === 'success').length;
  const common = {
    id: job.id,
    institution: bankOf(job, nameOfBank),
    startedAt: job.created ?? job.createdDate,
    stepsDone: done,
    steps: steps.length,
  };
  const broken = steps.find(({ status }) => status === 'failed');
  if (broken !== undefined) {
    const code = failed.safeParse(resultOf(broken.result)).data?.code ?? 'unknown-error';
    return {
      ...common,
      state: needsCustomer.has(code) ? 'needs_customer' : 'failed',
      sentence: failureWords[code] ?? `The bank's data could not be fetched (${code}).`,
    };
  }
  if (steps.length > 0 && done === steps.length) return { ...common, state: 'done', sentence: 'New data is here.' };
  const current = steps.find(({ status }) => status === 'in-progress') ?? null;
  if (current === null) return { ...common, state: 'waiting', sentence: 'Waiting for its turn.' };
  const words = stepWords[current.title ?? ''] ?? 'working';
  if (current.title === 'mfa-challenge' || challenge.safeParse(resultOf(current.result)).success) {
    // It goes on by itself once the customer has typed the code, and fails when they have not: it is still under way.
    return { ...common, state: 'running', sentence: `Basiq is ${stepWords['mfa-challenge'] ?? words}.` };
  }
  return { ...common, state: 'running', sentence: `Basiq is ${words}.` };
}
