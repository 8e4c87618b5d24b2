import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import yauzl from 'yauzl';
import type { AuditPage } from '#contracts/audit.ts';
import type { AffordabilityView, BalanceView, ReportView } from '#contracts/report.ts';
import type { SavedView, SavedViews } from '#contracts/saved-views.ts';
import { plainDecimal } from '#domain/money.ts';
import type { Browser } from '#testing/browser.ts';
import { orderAndFollow } from '#testing/order-report.ts';
import { startTestApp, type TestApp } from '#testing/start-app.ts';

let app: TestApp;
let officer: Browser;
let balance: BalanceView;
let summary: AffordabilityView;
let hostile: AffordabilityView;

async function summaryOf(key: string): Promise<AffordabilityView> {
  const userId = app.basiq.people.find((person) => person.key === key)?.userId ?? '';
  await officer.call('POST', '/api/customers', { body: { by: 'id', userId } });
  const { id } = await orderAndFollow(officer, `basiq-${userId}`);
  return (await officer.call('GET', `/api/reports/${id}`)).json<AffordabilityView>();
}

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signedIn();
  const showcase = app.simulator.people[0]?.customerId;
  const { id } = await orderAndFollow(officer, String(showcase), { lengthDays: 365, isFcra: true });
  balance = (await officer.call('GET', `/api/reports/${id}`)).json<BalanceView>();
  summary = await summaryOf('home-owner');
  hostile = await summaryOf('markup-in-names');
}, 60_000);
afterAll(() => app.close());

async function bytesOf(target: string): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const answer = await request(`${app.url}${target}`, { headers: { cookie: officer.cookie ?? '' } });
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.from(await answer.body.arrayBuffer()) };
}

type Row = Record<string, string>;
async function csvOf(view: ReportView, table: string): Promise<Row[]> {
  const { status, body } = await bytesOf(`/api/reports/${view.id}/tables/${table}`);
  expect(status).toBe(200);
  return parse(body, { columns: true, bom: true });
}

const lastRecords = async (limit = 5) => {
  const auditor = await app.signedIn('auditor');
  return (await auditor.call('GET', `/api/audit-records?limit=${limit}`)).json<AuditPage>().items;
};

describe('CSV, read back by a library', () => {
  test('has every daily balance as a plain number', async () => {
    const rows = await csvOf(balance, 'daily-balances');
    const expected = [
      ...(balance.report.combined?.daily?.days ?? []).map((entry) => ['all', ...entry] as const),
      ...balance.report.accounts.flatMap(({ id, figures }) =>
        (figures?.daily?.days ?? []).map((entry) => [id as string, ...entry] as const),
      ),
    ];
    expect(rows.map((row) => [row['account_id'], row['day'], row['ending_balance']])).toEqual(
      expected.map(([id, day, amount]) => [
        id,
        day,
        plainDecimal(amount, balance.report.combined?.currency ?? never()),
      ]),
    );
    expect(rows.some((row) => row['ending_balance']?.startsWith('-'))).toBe(true);
  });

  test('has what is owed, with unknown left empty and never 0', async () => {
    const rows = await csvOf(summary, 'liabilities');
    const { loans, credits, currency } = summary.report;
    expect(rows.map((row) => row['owed'])).toEqual(
      [...(loans ?? []), ...(credits ?? [])].map(({ balance: owed }) =>
        owed === null ? '' : plainDecimal(owed.amount, currency),
      ),
    );
    for (const row of rows.filter(({ kind }) => kind === 'credit')) expect(row['last_month_interest']).toBe('');
  });

  test('has each transaction of the record', async () => {
    const rows = await csvOf(summary, 'transactions');
    expect(rows.length).toBe(summary.report.dailyBasis.transactions);
    const sum = rows
      .filter((row) => row['account_id'] === summary.report.accounts[0]?.id)
      .reduce((total, row) => total + Math.round(Number(row['amount']) * 100), 0);
    const days = summary.report.accounts[0]?.figures?.daily?.days ?? [];
    // The window begins with the first month: what moved in it is what the balance of the last day is above the day before.
    expect(sum).toBe((days.at(-1)?.[1] ?? 0) - (days[0]?.[1] ?? 0));
  });

  test.each([
    ['provenance', 'what', 'fcra'],
    ['findings', 'severity', 'look'],
    ['by-month', 'kind', '30-day window'],
    ['accounts', 'type', 'checking'],
  ])('has %s', async (table, column, value) => {
    expect((await csvOf(balance, table)).map((row) => row[column])).toContain(value);
  });

  test.each(['assets', 'lenders-not-shared', 'income', 'expenses', 'movements', 'derived-by-month', 'summary'])(
    'has %s of a summary',
    async (table) => {
      expect((await csvOf(summary, table)).length).toBeGreaterThan(1);
    },
  );

  test('guards texts that a spreadsheet would run, and keeps other signs whole', async () => {
    const texts = (await csvOf(hostile, 'movements')).concat(await csvOf(hostile, 'income')).flatMap(Object.values);
    expect(texts.some((text) => /^'[=+\-@]/.test(text))).toBe(true);
    const running = texts.filter((text) => /^[=+@]/.test(text) || (text.startsWith('-') && Number.isNaN(Number(text))));
    expect(running).toEqual([]);
  });

  test('names the tables that there are when asked for one that is not', async () => {
    const answer = await officer.call('GET', `/api/reports/${balance.id}/tables/liabilities`);
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('daily-balances') as string]);
    expect((await officer.call('GET', `/api/reports/${balance.id}/tables/passwords`)).status).toBe(404);
  });
});

