import type { Clock } from './clock.ts';
import type { FaultBook } from './faults.ts';
import { jsonAnswer } from './http.ts';
import type { Answer, Call } from './http.ts';
import type { Journal } from './journal.ts';
import { parseFault } from './parse-fault.ts';

/** What every simulator can be asked and told under /_sim/. */
export interface CommonControls {
  readonly clock: Clock;
  readonly journal: Journal;
  /** Faults that a caller added, and those of the named people. */
  readonly scripted: FaultBook;
  readonly named: FaultBook;
  readonly people: () => readonly object[];
  /** What the clock says besides the instant, in the provider's own terms. */
  readonly clockFacts: () => object;
  readonly expireTokens: () => void;
  /** Winds up again what plays only once and is no fault. */
  readonly windUp: () => void;
}

export const DONE: Answer = { status: 204 };

/** The answer to what all simulators share; null: the provider's own simulator may know it. */
export function commonControl(call: Call, controls: CommonControls): Answer | null {
  const { clock, journal, scripted, named } = controls;
  switch (`${call.method} ${call.path}`) {
    case 'GET /_sim/people':
      return jsonAnswer(200, { people: controls.people() });
    case 'GET /_sim/journal':
      return jsonAnswer(200, { calls: journal.entries() });
    case 'DELETE /_sim/journal':
      journal.clear();
      return DONE;
    case 'GET /_sim/clock':
      return jsonAnswer(200, { now: new Date(clock.nowMs()).toISOString(), ...controls.clockFacts() });
    case 'PUT /_sim/clock':
      return attempt(() => {
        const { now } = bodyOf(call) as { now?: unknown };
        if (typeof now !== 'string') throw new TypeError('now must be an ISO instant or "real"');
        clock.set(now);
        return DONE;
      });
    case 'GET /_sim/faults':
      return jsonAnswer(200, { scripted: scripted.list(), named: named.list() });
    case 'POST /_sim/faults':
      return attempt(() => {
        scripted.add(parseFault(bodyOf(call)));
        return { status: 201 };
      });
    case 'DELETE /_sim/faults':
      scripted.reset();
      named.reset();
      controls.windUp();
      return DONE;
    case 'POST /_sim/expire-tokens':
      controls.expireTokens();
      return DONE;
    default:
      return null;
  }
}

export const noSuchControl = (): Answer => jsonAnswer(404, { error: 'No such control' });

/** What a caller got wrong is said as 400; anything else is a defect of ours. */
export function attempt(act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) {
      return jsonAnswer(400, { error: error.message });
    }
    throw error;
  }
}

export function bodyOf(call: Call): object {
  const value: unknown = JSON.parse(call.body);
  if (typeof value !== 'object' || value === null) throw new TypeError('The body must be an object');
  return value;
}
