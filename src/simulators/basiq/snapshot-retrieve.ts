import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import type { MediaType } from './accept.ts';
import { isUuid } from './derived-uuid.ts';
import { badFilter, notFound, notValid } from './errors.ts';
import { expensesCsv } from './expenses-csv.ts';
import type { Line } from './figures/basis.ts';
import { parseFilter } from './filters.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';
import type { Snapshot, SnapshotKind } from './snapshots.ts';
import { snapshotLinesCsv, wireLine } from './snapshot-lines.ts';
import { shaped } from './shaped.ts';
import { snapshotPdf, wireShortForm, wireSnapshot } from './snapshot-wire.ts';

/** Milliseconds, before the delay scale. Invented. */
const JSON_TIME = 400;
const PDF_TIME = 1500;

export interface Retrieval {
  readonly person: Person;
  readonly id: string;
  readonly call: Call;
  readonly type: MediaType;
}

/** GET /users/{id}/affordability: short forms, not paged, in no order. */
export function listSnapshots(person: Person, provider: Provider): Answer {
  return jsonAnswer(200, {
    type: 'list',
    data: provider.snapshots.listOf(person.userId).map((snapshot) => wireShortForm(snapshot, person, provider)),
    links: { self: provider.link(`/users/${person.userId}/affordability`) },
  });
}

/** GET /users/{id}/affordability/{id} and the same of income and expenses. */
export async function retrieveSnapshot(
  kind: SnapshotKind,
  { person, id, type }: Retrieval,
  provider: Provider,
): Promise<Answer> {
  const snapshot = found(kind, person, id, provider);
  if ('status' in snapshot) return snapshot;
  await provider.work(type === 'application/pdf' ? PDF_TIME : JSON_TIME);
  switch (type) {
    case 'application/json':
      return jsonAnswer(200, wireSnapshot(kind, snapshot, person, provider));
    case 'application/pdf': {
      const body = person.quirks.pdf === 'broken' ? BROKEN_PDF : await snapshotPdf(snapshot, person, provider);
      return { status: 200, contentType: type, body };
    }
    case 'text/csv':
    case 'application/csv':
      break;
  }
  const { figures } = provider.snapshots.contentOf(snapshot, person, provider.book);
  return { status: 200, contentType: type, body: expensesCsv(figures.expenses) };
}

const BROKEN_PDF = '<html><body>Report service is warming up</body></html>';

/** GET /users/{id}/affordability/{id}/transactions */
export async function retrieveLines({ person, id, call, type }: Retrieval, provider: Provider): Promise<Answer> {
  const snapshot = found('affordability', person, id, provider);
  if ('status' in snapshot) return snapshot;
  const page = provider.cursors.read(call.path, call.query);
  if ('status' in page) return page;
  await provider.work(JSON_TIME);
  const { lines } = provider.snapshots.contentOf(snapshot, person, provider.book);
  if (type === 'application/csv') {
    return { status: 200, contentType: type, body: snapshotLinesCsv(lines, person) };
  }
  const test = parseFilter<Line>(page.filter, { 'transaction.class': ({ reportClass }) => reportClass });
  if (test === null) return badFilter();
  const matching = lines.filter(test);
  const records = matching.slice(page.offset, page.offset + page.limit);
  const isLast = page.offset + page.limit >= matching.length;
  const next = isLast ? {} : { next: provider.link(`${call.path}?next=${provider.cursors.after(call.path, page)}`) };
  const wire = {
    type: 'list',
    count: records.length,
    size: matching.length,
    data: records.map((line) => wireLine(line, person, provider)),
    links: { self: provider.link(call.target), ...next },
  };
  return jsonAnswer(200, shaped(person, 'transactions', wire));
}

function found(kind: SnapshotKind, person: Person, id: string, provider: Provider): Snapshot | Answer {
  if (!isUuid(id)) {
    return notValid(kind === 'expenses' ? 'Invalid expenses snapshot ID provided' : 'Snapshot ID value is not valid');
  }
  return provider.snapshots.find(person.userId, kind, id) ?? notFound();
}
