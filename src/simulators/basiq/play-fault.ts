import { randomUUID } from 'node:crypto';
import type { FaultAction } from '../kernel/faults.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer, Call, Outcome } from '../kernel/http.ts';
import { pause } from '../kernel/pause.ts';
import { rewriteJson } from './rewrites.ts';

export interface Stage {
  readonly call: Call;
  readonly delayScale: number;
  /** Raised when the simulator closes. */
  readonly closing: AbortSignal;
  /** Does what would be done without a fault. */
  handle(): Promise<Answer>;
}

export async function playFault(action: FaultAction, stage: Stage): Promise<Outcome> {
  switch (action.kind) {
    case 'status':
      return { kind: 'answer', answer: statusAnswer(action) };
    case 'reset':
      if (action.after === 'after-handling') await stage.handle();
      return { kind: 'reset' };
    case 'delay':
      // The work goes on when the caller has lost patience: that is what makes a time-out dangerous.
      await pause(action.ms * (action.scaled === true ? stage.delayScale : 1), stage.closing);
      return stage.closing.aborted ? { kind: 'reset' } : { kind: 'answer', answer: await stage.handle() };
    case 'hang':
      await pause(2 ** 31 - 1, stage.call.gone);
      return { kind: 'reset' };
    case 'truncate': {
      const answer = await stage.handle();
      const bytes = Buffer.from(answer.body ?? '');
      const length = action.bytes ?? Math.floor(bytes.length / 2);
      return { kind: 'answer', answer: { ...answer, body: bytes.subarray(0, length) } };
    }
    case 'rewrite':
      break;
  }
  const answer = await stage.handle();
  const isJson = answer.status === 200 && answer.contentType === 'application/json';
  return {
    kind: 'answer',
    answer: isJson ? { ...answer, body: rewriteJson(String(answer.body), action.how) } : answer,
  };
}

function statusAnswer({ status, headers = {}, body, contentType }: Extract<FaultAction, { kind: 'status' }>): Answer {
  if (body === undefined) return { status, headers };
  if (typeof body === 'string') return { status, headers, contentType: contentType ?? 'text/plain', body };
  // No two errors of the provider have the same number.
  const isError = typeof body === 'object' && body !== null && 'data' in body && !('correlationId' in body);
  return { ...jsonAnswer(status, isError ? { ...body, correlationId: randomUUID() } : body), headers };
}
