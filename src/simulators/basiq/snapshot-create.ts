import type { Handled } from '../kernel/answer-call.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Call } from '../kernel/http.ts';
import { TOO_MANY_REQUESTS } from './error-kinds.ts';
import { errorAnswer, notFound, notValid } from './errors.ts';
import type { MediaType } from './accept.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';
import { readOrder } from './snapshot-order.ts';
import { snapshotBasis } from './snapshots.ts';
import type { SnapshotKind } from './snapshots.ts';
import { snapshotPdf, wireSnapshot } from './snapshot-wire.ts';

/** Milliseconds, before the delay scale. Invented; fact is that the answer comes at once, without a job. */
const CREATION_TIME = 4000;

/** POST /users/{id}/affordability, /income and /expenses: one procedure, three views of what it makes. */
export async function createSnapshot(
  kind: SnapshotKind,
  { person, call, type }: { person: Person; call: Call; type: MediaType },
  provider: Provider,
): Promise<Handled> {
  const { book, refreshes, quota } = provider;
  const today = provider.today();
  const order = readOrder(call.body, today);
  if ('status' in order) return { answer: order };
  const accounts = book.accountsOf(person);
  if (accounts.length === 0) return { answer: notFound("User doesn't have any accounts") };
  const wanted = order.accountIds === null ? null : new Set(order.accountIds);
  const chosen = accounts.filter((account) => wanted === null || wanted.has(account.id));
  if (wanted !== null && chosen.length < wanted.size) return { answer: notFound() };
  if (new Set(chosen.map(({ plan }) => plan.currency)).size > 1) {
    return { answer: notValid("User's accounts contains mixed currencies", 'accounts') };
  }
  // Invented: whatever is asked for in a right way counts, also when there is nothing to tell.
  if (!quota.take(today)) return { answer: errorAnswer(429, TOO_MANY_REQUESTS) };
  const made = {
    kind,
    userId: person.userId,
    createdAt: provider.nowMs(),
    window: order.window,
    today,
    accounts: chosen.map((account) => ({ id: account.id, lastDay: refreshes.lastDayOf(person, account) })),
  };
  await provider.work(CREATION_TIME);
  // Fact: an empty window is 204, with nothing in the body.
  if (snapshotBasis(made, person, book).lines.length === 0) return { answer: { status: 204 } };
  const snapshot = provider.snapshots.make(made, person.quirks.hasThreeIds === true);
  const madeReportId = snapshot.ids[kind];
  if (type !== 'application/pdf') {
    return { answer: jsonAnswer(200, wireSnapshot(kind, snapshot, person, provider)), madeReportId };
  }
  // Fact: a PDF is 201, where JSON is 200.
  const body = await snapshotPdf(snapshot, person, provider);
  return { answer: { status: 201, contentType: 'application/pdf', body }, madeReportId };
}
