import type { FaultAction } from './faults.ts';
import { jsonAnswer } from './http.ts';
import type { Answer, Call, Outcome } from './http.ts';
import { pause } from './pause.ts';
import { rewriteJson } from './rewrite-json.ts';
import type { WrongShapes } from './rewrite-json.ts';

/** Where a fault plays: the simulator that it strikes, with the provider's own shapes. */
export interface Stage {
  readonly delayScale: number;
  /** Raised when the simulator closes. */
  readonly closing: AbortSignal;
  readonly wrongShapes: WrongShapes;
  /** What the provider writes anew into each of its errors; takes the JSON body of a fault. */
  readonly dressed: (body: unknown) => unknown;
}

/** @param handle does what would be done without the fault */
export async function playFault(
  action: FaultAction,
  call: Call,
  stage: Stage,
  handle: () => Promise<Answer>,
): Promise<Outcome> {
  switch (action.kind) {
    case 'status':
      return { kind: 'answer', answer: statusAnswer(action, stage) };
    case 'reset':
      if (action.after === 'after-handling') await handle();
      return { kind: 'reset' };
    case 'delay':
      // The work goes on when the caller has lost patience: that is what makes a time-out dangerous.
      await pause(action.ms * (action.scaled === true ? stage.delayScale : 1), stage.closing);
      return stage.closing.aborted ? { kind: 'reset' } : { kind: 'answer', answer: await handle() };
    case 'hang':
      await pause(2 ** 31 - 1, call.gone);
      return { kind: 'reset' };
    case 'truncate': {
      const answer = await handle();
      const bytes = Buffer.from(answer.body ?? '');
      const length = action.bytes ?? Math.floor(bytes.length / 2);
      return { kind: 'answer', answer: { ...answer, body: bytes.subarray(0, length) } };
    }
    case 'rewrite':
      break;
  }
  const answer = await handle();
  const isJson = answer.status === 200 && answer.contentType === 'application/json';
  return {
    kind: 'answer',
    answer: isJson ? { ...answer, body: rewriteJson(String(answer.body), action.how, stage.wrongShapes) } : answer,
  };
}

function statusAnswer(action: Extract<FaultAction, { kind: 'status' }>, stage: Stage): Answer {
  const { status, headers = {}, body, contentType } = action;
  if (body === undefined) return { status, headers };
  if (typeof body === 'string') return { status, headers, contentType: contentType ?? 'text/plain', body };
  return { ...jsonAnswer(status, stage.dressed(body)), headers };
}
