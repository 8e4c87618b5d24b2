import { bankStamp } from '../bank/calendar.ts';
import type { Bank } from '../bank/bank.ts';
import type { Person } from '../bank/people.ts';
import { seededRandom, wholeBetween } from '../kernel/rng.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import { REQUESTER_NAME, TITLES } from './build-report.ts';
import { obbErrorMessage } from './errors.ts';
import { readReportRequest } from './report-request.ts';
import type { ReportKind, ReportRecord, ReportStore } from './report-store.ts';

/** Milliseconds, before the delay scale. Invented: the provider publishes no figures. */
export function generationTime(customerId: number, kind: ReportKind): number {
  return wholeBetween(seededRandom(`generation|${customerId}|${kind}`), 3000, 8000);
}

export interface GenerateOrder {
  readonly person: Person | undefined;
  readonly kind: ReportKind;
  readonly isFcra: boolean;
  readonly nowMs: number;
  /** Waits as long as the provider takes, and is over at once when the simulator closes. */
  readonly work: (ms: number) => Promise<void>;
}

/**
 * POST /analytics/{balance|cashflow}/v1/customer/{customerId} and /fcra. Fact: answers 200 when the report is made, the
 * query parameter has a hyphen. A caller who hangs up does not stop the report from being made.
 */
export async function generateReport(
  order: GenerateOrder,
  call: Call,
  bank: Bank,
  store: ReportStore,
): Promise<{ answer: Answer; made: ReportRecord | null }> {
  const { person, kind, isFcra } = order;
  if (person === undefined) return { answer: obbErrorMessage(404, 'Customer not found'), made: null };
  const referenceNumber = call.query.get('reference-number');
  if ((referenceNumber ?? '').length > 255) {
    return { answer: obbErrorMessage(400, 'reference-number is longer than 255 characters'), made: null };
  }
  const request = readReportRequest(call.body, bank.accountsOf(person));
  if (typeof request === 'string') return { answer: obbErrorMessage(400, request), made: null };
  await order.work(generationTime(person.customerId, kind));
  const { customerId } = person;
  const { lengthOfReport, accounts } = request;
  const createdAt = order.nowMs;
  const made = store.make({ customerId, kind, isFcra, lengthOfReport, referenceNumber, createdAt }, accounts, bank);
  const answer = jsonAnswer(200, {
    reportId: made.id,
    reportPin: made.pin,
    customerId,
    accountIds: accounts.map((account) => account.id),
    title: TITLES[kind].acknowledgement,
    createdDate: bankStamp(createdAt),
    ...(person.business === null ? {} : { businessId: person.business.id }),
    requesterName: REQUESTER_NAME,
  });
  return { answer, made };
}
