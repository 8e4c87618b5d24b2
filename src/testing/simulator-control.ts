import { request } from 'undici';

export interface JournalEntry {
  readonly sequence: number;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly madeReportId: string | null;
}

interface Fault {
  readonly match: {
    readonly path: string;
    readonly method?: string;
    readonly customerId?: string;
    readonly accept?: 'json' | 'pdf';
  };
  readonly times?: number;
  readonly action: Readonly<Record<string, unknown>>;
}

/** The simulator's control plane: what was asked of it, and what shall go wrong. */
export class SimulatorControl {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async journal(): Promise<JournalEntry[]> {
    return ((await this.#send('GET', 'journal')) as { calls: JournalEntry[] }).calls;
  }

  /** Calls that order a report of one customer. */
  async orders(customerId: string): Promise<JournalEntry[]> {
    return (await this.journal()).filter(
      (entry) => entry.method === 'POST' && entry.path.includes(`/customer/${customerId}`),
    );
  }

  /** Calls that make an affordability summary of one Basiq user. */
  async summaries(userId: string): Promise<JournalEntry[]> {
    return (await this.journal()).filter(
      (entry) => entry.method === 'POST' && entry.path.endsWith(`/users/${userId}/affordability`),
    );
  }

  async fault(fault: Fault): Promise<void> {
    await this.#send('POST', 'faults', fault);
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', 'faults');
  }

  async expireTokens(): Promise<void> {
    await this.#send('POST', 'expire-tokens');
  }

  async setClock(now: string): Promise<void> {
    await this.#send('PUT', 'clock', { now });
  }

  async #send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', name: string, body?: unknown): Promise<unknown> {
    const response = await request(`${this.#base}/_sim/${name}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.body.text();
    if (response.statusCode > 299) throw new Error(`the simulator refused ${method} ${name}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
