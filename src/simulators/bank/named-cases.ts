import type { Fault, FaultAction, FaultMatch } from '../kernel/faults.ts';
import type { LifePlan } from './life-plan.ts';
import {
  alwaysZeroPlan,
  jonPlan,
  manyAccountsPlan,
  mariaPlan,
  onlyDebtsPlan,
  overdrawnPlan,
  threeAccountsPlan,
  twoCurrenciesPlan,
  typicalPlan,
} from './named-plans.ts';
import type { ReportDefect } from './people.ts';

export interface NamedCase {
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly about: string;
  readonly plan?: (seed: string) => LifePlan;
  readonly faults?: readonly (Omit<Fault, 'match'> & { match: Omit<FaultMatch, 'customerId'> })[];
  readonly defect?: ReportDefect;
  readonly scannedPages?: number;
}

const GENERATE = { method: 'POST', path: '^/analytics/(balance|cashflow)/v1/customer/' } as const;
const GENERATE_FCRA = { method: 'POST', path: '^/analytics/(balance|cashflow)/v1/customer/[^/]+/fcra' } as const;
const RETRIEVE = { method: 'GET', path: '^/analytics/data/v1/' } as const;
const RETRIEVE_FCRA = { method: 'GET', path: '^/analytics/data/v1/[^/]+/fcra' } as const;
const ACCOUNTS = { method: 'GET', path: '/customers/[^/]+/accounts($|\\?)' } as const;

const obb = (status: number, message: string): FaultAction => ({
  kind: 'status',
  status,
  body: { errorCode: status, message },
});
const error = (status: number, code: number, message: string): FaultAction => ({
  kind: 'status',
  status,
  body: { code, message, status: String(status) },
});
const MAINTENANCE_PAGE =
  '<!doctype html><html><head><title>Scheduled maintenance</title></head><body><h1>We will be right back</h1></body></html>';

