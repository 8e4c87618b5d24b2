import type { Failure, ReportRequest } from '#contracts/report-requests.ts';

export const kindName = { balance: 'Balance', affordability: 'Affordability' } as const satisfies Record<
  ReportRequest['kind'],
  string
>;

const titles: Readonly<Record<ReportRequest['kind'], string>> = {
  balance: 'Balance report',
  affordability: 'Affordability summary',
};

/** `Balance report`, `Affordability summary`. */
export function reportTitle(request: { kind: ReportRequest['kind'] }): string {
  return titles[request.kind];
}

/** The steps of an order, in the order in which they happen. */
export const orderSteps = [
  'Queued',
  'Ordering at the provider',
  'Fetching the report',
  'Fetching the PDF',
  'Ready',
] as const;

const stepOfState: Readonly<Record<ReportRequest['state'], number | null>> = {
  requested: 0,
  generating: 1,
  retrieving: 2,
  ready: 4,
  failed: null,
  no_data: null,
  outcome_unknown: null,
};

/** Which step an order is at; null for one that ended otherwise. */
export function stepOf({ state, document }: ReportRequest): number | null {
  const isUnderWay = document.state === 'waiting' || document.state === 'fetching';
  const isFetchingPdf = (state === 'retrieving' && document.state === 'fetching') || (state === 'ready' && isUnderWay);
  return isFetchingPdf ? 3 : stepOfState[state];
}

/** One or two words for how an order ended when it is not ready. */
export const endWords: Readonly<Record<ReportRequest['state'], string>> = {
  failed: 'Failed',
  no_data: 'No data',
  outcome_unknown: 'Outcome unknown',
  requested: '',
  generating: '',
  retrieving: '',
  ready: '',
};

const billingWords: Readonly<Record<Failure['billing'], string>> = {
  not_billed: 'It was not billed.',
  may_be_billed: 'It may have been billed; the provider’s invoice will tell.',
  billed: 'It was billed once.',
};

/** What a failure cost: a bill at Finicity, a call of the day's quota at Basiq, which bills no single summary. */
export function costWords(kind: ReportRequest['kind'], { billing, canRetry }: Failure): string {
  if (kind === 'balance') return billingWords[billing];
  return canRetry ? 'Fetching it again counts against no quota.' : 'The call counts against the quota of the day.';
}

/** `about 20 s`, `about 3 minutes`. */
export function aboutSeconds(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s`;
  return `about ${Math.round(seconds / 60)} minutes`;
}

/**
 * How far an order has come, as far as anybody can know: its age against what such orders usually take; null once it
 * takes longer, or while nothing is known.
 */
export function orderShare(request: ReportRequest, now: number): number | null {
  if (request.usuallySeconds === null || request.usuallySeconds === 0) return null;
  const share = (now - Date.parse(request.orderedAt)) / 1000 / request.usuallySeconds;
  return share >= 1 ? null : Math.max(0.04, share);
}
