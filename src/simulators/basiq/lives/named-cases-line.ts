import { TOO_MANY_REQUESTS, TOKEN_EXPIRED } from '../error-kinds.ts';
import type { ProviderError } from '../errors.ts';
import { change } from '../oddities.ts';
import type { FaultAction } from '../../kernel/faults.ts';
import type { NamedCase } from './named-people.ts';
import { owner, usual } from './named-plans.ts';

const CREATE = { method: 'POST', path: '/users/[^/]+/affordability$' } as const;
const CREATE_ANY = { method: 'POST', path: '/users/[^/]+/(affordability|income|expenses)$' } as const;
const RETRIEVE = { method: 'GET', path: '/users/[^/]+/affordability/[^/?]+$' } as const;

const refused = (status: number, error: ProviderError): FaultAction => ({
  kind: 'status',
  status,
  body: { type: 'list', data: [{ type: 'error', ...error }] },
});
const BROKEN: FaultAction = refused(500, { code: 'internal-server-error', title: 'Internal server error' });
const THIEF = 'http://127.0.0.2:9';

/** What the line and the provider's machines do. */
export const LINE_CASES: readonly NamedCase[] = [
  {
    key: 'quota-reached',
    firstName: 'Donna',
    lastName: 'Sheedy',
    about: 'POST answers 429 too-many-requests without Retry-After, always.',
    faults: [{ match: CREATE_ANY, action: refused(429, TOO_MANY_REQUESTS) }],
  },
  {
    key: 'limit-403',
    firstName: 'Karan',
    lastName: 'Bajwa',
    about: 'POST answers 403 forbidden-access: the other way in which the provider says that a limit is reached.',
    faults: [
      {
        match: CREATE_ANY,
        action: refused(403, {
          code: 'forbidden-access',
          title: 'Forbidden Access',
          detail: 'Access to this resource is forbidden',
        }),
      },
    ],
  },
  {
    key: 'unavailable',
    firstName: 'Sunniva',
    lastName: 'Dahl',
    about: 'POST affordability answers 503 service-unavailable, always.',
    faults: [
      {
        match: CREATE,
        action: refused(503, {
          code: 'service-unavailable',
          title: 'Service unavailable',
          detail: 'Service is currently unavailable. Please try again later.',
        }),
      },
    ],
  },
  {
    key: 'token-expired-once',
    firstName: 'Isidro',
    lastName: 'Campos',
    about:
      'The first POST affordability answers 403 "Token has expired" although the token is fresh; then all is well.',
    faults: [{ match: CREATE, times: 1, action: refused(403, TOKEN_EXPIRED) }],
  },
  {
    key: 'pdf-fails',
    firstName: 'Gwendolyn',
    lastName: 'Bassett',
    about: 'The PDF answers 500, always; the JSON is fine.',
    faults: [{ match: { ...RETRIEVE, accept: 'pdf' }, action: BROKEN }],
  },
  {
    key: 'pdf-late',
    firstName: 'Dale',
    lastName: 'Kirkham',
    about: 'The PDF of each snapshot answers 500 three times, then it is there; the JSON is fine.',
    faults: [{ match: { ...RETRIEVE, accept: 'pdf' }, times: 3, per: 'path', action: BROKEN }],
  },
  {
    key: 'broken-pdf',
    firstName: 'Lucinda',
    lastName: 'Ferris',
    about: 'The PDF is not a PDF, though it says so; the JSON is fine.',
    quirks: { pdf: 'broken' },
  },
  {
    key: 'locked-pdf',
    firstName: 'Hamish',
    lastName: 'Locke',
    about: 'The PDF asks for a password, which is `loandesk`; the JSON is fine.',
    quirks: { pdf: 'locked' },
  },
  {
    key: 'json-late',
    firstName: 'Bilal',
    lastName: 'Chowdhury',
    about: 'The JSON of each snapshot answers 500 to the first two GETs; the PDF is fine.',
    faults: [{ match: { ...RETRIEVE, accept: 'json' }, times: 2, per: 'path', action: BROKEN }],
  },
  {
    key: 'income-fails',
    firstName: 'Maeve',
    lastName: 'Hanlon',
    about: 'GET income answers 500 three times for each snapshot, then it is there.',
    faults: [{ match: { method: 'GET', path: '/income/[^/]+$' }, times: 3, per: 'path', action: BROKEN }],
  },
  {
    key: 'cut-after-creating',
    firstName: 'Piotr',
    lastName: 'Zielinski',
    about: 'The connection breaks in POST after the snapshot was made; the caller never learns its id.',
    faults: [{ match: CREATE, action: { kind: 'reset', after: 'after-handling' } }],
  },
  {
    key: 'half-json',
    firstName: 'Delphine',
    lastName: 'Moreau',
    about: 'GET of a snapshot answers 200 with half of the text; HTTP itself is whole.',
    faults: [{ match: { ...RETRIEVE, accept: 'json' }, action: { kind: 'truncate' } }],
  },
  {
    key: 'broken-schema',
    firstName: 'Ashton',
    lastName: 'Reeve',
    about: 'Figures of wrong types: assets a text, balances objects, averages lists.',
    plan: owner(),
    faults: [CREATE, { ...RETRIEVE, accept: 'json' } as const].map((match) => ({
      match,
      action: { kind: 'rewrite', how: 'broken-schema' },
    })),
  },
  {
    key: 'foreign-link',
    firstName: 'Nadezhda',
    lastName: 'Orlova',
    about: 'The next page of transactions is said to be on another host.',
    quirks: {
      shape: {
        transactions: change('links', (links) => ({ ...(links as object), next: `${THIEF}/steal-token` })),
      },
    },
  },
  {
    key: 'foreign-income-link',
    firstName: 'Jarrah',
    lastName: 'Simpson',
    about: 'The income of the snapshot is said to be on another host.',
    quirks: {
      shape: { affordability: change('links.income', () => `${THIEF}/income`) },
    },
  },
  {
    key: 'huge-transactions',
    firstName: 'Augusta',
    lastName: 'Thornbury',
    about: "The first page of a snapshot's transactions is about 40 MB: descriptions without end.",
    plan: usual({ payLater: ['afterpay'] }),
    quirks: { paddingLetters: 84_000 },
  },
  {
    key: 'slow',
    firstName: 'Ottilie',
    lastName: 'Brandt',
    about: 'POST affordability takes 60 seconds longer than usual (times the delay scale).',
    faults: [{ match: CREATE, action: { kind: 'delay', ms: 60_000, scaled: true } }],
  },
];