describe('a workbook, read back by a library', () => {
  test('has a sheet a section with real numbers and real days', async () => {
    const { body, headers } = await bytesOf(`/api/reports/${summary.id}/workbook`);
    expect(headers['content-length']).toBe(String(body.length));
    const sheets = await readWorkbook(body);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['Where this comes from', 'Daily balances, derived', 'Liabilities', 'Transactions']),
    );
    const daily = sheets.find(({ sheet }) => sheet === 'Daily balances, derived')?.data ?? [];
    const first = summary.report.combined?.daily?.days[0] ?? never();
    const [, , , at, amount] = daily[1] ?? [];
    expect(at).toEqual(new Date(`${first[0]}T00:00:00Z`));
    expect(amount).toBe(first[1] / 100);
    const lenders = sheets.find(({ sheet }) => sheet === 'Liabilities')?.data ?? [];
    expect(lenders[1]?.[5]).toBe((summary.report.loans?.[0]?.balance?.amount ?? Number.NaN) / 100);
  });

  test('keeps hostile text as text', async () => {
    const { body } = await bytesOf(`/api/reports/${hostile.id}/workbook`);
    const cells = (await readWorkbook(body)).flatMap(({ data }) => data.flat());
    expect(cells.some((cell) => typeof cell === 'string' && cell.startsWith('='))).toBe(true);
  });
});

/** Every file of a ZIP by name. */
async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}
const sha256 = (bytes: Buffer | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('a file pack', () => {
  test('has the original bytes, every table, and a manifest that holds', async () => {
    const { body, headers } = await bytesOf(`/api/reports/${balance.id}/file-pack`);
    expect(headers['content-length']).toBe(String(body.length));
    const files = await unzip(body);
    const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as {
      reportId: string;
      files: { name: string; bytes: number; sha256: string }[];
    };
    expect(manifest.reportId).toBe(balance.id);
    expect(manifest.files.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1))).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json').sort((a, b) => (a < b ? -1 : 1)),
    );
    for (const file of manifest.files) {
      expect([file.name, file.bytes, file.sha256]).toEqual([
        file.name,
        files.get(file.name)?.length,
        sha256(files.get(file.name)),
      ]);
    }
    expect(sha256(files.get('report.pdf'))).toBe(sha256((await bytesOf(`/api/reports/${balance.id}/document`)).body));
    expect(sha256(files.get('answer.json'))).toBe(sha256((await bytesOf(`/api/reports/${balance.id}/source`)).body));
    expect(files.get('tables/daily-balances.csv')?.toString('utf8')).toBe(
      (await bytesOf(`/api/reports/${balance.id}/tables/daily-balances`)).body.toString('utf8'),
    );
  });

  test('says when the PDF is not in it', async () => {
    const broken = await summaryOf('broken-pdf');
    const files = await unzip((await bytesOf(`/api/reports/${broken.id}/file-pack`)).body);
    expect([...files.keys()]).not.toContain('report.pdf');
    expect(files.get('manifest.json')?.toString('utf8')).toContain('not here');
  });
});

describe('a comparison', () => {
  test('leaves as CSV with each figure, its difference and where it comes from', async () => {
    const ids = `${balance.id},${summary.id}`;
    const { status, body } = await bytesOf(`/api/comparison/table?ids=${ids}&base=${summary.id}`);
    expect(status).toBe(200);
    const rows: Row[] = parse(body, { columns: true, bom: true });
    const lowest = rows.filter((row) => row['figure'] === 'Lowest balance');
    expect(lowest.map((row) => [row['column'], row['currency'], row['difference']])).toEqual([
      ['1', 'USD', ''],
      ['2', 'AUD', ''],
    ]);
    expect(rows.find((row) => row['figure'] === 'Net position' && row['column'] === '1')?.['comes_from']).toBe(
      'Not in a report of this kind.',
    );
    expect((await readWorkbook((await bytesOf(`/api/comparison/workbook?ids=${ids}`)).body)).length).toBe(3);
  });

  test.each([
    ['one report', () => balance.id, 400],
    ['the same one twice', () => `${balance.id},${balance.id}`, 400],
    ['five', () => Array.from({ length: 5 }, () => crypto.randomUUID()).join(','), 400],
    ['one that is not there', () => `${balance.id},${crypto.randomUUID()}`, 404],
    ['something that is no id', () => `${balance.id},x`, 400],
  ])('of %s is refused in words', async (_name, ids, status) => {
    const answer = await officer.call('GET', `/api/comparison/table?ids=${ids()}`);
    expect([answer.status, answer.json<{ detail: string }>().detail]).toEqual([
      status,
      expect.stringMatching(/^[A-Z].+\./) as string,
    ]);
  });

  test('with a base that is not compared is refused', async () => {
    const ids = `${balance.id},${summary.id}`;
    const answer = await officer.call('GET', `/api/comparison/table?ids=${ids}&base=${hostile.id}`);
    expect(answer.status).toBe(400);
  });
});

