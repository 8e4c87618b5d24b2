import { request } from 'undici';
import type { ChildService } from '../cli/child-service.ts';
import { withBareService } from './bare-service.ts';
import { pidOf, withStack } from './bench-stack.ts';
import { DeskClient } from './desk-client.ts';
import { load, repeat } from './load.ts';
import { settle } from './pause.ts';
import { cpuMicroseconds } from './process-usage.ts';
import { atMost, toFigure, type Figure, type Row, type RowResult } from './row.ts';
import { withWorkFolder } from './work-folder.ts';

const rounds = 7;
const requestsPerRound = 600;
const warmUpRequests = 1200;
const atOnce = 4;
/** Reports go out compressed to browsers, which all ask for it. */
const browserHeaders = { 'accept-encoding': 'gzip, deflate, br' };
const mostTimesBare = 2.5;

/** An ordinary report decides; the largest is told beside it. */
const cases = [
  { what: 'ordinary report', customer: 'Maria Alvarez', days: 180, target: atMost(mostTimesBare) },
  { what: 'largest report', customer: 'Eleanor Rockwell', days: 730, target: null },
] as const;

/** Headers that node:http writes by itself, or that belong to one connection. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

export const bffRow: Row = {
  name: 'bff',
  how: `CPU time (user and system, all threads) of the BFF per GET /api/reports/:id with session, permission, audit record on disk and log line, beside a bare node:http process that sends the same headers and the same compressed bytes; ${rounds} rounds of ${requestsPerRound} requests each, ${atOnce} at once, the client in a third process`,
  run: () =>
    withWorkFolder('bff', (folder) =>
      withStack({ dataDir: `${folder}/data` }, async ({ origin, bff }): Promise<RowResult> => {
        const desk = await DeskClient.signIn(origin());
        const figures: Figure[] = [];
        for (const one of cases) {
          const path = `/api/reports/${await desk.keepReport(one.customer, one.days)}`;
          const { body, headers } = await fetchOnce(desk, path);
          const taken = await withBareService({ folder, body, headers, from: 'memory' }, async (bare) => {
            await settle();
            return await takeTurns(desk, bff(), bare, path, body.length);
          });
          figures.push(
            ...toFigures(`${one.what}, ${(body.length / 1024).toFixed(0)} KiB compressed`, taken, one.target),
          );
        }
        return { figures, notes: [] };
      }),
    ),
};

async function fetchOnce(
  desk: DeskClient,
  path: string,
): Promise<{ body: Buffer; headers: Readonly<Record<string, string>> }> {
  const answer = await request(`${desk.origin}${path}`, { headers: { ...desk.headers, ...browserHeaders } });
  const body = Buffer.from(await answer.body.arrayBuffer());
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    typeof value === 'string' && !ownHeaders.has(name) ? [[name, value] as const] : [],
  );
  return { body, headers: Object.fromEntries(headers) };
}

interface Taken {
  readonly cpu: number[];
  readonly perSecond: number[];
}

async function takeTurns(desk: DeskClient, bff: ChildService, bare: ChildService, path: string, size: number) {
  const sides = [
    { service: bff, origin: desk.origin, taken: { cpu: [], perSecond: [] } as Taken },
    { service: bare, origin: String(bare.ready['url']), taken: { cpu: [], perSecond: [] } as Taken },
  ] as const;
  const ask = async (origin: string, times: number) => {
    const done = await load({
      origin,
      headers: { ...desk.headers, ...browserHeaders },
      paths: repeat(path, times),
      atOnce,
    });
    if (done.bytes !== size * times) throw new Error(`${origin} did not send the same bytes each time`);
    return done;
  };
  for (const { origin } of sides) await ask(origin, warmUpRequests);
  for (let round = 0; round < rounds; round += 1) {
    for (const { service, origin, taken } of sides) {
      const before = cpuMicroseconds(pidOf(service));
      const { seconds } = await ask(origin, requestsPerRound);
      taken.cpu.push((cpuMicroseconds(pidOf(service)) - before) / requestsPerRound);
      taken.perSecond.push(requestsPerRound / seconds);
    }
  }
  return { ours: sides[0].taken, bare: sides[1].taken };
}

function toFigures(what: string, { ours, bare }: { ours: Taken; bare: Taken }, target: Figure['target']): Figure[] {
  return [
    toFigure({
      what: `CPU a request, ${what}`,
      unit: 'us',
      rounds: ours.cpu,
      reference: { what: 'bare node:http', unit: 'us', rounds: bare.cpu },
      judgedBy: 'ratio',
      target,
    }),
    toFigure({
      what: `requests, ${what}`,
      unit: 'per second',
      rounds: ours.perSecond,
      reference: { what: 'bare node:http', unit: 'per second', rounds: bare.perSecond },
      judgedBy: 'ratio',
      target: null,
    }),
  ];
}
