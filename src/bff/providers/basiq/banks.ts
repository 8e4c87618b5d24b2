import type { WireAccount, WireConnection, WireConnector } from './wire.ts';

/** Under which key the connector of a bank is kept. */
export function connectorKey(institutionId: string, method: string | null): string {
  return `${institutionId}/${method ?? 'web'}`;
}

/** The connectors that name the banks of these accounts. A deleted connection leaves accounts behind. */
export function connectorsOf(
  accounts: readonly WireAccount[],
  connections: readonly WireConnection[],
): { key: string; institutionId: string; method: string }[] {
  const methods = new Map(connections.map(({ id, method }) => [id, method]));
  const wanted = new Map<string, { key: string; institutionId: string; method: string }>();
  const want = (institutionId: string | null, method: string | null) => {
    if (institutionId === null) return;
    const key = connectorKey(institutionId, method);
    wanted.set(key, { key, institutionId, method: method ?? 'web' });
  };
  for (const { institution, method } of connections) want(institution?.id ?? null, method);
  for (const { institution, connection } of accounts) want(institution, methods.get(connection ?? '') ?? null);
  return [...wanted.values()];
}

/** The short name of a bank, as the snapshot uses it; null: nobody named it. */
export function bankName(connector: WireConnector | undefined): string | null {
  if (connector === undefined) return null;
  const { institution } = connector;
  return institution?.shortName ?? connector.shortName ?? institution?.name ?? connector.name;
}

/** Looks up banks by institution id, whatever the method of the connection. */
export function bankNames(connectors: Readonly<Record<string, WireConnector>>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [key, connector] of Object.entries(connectors)) {
    const name = bankName(connector);
    if (name !== null) names.set(key.split('/')[0] ?? '', name);
  }
  return names;
}
