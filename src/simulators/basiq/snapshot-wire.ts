import type { Person } from './lives/person.ts';
import type { WireAffordability, WireSummary } from './figures/wire.ts';
import { renderAffordabilityPdf } from './pdf.ts';
import type { Provider } from './provider.ts';
import { shaped } from './shaped.ts';
import type { Snapshot, SnapshotKind } from './snapshots.ts';

/** A snapshot's body, in the shape that the person's oddity gives it. */
export function wireSnapshot(kind: SnapshotKind, snapshot: Snapshot, person: Person, provider: Provider): unknown {
  const { figures } = provider.snapshots.contentOf(snapshot, person, provider.book);
  const accounts = accountLinks(snapshot, provider);
  if (kind !== 'affordability') {
    const links = { self: selfLink(kind, snapshot, provider), accounts };
    return shaped(person, kind, { type: kind, id: snapshot.ids[kind], ...figures[kind], links });
  }
  return shaped(person, kind, {
    ...headOf(snapshot, figures.affordability),
    ...figures.affordability,
    summary: namedRepayments(figures.affordability.summary, person),
    links: { ...viewLinks(snapshot, provider), accounts },
  });
}

/** One line of GET /users/{id}/affordability */
export function wireShortForm(snapshot: Snapshot, person: Person, provider: Provider): object {
  const { figures, accounts } = provider.snapshots.contentOf(snapshot, person, provider.book);
  return {
    ...headOf(snapshot, figures.affordability),
    institutions: [...new Set(accounts.map(({ institution }) => institution.id))],
    links: viewLinks(snapshot, provider),
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

/** What the long form and the short one begin with. */
function headOf(snapshot: Snapshot, { fromMonth, toMonth, coverageDays }: WireAffordability): object {
  return {
    type: 'affordability',
    id: snapshot.ids.affordability,
    fromMonth,
    toMonth,
    coverageDays,
    generatedDate: localTime(snapshot.createdAt),
  };
}

/** The three views of one snapshot. */
function viewLinks(snapshot: Snapshot, provider: Provider): object {
  return {
    self: selfLink('affordability', snapshot, provider),
    income: selfLink('income', snapshot, provider),
    expenses: selfLink('expenses', snapshot, provider),
  };
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