describe('the name of a file', () => {
  const nameOf = async (target: string) => {
    const [, encoded = ''] = /UTF-8''(\S+)/.exec(String((await bytesOf(target)).headers['content-disposition'])) ?? [];
    return decodeURIComponent(encoded);
  };

  test('tells reports of one customer apart', async () => {
    const showcase = String(app.simulator.people[0]?.customerId);
    const { id } = await orderAndFollow(officer, showcase, { lengthDays: 90 });
    const to = String(balance.report.combined?.coverage.to);
    expect(await Promise.all([balance.id, id].map((one) => nameOf(`/api/reports/${one}/workbook`)))).toEqual([
      `Maria Alvarez - FCRA balance report, 365 days to ${to}.xlsx`,
      `Maria Alvarez - balance report, 90 days to ${to}.xlsx`,
    ]);
    expect(await nameOf(`/api/reports/${summary.id}/tables/liabilities`)).toMatch(
      /^Priya Nair - affordability summary, \d{4}-\d\d to \d{4}-\d\d, as of \d{4}-\d\d-\d\d - liabilities\.csv$/,
    );
  });

  test('says whom a comparison is of', async () => {
    const ids = `${balance.id},${summary.id}`;
    const both = /^Comparison of Maria Alvarez and Priya Nair, \d{4}-\d\d-\d\d\.(csv|xlsx)$/;
    expect(await nameOf(`/api/comparison/table?ids=${ids}`)).toMatch(both);
    expect(await nameOf(`/api/comparison/workbook?ids=${ids}`)).toMatch(both);
  });
});

describe('every export', () => {
  test.each([
    ['report.exported', 'csv accounts', () => `/api/reports/${balance.id}/tables/accounts`],
    ['report.exported', 'xlsx', () => `/api/reports/${balance.id}/workbook`],
    ['report.exported', 'file pack', () => `/api/reports/${balance.id}/file-pack`],
    ['comparison.exported', 'csv of', () => `/api/comparison/table?ids=${balance.id},${summary.id}`],
  ])('is recorded: %s, %s', async (event, note, target) => {
    await bytesOf(target());
    const records = await lastRecords();
    const found = records.find((record) => record.event === event && record.note?.startsWith(note) === true);
    expect(found).toMatchObject({ actor: 'officer', outcome: 'done' });
  });

  test('of a chart as a picture is recorded before it is made', async () => {
    const made = await officer.call('POST', `/api/reports/${balance.id}/chart-exports`, { body: { format: 'png' } });
    expect(made.status).toBe(204);
    expect((await lastRecords()).map(({ note }) => note)).toContain('chart png');
  });

  test('of a comparison, and its printing, is recorded on each of its reports', async () => {
    await bytesOf(`/api/comparison/workbook?ids=${balance.id},${summary.id}`);
    const printed = await officer.call('POST', '/api/prints', { body: { reportIds: [summary.id, balance.id] } });
    expect(printed.status).toBe(204);
    const records = await lastRecords(8);
    const of = (event: string, note: string) =>
      new Set(records.flatMap((one) => (one.event === event && one.note === note ? [one.reportId] : [])));
    expect(of('comparison.exported', 'xlsx of 2 side by side')).toEqual(new Set([balance.id, summary.id]));
    expect(of('report.printed', '2 side by side')).toEqual(new Set([balance.id, summary.id]));
  });

  test.each([
    ['none', () => [], 400],
    ['one twice', () => [balance.id, balance.id], 400],
    ['one that is not there', () => [balance.id, '00000000-0000-4000-8000-000000000000'], 404],
  ])('printing of %s is refused in words', async (_name, reportIds, status) => {
    const answer = await officer.call('POST', '/api/prints', { body: { reportIds: reportIds() } });
    expect(answer.status).toBe(status);
    expect(answer.json<{ detail: string }>().detail).toMatch(/^[A-Z].+\./);
  });

  test('does not leave when it cannot be recorded', async () => {
    const { auditLog } = app.services;
    const stopped = vi.spyOn(auditLog, 'append').mockRejectedValue(new Error('disk full'));
    try {
      for (const target of ['workbook', 'file-pack', 'tables/accounts']) {
        const { status, body } = await bytesOf(`/api/reports/${balance.id}/${target}`);
        expect([target, status]).toEqual([target, 500]);
        expect(body.includes('Alvarez')).toBe(false);
      }
    } finally {
      stopped.mockRestore();
    }
  });

  test('is not for auditors', async () => {
    const auditor = await app.signedIn('auditor');
    expect((await auditor.call('GET', `/api/reports/${balance.id}/workbook`)).status).toBe(403);
  });
});

