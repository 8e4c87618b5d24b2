import type { Bank } from '../bank/bank.ts';
import type { Person } from '../bank/people.ts';
import { acceptKind, jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call } from '../kernel/http.ts';
import { buildReport } from './build-report.ts';
import { errorMessage } from './errors.ts';
import { renderReportPdf } from './pdf.ts';
import type { ReportRecord, ReportStore } from './report-store.ts';

/** Milliseconds, before the delay scale. Invented. */
const JSON_TIME = 500;
const PDF_TIME = 1500;

export interface RetrieveOrder {
  readonly record: ReportRecord | undefined;
  readonly person: Person | undefined;
  readonly isFcra: boolean;
  readonly work: (ms: number) => Promise<void>;
}

/**
 * GET /analytics/data/v1/{reportId} and /fcra?purpose=. Fact: one id for JSON and PDF, `purpose` is required for FCRA,
 * the 404 body has the other shape. Invented: a report is not found on the path of the other kind (FCRA or not), and
 * every purpose of two capital letters or digits is taken.
 */
export async function retrieveReport(
  order: RetrieveOrder,
  call: Call,
  bank: Bank,
  store: ReportStore,
): Promise<Answer> {
  const purpose = call.query.get('purpose');
  if (order.isFcra) {
    if (purpose === null || purpose === '') return errorMessage(400, 10100, 'Permissible Purpose Code is required');
    if (!/^[0-9A-Z]{2}$/.test(purpose)) return errorMessage(400, 10005, 'invalid purpose code');
  }
  const { record, person } = order;
  if (record === undefined || person === undefined || record.isFcra !== order.isFcra) {
    return errorMessage(404, 14001, 'Resource not found.');
  }
  const isPdf = acceptKind(call) === 'pdf';
  await order.work(isPdf ? PDF_TIME : JSON_TIME);
  const report = store.built(record, () => buildReport(record, person, bank));
  if (!isPdf) return jsonAnswer(200, report);
  const body = await renderReportPdf(report, {
    customerName: `${person.firstName} ${person.lastName}`,
    purpose: order.isFcra ? purpose : null,
    scannedPages: person.scannedPages,
    createdAt: record.createdAt,
  });
  return { status: 200, contentType: 'application/pdf', body };
}
