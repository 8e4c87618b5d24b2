import type { Person } from './lives/person.ts';
import type { WireSummary } from './figures/wire.ts';
import { renderAffordabilityPdf } from './pdf.ts';
import type { Provider } from './provider.ts';
import { shaped } from './shaped.ts';
import type { Snapshot, SnapshotKind } from './snapshots.ts';

/** A snapshot's body, in the shape that the person's oddity gives it. */
export function wireSnapshot(kind: SnapshotKind, snapshot: Snapshot, person: Person, provider: Provider): unknown {
  const { figures } = provider.snapshots.contentOf(snapshot, person, provider.book);
  const self = selfLink(kind, snapshot, provider);
  const links = { self, accounts: accountLinks(snapshot, provider) };
  if (kind !== 'affordability') {
    return shaped(person, kind, { type: kind, id: snapshot.ids[kind], ...figures[kind], links });
  }
  const { fromMonth, toMonth, coverageDays, summary, ...parts } = figures.affordability;
  return shaped(person, kind, {
    type: 'affordability',
    id: snapshot.ids.affordability,
    fromMonth,
    toMonth,
    coverageDays,
    generatedDate: localTime(snapshot.createdAt),
    summary: namedRepayments(summary, person),
    ...parts,
    links: {
      self,
      income: selfLink('income', snapshot, provider),
      expenses: selfLink('expenses', snapshot, provider),
      accounts: links.accounts,
    },
  });
}

/** One line of GET /users/{id}/affordability */
export function wireShortForm(snapshot: Snapshot, person: Person, provider: Provider): object {
  const { figures, accounts } = provider.snapshots.contentOf(snapshot, person, provider.book);
  const { fromMonth, toMonth, coverageDays } = figures.affordability;
  return {
    type: 'affordability',
    id: snapshot.ids.affordability,
    fromMonth,
    toMonth,
    coverageDays,
    generatedDate: localTime(snapshot.createdAt),
    institutions: [...new Set(accounts.map(({ institution }) => institution.id))],
    links: {
      self: selfLink('affordability', snapshot, provider),
      income: selfLink('income', snapshot, provider),
      expenses: selfLink('expenses', snapshot, provider),
    },
  };
}

export async function snapshotPdf(snapshot: Snapshot, person: Person, provider: Provider): Promise<Buffer> {
  const { figures, accounts } = provider.snapshots.contentOf(snapshot, person, provider.book);
  return await renderAffordabilityPdf(figures, {
    id: snapshot.ids.affordability,
    personName: `${person.firstName} ${person.lastName}`,
    generatedDate: localTime(snapshot.createdAt),
    createdAt: snapshot.createdAt,
    institutions: [...new Set(accounts.map(({ institution }) => institution.name))],
    password: person.quirks.pdf === 'locked' ? 'loandesk' : null,
  });
}

function selfLink(kind: SnapshotKind, snapshot: Snapshot, { link }: Provider): string {
  return link(`/users/${snapshot.userId}/${kind}/${snapshot.ids[kind]}`);
}

/** Fact: nothing says that these stand in the order of the assets. Here they stand in the order of their ids. */
function accountLinks(snapshot: Snapshot, { link }: Provider): string[] {
  return snapshot.accounts
    .map(({ id }) => id)
    .sort()
    .map((id) => link(`/users/${snapshot.userId}/accounts/${id}`));
}

/** Fact: without a zone. Guess: UTC. */
function localTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}

/** The specification and the clients seen spell the name in two ways. */
function namedRepayments(summary: WireSummary, person: Person): object {
  const names = person.quirks.repaymentNames;
  if (names === undefined) return summary;
  const { loanRepaymentsMonthly, ...rest } = summary;
  return { ...rest, ...Object.fromEntries(names.map((name) => [name, loanRepaymentsMonthly])) };
}
