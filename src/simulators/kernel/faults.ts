/** What goes wrong. Times are milliseconds, sizes are bytes. */
export type FaultAction =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Text is sent as it is, anything else as JSON; left out, the answer has no body. */
      readonly body?: unknown;
      readonly contentType?: string;
    }
  | { readonly kind: 'reset'; readonly after: 'before-handling' | 'after-handling' }
  /** `scaled` multiplies the wait by the simulator's delay scale. */
  | { readonly kind: 'delay'; readonly ms: number; readonly scaled?: boolean }
  /** Cuts the body and states the length that is left, so that HTTP is whole and the text is not. Default: half. */
  | { readonly kind: 'truncate'; readonly bytes?: number }
  | { readonly kind: 'hang' }
  /** Sends the right answer in a wrong shape. */
  | { readonly kind: 'rewrite'; readonly how: RewriteName };

export const REWRITE_NAMES = ['nulls', 'strings', 'broken-schema'] as const;
export type RewriteName = (typeof REWRITE_NAMES)[number];

export interface FaultMatch {
  readonly method?: string;
  /** Regular expression on the path with its query. */
  readonly path: string;
  readonly customerId?: string;
  /** What the caller asked to get. Anything that is not a PDF counts as `json`. */
  readonly accept?: 'json' | 'pdf';
}

export interface Fault {
  readonly match: FaultMatch;
  /** How often it plays; left out: always. */
  readonly times?: number;
  /** `path` counts `times` for every path (without its query) apart, for instance for every report. */
  readonly per?: 'path';
  readonly action: FaultAction;
}

export interface FaultSubject {
  readonly method: string;
  readonly path: string;
  readonly target: string;
  readonly customerId: string | null;
  readonly accept: 'json' | 'pdf';
}

/** A list of faults with how often each has played. */
export class FaultBook {
  readonly #permanent: readonly Fault[];
  #faults: Fault[];
  #played = new Map<Fault, Map<string, number>>();

  constructor(permanent: readonly Fault[] = []) {
    this.#permanent = permanent;
    this.#faults = [...permanent];
  }

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Back to the permanent ones, unplayed. */
  reset(): void {
    this.#faults = [...this.#permanent];
    this.#played = new Map();
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  /** The first fault that fits and is not used up; taking it counts. */
  take(subject: FaultSubject): FaultAction | undefined {
    for (const fault of this.#faults) {
      if (!fits(fault.match, subject)) continue;
      const counts = this.#played.get(fault) ?? new Map<string, number>();
      const key = fault.per === 'path' ? subject.path : '';
      const played = counts.get(key) ?? 0;
      if (fault.times !== undefined && played >= fault.times) continue;
      counts.set(key, played + 1);
      this.#played.set(fault, counts);
      return fault.action;
    }
    return undefined;
  }
}

function fits(match: FaultMatch, subject: FaultSubject): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== subject.method) return false;
  if (match.customerId !== undefined && match.customerId !== subject.customerId) return false;
  if (match.accept !== undefined && match.accept !== subject.accept) return false;
  return new RegExp(match.path).test(subject.target);
}
