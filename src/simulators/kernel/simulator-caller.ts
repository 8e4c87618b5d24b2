/** For tests: calls of a started simulator, as itself and as somebody who is signed in. */
export interface SimulatorCaller {
  readonly call: Caller;
  /** Without headers of its own. */
  readonly bare: Caller;
  /** Sets the simulator's clock and signs in anew, since the old token may be too old by then. */
  readonly setClock: (now: string) => Promise<void>;
}

export type Caller = (method: string, path: string, options?: CallOptions) => Promise<Reply>;

interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  // The tests look into answers of every shape, broken ones included.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any;
}

/** How a caller is let in. */
interface SignIn {
  readonly signIn: (bare: Caller) => Promise<unknown>;
  /** What the last sign-in gave, for every call. */
  readonly headers: () => Readonly<Record<string, string>>;
}

/** A caller who is signed in already. */
export async function signedInCaller(baseUrl: string, { signIn, headers: own }: SignIn): Promise<SimulatorCaller> {
  const bare: Caller = async (method, path, { headers = {}, body, signal } = {}) => {
    // oxlint-disable-next-line no-restricted-globals -- real HTTP against loopback, in tests only
    const response = await fetch(baseUrl + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    return { status: response.status, headers: response.headers, bytes, text, json: parsed(text) };
  };
  await signIn(bare);
  return {
    bare,
    call: async (method, path, { headers, ...rest } = {}) =>
      await bare(method, path, { ...rest, headers: { ...own(), ...headers } }),
    setClock: async (now) => {
      await bare('PUT', '/_sim/clock', { body: { now } });
      await signIn(bare);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