describe('saved views', () => {
  const save = (person: Browser, body: unknown) => person.call('POST', '/api/saved-views', { body });
  const listed = async (person: Browser) => (await person.call('GET', '/api/saved-views')).json<SavedViews>().items;

  test('are kept for the person who saved them, and for nobody else', async () => {
    const address = `/compare?ids=${balance.id},${summary.id}`;
    const saved = await save(officer, { name: '  Alvarez and Nair ', address });
    expect([saved.status, saved.json<SavedView>().name]).toEqual([201, 'Alvarez and Nair']);
    const lead = await app.signedIn('lead');
    expect([await listed(officer), await listed(lead)]).toEqual([[saved.json<SavedView>()], []]);
    const { id } = saved.json<SavedView>();
    expect((await lead.call('DELETE', `/api/saved-views/${id}`)).status).toBe(404);
    expect((await officer.call('DELETE', `/api/saved-views/${id}`)).status).toBe(204);
    expect(await listed(officer)).toEqual([]);
  });

  test('have names that can be told apart: the same one again is refused, or takes the place of the first', async () => {
    const first = (await save(officer, { name: 'Monday', address: '/reports' })).json<SavedView>();
    const again = { name: ' MONDAY ', address: '/customers' };
    const refused = await save(officer, again);
    expect([refused.status, refused.json<{ code: string; detail: string }>()]).toEqual([
      409,
      expect.objectContaining({
        code: 'name-taken',
        detail: 'You have a view of that name already. Choose another name, or replace it.',
      }) as unknown,
    ]);
    expect(await listed(officer)).toEqual([first]);
    const lead = await app.signedIn('lead');
    const theirs = await save(lead, again);
    expect(theirs.status).toBe(201);
    const replaced = await save(officer, { ...again, replaceSame: true });
    expect(replaced.json<SavedView>()).toMatchObject({ name: 'MONDAY', address: '/customers' });
    expect(await listed(officer)).toEqual([replaced.json<SavedView>()]);
    await officer.call('DELETE', `/api/saved-views/${replaced.json<SavedView>().id}`);
    await lead.call('DELETE', `/api/saved-views/${theirs.json<SavedView>().id}`);
  });

  test('of one name that are saved at once are one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => save(officer, { name: 'Twice', address: '/reports' })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409, 409]);
    for (const { id } of await listed(officer)) await officer.call('DELETE', `/api/saved-views/${id}`);
  });

  test('come back to their place in the list, and never from the future', async () => {
    const names = ['Oldest', 'Middle', 'Newest'];
    for (const name of names) {
      await save(officer, { name, address: '/reports' });
      app.passTime(1000);
    }
    const [, middle] = await listed(officer);
    await officer.call('DELETE', `/api/saved-views/${middle?.id}`);
    await save(officer, { name: 'Middle', address: '/reports', savedAt: middle?.savedAt });
    const ahead = await save(officer, { name: 'Ahead', address: '/reports', savedAt: '2999-01-01T00:00:00Z' });
    expect(Date.parse(ahead.json<SavedView>().savedAt)).toBeLessThan(Date.parse('2999-01-01T00:00:00Z'));
    expect((await listed(officer)).map(({ name }) => name)).toEqual(['Ahead', ...names.toReversed()]);
    for (const { id } of await listed(officer)) await officer.call('DELETE', `/api/saved-views/${id}`);
  });

  test.each([
    [{ name: '', address: '/reports' }, /name/],
    [{ name: 'x'.repeat(81), address: '/reports' }, /80/],
    [{ name: 'Evil', address: 'https://evil.example' }, /page of Loandesk/],
    [{ name: 'Evil', address: '//evil.example/reports' }, /page of Loandesk/],
    [{ name: 'Evil', address: '/reports\\evil' }, /page of Loandesk/],
    [{ name: 'Long', address: `/reports?q=${'x'.repeat(4000)}` }, /4,000/],
  ])('%# is refused in words', async (body, words) => {
    const answer = await save(officer, body);
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(words) as string]);
  });
});

function never(): never {
  throw new Error('the report has no such figures');
}