/** In the order of their ids. Append only: a place in this list is an id. */
export const NAMED_CASES: readonly NamedCase[] = [
  {
    username: 'maria-alvarez',
    firstName: 'Maria',
    lastName: 'Alvarez',
    about:
      'Showcase: 5 accounts at 3 banks, 686 days of data, goes below zero now and then, card needs her to sign in (108, 11 days old). Planted: Everyday Checking states the average of its third 30-day window 0.37 too high; 4 days of Shared Draft are missing, and so from the summary.',
    plan: mariaPlan,
    defect: { account: 'checking', window: 3, cents: 37 },
  },
  {
    username: 'jon-alvarez',
    firstName: 'Jon',
    lastName: 'Alvarez',
    about: 'Co-borrower of Maria: clean, never below zero, two accounts, one of them joint.',
    plan: jonPlan,
  },
  {
    username: 'rate-limited',
    firstName: 'Gordon',
    lastName: 'Pike',
    about: 'Generate answers 429 without a body, always.',
    faults: [{ match: GENERATE, action: { kind: 'status', status: 429 } }],
  },
  {
    username: 'rate-limited-twice',
    firstName: 'Helen',
    lastName: 'Tolliver',
    about: 'The accounts list answers 429 with Retry-After: 1 twice, then works.',
    faults: [{ match: ACCOUNTS, times: 2, action: { kind: 'status', status: 429, headers: { 'retry-after': '1' } } }],
  },
  {
    username: 'no-access',
    firstName: 'Victor',
    lastName: 'Lang',
    about: 'Generate answers 403 Partner does not have access.',
    faults: [{ match: GENERATE, action: obb(403, 'Partner does not have access to this resource') }],
  },
  {
    username: 'unauthorized',
    firstName: 'Nora',
    lastName: 'Whitcomb',
    about: 'Analytics answer 401 although the token is good, always.',
    faults: [{ match: { path: '^/analytics/' }, action: obb(401, 'Invalid Finicity-App-Key') }],
  },
  {
    username: 'bad-request',
    firstName: 'Curtis',
    lastName: 'Bell',
    about: 'Generate answers 400.',
    faults: [{ match: GENERATE, action: obb(400, "Missing required parameter 'customerId'") }],
  },
  {
    username: 'customer-gone',
    firstName: 'Odette',
    lastName: 'Fournier',
    about: 'Is in the directory; generate answers 404 Customer not found.',
    faults: [{ match: GENERATE, action: obb(404, 'Customer not found') }],
  },
  {
    username: 'not-a-business',
    firstName: 'Ramesh',
    lastName: 'Iyer',
    about: 'FCRA generate answers 409 Customer is not registered as a business; plain works.',
    faults: [{ match: GENERATE_FCRA, action: obb(409, 'Customer is not registered as a business') }],
  },
  {
    username: 'provider-error',
    firstName: 'Leland',
    lastName: 'Cross',
    about: 'Generate answers 500.',
    faults: [{ match: GENERATE, action: error(500, 10000, 'Internal Server Error') }],
  },
  {
    username: 'security-freeze',
    firstName: 'Sylvia',
    lastName: 'Winterbourne',
    about: 'Security freeze: FCRA generate and FCRA retrieve answer 403 with code 10405; plain works.',
    faults: [
      { match: GENERATE_FCRA, action: error(403, 10405, 'Consumer has a security freeze in place') },
      { match: RETRIEVE_FCRA, action: error(403, 10405, 'Consumer has a security freeze in place') },
    ],
  },
  {
    username: 'dispute-statement',
    firstName: 'Martin',
    lastName: 'Quarles',
    about: 'Dispute statement: FCRA generate works, FCRA retrieve answers 403 with code 10406; plain works.',
    faults: [{ match: RETRIEVE_FCRA, action: error(403, 10406, 'Consumer has a dispute statement on file') }],
  },
  {
    username: 'token-expired-once',
    firstName: 'Teresa',
    lastName: 'Okonkwo',
    about: 'Her first analytics call answers 401 in the analytics shape although the token is fresh; then all is well.',
    faults: [{ match: { path: '^/analytics/' }, times: 1, action: obb(401, 'The session has expired or is invalid') }],
  },
  {
    username: 'token-expired-accounts',
    firstName: 'Bruno',
    lastName: 'Castellano',
    about: 'His first accounts call answers 401 with code 10023; then all is well.',
    faults: [{ match: ACCOUNTS, times: 1, action: error(401, 10023, 'Expired (Finicity-App-Token)') }],
  },
  {
    username: 'no-accounts',
    firstName: 'Wilma',
    lastName: 'Ostrander',
    about: 'Has not connected any account; generate answers 400.',
    plan: () => ({ accounts: [], rules: [] }),
  },
  {
    username: 'html-page',
    firstName: 'Dexter',
    lastName: 'Holm',
    about: 'Retrieving JSON answers 200 with a maintenance page in HTML.',
    faults: [
      {
        match: { ...RETRIEVE, accept: 'json' },
        action: { kind: 'status', status: 200, contentType: 'text/html', body: MAINTENANCE_PAGE },
      },
    ],
  },
  {
    username: 'half-json',
    firstName: 'Priscilla',
    lastName: 'Drummond',
    about: 'Retrieving JSON answers 200 with half of the text; HTTP itself is whole.',
    faults: [{ match: { ...RETRIEVE, accept: 'json' }, action: { kind: 'truncate' } }],
  },
  {
    username: 'broken-schema',
    firstName: 'Alan',
    lastName: 'Fitch',
    about: 'The report has daily balances as a text and figures of wrong types.',
    faults: [{ match: { ...RETRIEVE, accept: 'json' }, action: { kind: 'rewrite', how: 'broken-schema' } }],
  },
  {
    username: 'cut-after-generating',
    firstName: 'Marguerite',
    lastName: 'Dumont',
    about: 'The connection breaks in generate after the report has been made; the caller never learns its id.',
    faults: [{ match: GENERATE, action: { kind: 'reset', after: 'after-handling' } }],
  },
  {
    username: 'cut-while-retrieving',
    firstName: 'Kwame',
    lastName: 'Asante',
    about: 'The connection breaks on the first two retrievals of each report; then all is well.',
    faults: [{ match: RETRIEVE, times: 2, per: 'path', action: { kind: 'reset', after: 'before-handling' } }],
  },
  {
    username: 'nulls-everywhere',
    firstName: 'Ingrid',
    lastName: 'Solberg',
    about:
      'Optional fields are null in accounts and reports, status codes too. First account: no metrics; second: every metric null; third: daily balances, but no figures.',
    plan: threeAccountsPlan,
    faults: [
      { match: ACCOUNTS, action: { kind: 'rewrite', how: 'nulls' } },
      { match: { ...RETRIEVE, accept: 'json' }, action: { kind: 'rewrite', how: 'nulls' } },
    ],
  },
  {
    username: 'strings-everywhere',
    firstName: 'Tomas',
    lastName: 'Villanueva',
    about: 'Numbers, booleans and dates come as strings in every answer about him.',
    faults: [{ match: { path: '^/(aggregation|analytics)/' }, action: { kind: 'rewrite', how: 'strings' } }],
  },
  {
    username: 'broken-pdf',
    firstName: 'Lucille',
    lastName: 'Barker',
    about: 'The PDF is not a PDF, though it says so; the JSON is fine.',
    faults: [
      {
        match: { ...RETRIEVE, accept: 'pdf' },
        action: { kind: 'status', status: 200, contentType: 'application/pdf', body: 'Sorry, this is no document.\n' },
      },
    ],
  },
  {
    username: 'pdf-late',
    firstName: 'Stanley',
    lastName: 'Wu',
    about: 'The PDF of each report answers 500 three times, then it is there; the JSON is fine.',
    faults: [
      {
        match: { ...RETRIEVE, accept: 'pdf' },
        times: 3,
        per: 'path',
        action: error(500, 10000, 'Internal Server Error'),
      },
    ],
  },
  {
    username: 'slow-generation',
    firstName: 'Agnes',
    lastName: 'Thorpe',
    about: 'Generate takes 70 seconds longer than usual (times the delay scale).',
    faults: [{ match: GENERATE, action: { kind: 'delay', ms: 70_000, scaled: true } }],
  },
  {
    username: 'ten-minutes',
    firstName: 'Clement',
    lastName: 'Rousseau',
    about: 'Generate answers only after ten minutes (times the delay scale).',
    faults: [{ match: GENERATE, action: { kind: 'delay', ms: 600_000, scaled: true } }],
  },
  {
    username: 'report-late',
    firstName: 'Judith',
    lastName: 'Amsel',
    about: 'Each report answers 404 to its first two retrievals, then it is there.',
    faults: [{ match: RETRIEVE, times: 2, per: 'path', action: error(404, 14001, 'Resource not found.') }],
  },
  {
    username: 'huge-history',
    firstName: 'Eleanor',
    lastName: 'Rockwell',
    about: '12 accounts with 790 days each.',
    plan: manyAccountsPlan,
  },
  {
    username: 'large-pdf',
    firstName: 'Rupert',
    lastName: 'Galloway-Finch',
    about: 'The PDF has about 20 MiB: scanned statements at its end.',
    scannedPages: 6,
  },
  {
    username: 'stale-accounts',
    firstName: 'Hector',
    lastName: 'Salinas',
    about: 'No account was fetched for 23 days, without an error; a refresh brings them up to date.',
    plan: (seed) => typicalPlan(seed, {}, { feed: { state: 'dormant', lastDaysBefore: 23 } }),
  },
  {
    username: 'consent-expired',
    firstName: 'Yvonne',
    lastName: 'Tran',
    about: 'Consent expired 34 days ago (947 on all accounts); a refresh changes nothing.',
    plan: (seed) => typicalPlan(seed, {}, { feed: { state: 'broken', code: 947, lastDaysBefore: 34 } }),
  },
  {
    username: 'always-overdrawn',
    firstName: 'Darryl',
    lastName: 'Stubbs',
    about: 'Below zero on every day.',
    plan: overdrawnPlan,
  },
  {
    username: 'always-zero',
    firstName: 'Opal',
    lastName: 'Sorenson',
    about: 'Every day ends at exactly 0.00, though money comes and goes.',
    plan: alwaysZeroPlan,
  },
  {
    username: 'one-day-only',
    firstName: 'Nathan',
    lastName: 'Brandt',
    about: 'Connected today: one day of history (on the reference day).',
    plan: (seed) => typicalPlan(seed, {}, { historyDays: 1 }),
  },
  {
    username: 'balance-gaps',
    firstName: 'Phoebe',
    lastName: 'Lindgren',
    about:
      'Daily balances are unknown on scattered days and for 43 days running, which leaves one window without a value.',
    plan: (seed) =>
      typicalPlan(
        seed,
        { hasSavings: false },
        {
          unknownDays: [
            [100, 58],
            [30, 30],
            [21, 17],
            [3, 3],
          ],
        },
      ),
  },
  {
    username: 'very-long-names',
    firstName: 'Maximiliana-Theodora Wilhelmina',
    lastName: 'Featherstonehaugh-Cholmondeley Abernathy-Montgomery',
    about: 'A name of more than 80 characters and account names of 50.',
    plan: (seed) => typicalPlan(seed, {}, { name: 'Preferred Platinum Rewards Everyday Household Acct' }),
  },
  {
    username: 'non-ascii',
    firstName: 'Zoë',
    lastName: 'Nguyễn-Østergård',
    about: 'Letters outside ASCII, some outside Latin-1.',
  },
  {
    username: 'markup-in-names',
    firstName: 'Paula',
    lastName: '=HYPERLINK("http://evil.example","Paula")',
    about: 'A formula for a surname, HTML in the account names.',
    plan: (seed) => typicalPlan(seed, {}, { name: '<b>Bold</b> <img src=x onerror=alert(1)>' }),
  },
  {
    username: 'two-currencies',
    firstName: 'Marcel',
    lastName: 'Gagnon',
    about: 'Two accounts in USD and one in CAD; the provider adds them up as if they were one currency.',
    plan: twoCurrenciesPlan,
  },
  {
    username: 'only-debts',
    firstName: 'Roy',
    lastName: 'Hollister',
    about: 'A credit card and a mortgage: nothing that analytics take, generate answers 400.',
    plan: onlyDebtsPlan,
  },
];
