import { routes } from '#contracts/routes.ts';
import { withStack } from './bench-stack.ts';
import { DeskClient } from './desk-client.ts';
import { load, repeat } from './load.ts';
import { settle } from './pause.ts';
import { atMost, toFigure, type Row } from './row.ts';
import { percentile } from './spread.ts';
import { withWorkFolder } from './work-folder.ts';

const customers = 100_000;
const rounds = 5;
const searchesPerRound = 120;
const atOnce = 2;

export const directoryRow: Row = {
  name: 'directory',
  how: `GET /api/customers?q= over ${customers.toLocaleString('en')} customers that the BFF read from the simulator; each round ${searchesPerRound} searches, ${atOnce} at once, a third each of 1, 2 and 3 words (whole and begun, of names that exist, some that find nothing); p95 of each round to the last byte; beside GET /api/session in turn, which does everything but the search and the audit record`,
  run: () =>
    withWorkFolder('directory', (folder) =>
      withStack({ dataDir: `${folder}/data`, customers }, async ({ origin }) => {
        const desk = await DeskClient.signIn(origin());
        const page = routes.listCustomers.response.schema.parse(await desk.get('/api/customers?limit=1'));
        if (page.total < customers) throw new Error(`only ${page.total} customers are in the directory`);
        const people = await sample(desk, page.total);
        await settle();
        const searches: number[] = [];
        const sessions: number[] = [];
        const byWords: Record<number, number[]> = { 1: [], 2: [], 3: [] };
        for (let round = -1; round < rounds; round += 1) {
          const queries = Array.from({ length: searchesPerRound }, (_, index) =>
            queryOf(people, index + (round + 1) * searchesPerRound),
          );
          const paths = queries.map((query) => `/api/customers?q=${encodeURIComponent(query)}`);
          const common = { origin: desk.origin, headers: desk.headers, atOnce };
          const { latencies } = await load({ ...common, paths });
          const reference = await load({ ...common, paths: repeat('/api/session', searchesPerRound) });
          if (round < 0) continue;
          searches.push(percentile(latencies, 95));
          sessions.push(percentile(reference.latencies, 95));
        }
        for (const words of [1, 2, 3]) {
          const paths = Array.from({ length: 30 }, (_, index) => queryOf(people, index * 3 + words - 1)).map(
            (query) => `/api/customers?q=${encodeURIComponent(query)}`,
          );
          byWords[words]?.push(
            ...(await load({ origin: desk.origin, headers: desk.headers, paths, atOnce: 1 })).latencies,
          );
        }
        return {
          figures: [
            toFigure({
              what: 'search, p95',
              unit: 'ms',
              rounds: searches,
              reference: { what: 'GET /api/session', unit: 'ms', rounds: sessions },
              judgedBy: 'value',
              target: atMost(50),
            }),
          ],
          notes: Object.entries(byWords).map(
            ([words, latencies]) =>
              `${words} words, one request at a time: median ${percentile(latencies, 50).toFixed(1)} ms, slowest ${percentile(latencies, 100).toFixed(1)} ms`,
          ),
        };
      }),
    ),
};

interface Person {
  readonly name: string;
  readonly id: string;
  readonly username: string;
}

/** People from all over the list. */
async function sample(desk: DeskClient, total: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let part = 0; part < 40; part += 1) {
    const offset = Math.floor((total * part) / 40);
    const page = routes.listCustomers.response.schema.parse(await desk.get(`/api/customers?limit=10&offset=${offset}`));
    for (const { name, providerCustomerId: id, username } of page.items) people.push({ name, id, username });
  }
  return people;
}

/** The same mix in every run: by the number of the search, never by chance. */
function queryOf(people: readonly Person[], index: number): string {
  const person = people[(index * 37) % people.length];
  if (person === undefined) throw new Error('the directory is empty');
  const names = person.name.split(' ');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const kind = Math.floor(index / 3) % 4;
  if (index % 3 === 0) return [last, first.slice(0, 3), person.id, person.username][kind] ?? last;
  const two = [
    `${first} ${last}`,
    `${last} ${first.slice(0, 2)}`,
    `${first.slice(0, 3)} ${last.slice(0, 3)}`,
    `${first} nobody`,
  ];
  if (index % 3 === 1) return two[kind] ?? person.name;
  return `${two[kind] ?? person.name} ${person.id.slice(-4)}`;
}
