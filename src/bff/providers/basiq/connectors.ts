import { ProviderFailure } from '../provider-failure.ts';
import { parseAnswer } from '../http/wire-schemas.ts';
import { bankNames } from './banks.ts';
import type { BasiqClient } from './client.ts';
import { connectorAnswer, type WireConnector } from './wire.ts';

interface Wanted {
  readonly key: string;
  readonly institutionId: string;
  readonly method: string;
}

/** Connectors of banks, by key, as the provider sent them; one that cannot be had is left out. */
export interface Connectors {
  raw(wanted: readonly Wanted[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Looks a bank's short name up by its id; null where nobody named it. */
  names(wanted: readonly Wanted[]): Promise<(institutionId: string | null) => string | null>;
}

/** Names of banks change so rarely that one look a process is enough; a failed look is tried again next time. */
export function createConnectors(client: BasiqClient): Connectors {
  const known = new Map<string, Promise<Buffer | null>>();

  async function ask({ institutionId, method }: Wanted): Promise<Buffer | null> {
    if (!/^[A-Z]{2}[0-9]{5}$/.test(institutionId) || !/^[a-z-]{1,40}$/.test(method)) return null;
    const path = `/connectors/${institutionId}/${method}`;
    const bytes = await client.json({ operation: 'list', method: 'GET', path, repeat: 'reads' });
    parseAnswer(connectorAnswer, bytes);
    return bytes;
  }

  async function one(wanted: Wanted): Promise<Buffer | null> {
    const before = known.get(wanted.key);
    if (before !== undefined) return await before;
    const asked = ask(wanted).catch((error: unknown) => {
      known.delete(wanted.key);
      if (error instanceof ProviderFailure) return null;
      throw error;
    });
    known.set(wanted.key, asked);
    return await asked;
  }

  async function raw(wanted: readonly Wanted[]): Promise<ReadonlyMap<string, Buffer>> {
    const found = await Promise.all(wanted.map(async (bank) => [bank.key, await one(bank)] as const));
    return new Map(found.flatMap(([key, bytes]) => (bytes === null ? [] : [[key, bytes] as const])));
  }

  return {
    raw,
    async names(wanted) {
      const parsed: Record<string, WireConnector> = {};
      for (const [key, bytes] of await raw(wanted)) parsed[key] = parseAnswer(connectorAnswer, bytes);
      const names = bankNames(parsed);
      return (institutionId) => (institutionId === null ? null : (names.get(institutionId) ?? null));
    },
  };
}
