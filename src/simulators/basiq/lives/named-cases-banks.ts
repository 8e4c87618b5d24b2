import { BANKSIA } from './banks.ts';
import { COUPLE_PREFIXES, couplePlan } from './couple-plan.ts';
import type { NamedCase } from './named-people.ts';
import {
  account,
  homeOwner,
  twelveAccounts,
  twoCurrencies,
  usual,
  withAccount,
  withConnection,
  withMore,
} from './named-plans.ts';

const CARD_ELSEWHERE = usual({ card: { bank: BANKSIA, limit: 600_000, share: 0.6, drawsCash: false } });
const COUPLE_ACCOUNTS = ['everyday', 'savings'] as const;

/** What is connected, how, and with whose consent. */
export const BANK_CASES: readonly NamedCase[] = [
  {
    key: 'home-owner',
    firstName: 'Priya',
    lastName: 'Nair',
    about:
      'Showcase: five accounts at two banks (everyday, savings, home loan, card at Hooli; car loan elsewhere), steady fortnightly pay and tutoring now and then, repays afterpay and zip pay.',
    plan: homeOwner,
  },
  {
    key: 'renter',
    firstName: 'Callum',
    lastName: 'Brodie',
    about: 'Rents, is paid monthly, repays afterpay; no loan, no card.',
    plan: usual({
      pays: [{ employer: 'Corella Software', cents: 612_000, frequency: 'monthly' }],
      card: null,
      payLater: ['afterpay'],
    }),
  },
  {
    key: 'couple-a',
    firstName: 'Thomas',
    lastName: 'Whelan',
    about: 'Co-borrower of Mei-Lin Zhao: own everyday account and savings, and the joint account that both see.',
    household: 'couple',
    plan: (_holder, seed) => couplePlan(seed),
    hiddenAccounts: COUPLE_ACCOUNTS.map((key) => COUPLE_PREFIXES.b + key),
  },
  {
    key: 'couple-b',
    firstName: 'Mei-Lin',
    lastName: 'Zhao',
    about: 'Co-borrower of Thomas Whelan: sees the same joint account, under another id.',
    household: 'couple',
    plan: (_holder, seed) => couplePlan(seed),
    hiddenAccounts: COUPLE_ACCOUNTS.map((key) => COUPLE_PREFIXES.a + key),
  },
  {
    key: 'no-accounts',
    firstName: 'Beatrix',
    lastName: 'Lowe',
    about: 'Has connected nothing: the accounts are an empty list, POST answers 404.',
    plan: () => ({ connections: [], accounts: [], rules: [] }),
    consent: { state: 'none', endsInDays: 0 },
  },
  {
    key: 'twelve-accounts',
    firstName: 'Alistair',
    lastName: 'Penhaligon',
    about: 'Twelve accounts at five banks.',
    plan: twelveAccounts,
  },
  {
    key: 'mixed-currencies',
    firstName: 'Noor',
    lastName: 'Siddiqui',
    about: 'Accounts in AUD and one in USD: POST of both is refused with 400, each currency alone works.',
    plan: twoCurrencies,
  },
  {
    key: 'usd-only',
    firstName: 'Blake',
    lastName: 'Hendrickson',
    about: 'All accounts are in USD.',
    plan: usual({ currency: 'USD' }),
  },
  {
    key: 'consent-expired',
    firstName: 'Judith',
    lastName: 'Crane',
    about: 'The consent expired 34 days ago; no data since.',
    consent: { state: 'expired', endsInDays: -34 },
    plan: withConnection(usual(), { staleDays: 34, refresh: 'refused' }),
  },
  {
    key: 'consent-revoked',
    firstName: 'Matteo',
    lastName: 'Lucchesi',
    about: 'Revoked the consent 12 days ago; no data since.',
    consent: { state: 'revoked', endsInDays: -12 },
    plan: withConnection(usual(), { staleDays: 12, refresh: 'refused' }),
  },
  {
    key: 'consent-soon',
    firstName: 'Hana',
    lastName: 'Watanabe',
    about: 'The consent expires in five days.',
    consent: { state: 'active', endsInDays: 5 },
  },
  {
    key: 'consent-lapses',
    firstName: 'Ewan',
    lastName: 'Strachan',
    about: 'The consent is active when first asked for and expired from then on (wound up again with the faults).',
    consent: { state: 'lapses', endsInDays: 90 },
  },
  {
    key: 'no-consents',
    firstName: 'Oriana',
    lastName: 'Vella',
    about: 'A user from before consents: the list is empty (and 404 with a token of version 2).',
    consent: { state: 'none', endsInDays: 0 },
  },
  {
    key: 'connection-invalid',
    firstName: 'Rhys',
    lastName: 'Gwynne',
    about: 'The connection with the card is invalid and 33 days old; a refresh of it fails.',
    plan: withConnection(CARD_ELSEWHERE, { status: 'invalid', staleDays: 33, refresh: 'refused' }, BANKSIA),
  },
  {
    key: 'connection-pending',
    firstName: 'Tamar',
    lastName: 'Beridze',
    about: 'A second connection is pending and has no accounts yet.',
    plan: withConnection(
      withMore(usual(), () => ({ banks: [BANKSIA] })),
      { status: 'pending' },
      BANKSIA,
    ),
  },
  {
    key: 'connection-deleted',
    firstName: 'Oswald',
    lastName: 'Pym',
    about: 'The connection of the card was deleted; the account still names it, 20 days old.',
    plan: withConnection(CARD_ELSEWHERE, { isDeleted: true, staleDays: 20 }, BANKSIA),
  },
  {
    key: 'refresh-refused',
    firstName: 'Gloria',
    lastName: 'Mbeki',
    about: 'A refresh fails with invalid-credentials.',
    plan: withConnection(usual(), { refresh: 'refused', staleDays: 3 }),
  },
  {
    key: 'refresh-mfa',
    firstName: 'Viktor',
    lastName: 'Lindqvist',
    about: 'A refresh waits 30 seconds (times the delay scale) for a code, then fails with user-action-required.',
    plan: withConnection(usual(), { refresh: 'mfa', staleDays: 6 }),
  },
  {
    key: 'refresh-running',
    firstName: 'Amara',
    lastName: 'Eze',
    about: 'A refresh is already running and never ends: 200 with that job.',
    plan: withConnection(usual(), { refresh: 'never-ends', staleDays: 2 }),
  },
  {
    key: 'interval-gap',
    firstName: 'Fergus',
    lastName: 'Napier',
    about: 'The history of the everyday account has a hole of three weeks, stated in transactionIntervals.',
    plan: withAccount(usual(), 'everyday', { gap: [120, 100] }),
  },
  {
    key: 'short-coverage',
    firstName: 'Luz',
    lastName: 'Arriaga',
    about: 'Forty days of history.',
    plan: usual({ historyDays: 40 }),
    createdDaysBefore: 40,
  },
  {
    key: 'no-running-balance',
    firstName: 'Pavel',
    lastName: 'Horak',
    about: 'Transactions have the balance "".',
    quirks: { hidesRunningBalance: true },
  },
  {
    key: 'insurance-account',
    firstName: 'Mirela',
    lastName: 'Ionescu',
    about: 'Besides the usual accounts an insurance with the balance "" and an investment with null.',
    plan: withMore(usual(), (holder) => ({
      accounts: [
        account('life', holder, {
          type: 'insurance',
          product: 'Hooli Life Cover',
          openingCents: 0,
          stated: { balance: '', availableFunds: null },
        }),
        account('fund', holder, {
          type: 'investment',
          product: 'Hooli Index Fund',
          openingCents: 0,
          stated: { balance: null, availableFunds: null },
        }),
      ],
    })),
  },
  {
    key: 'pending-transactions',
    firstName: 'Zachary',
    lastName: 'Boyle',
    about: 'Four purchases are pending, with other ids after each refresh; no snapshot has them.',
    quirks: { pendingCount: 4 },
  },
  {
    key: 'long-names',
    firstName: 'Wolfeschlegelsteinhausenbergerdorff-Montgomery',
    lastName: 'Featherstonehaugh-Cholmondeley van der Westhuizen Papadimitriou',
    about: 'A name of more than 100 letters and products of 90.',
    plan: withAccount(
      withAccount(usual(), 'everyday', {
        product: 'Hooli Ultimate Awards Everyday Transaction Account for Professionals with Monthly Fee Waiver',
      }),
      'card',
      { product: 'Hooli Platinum Plus Frequent Traveller Rewards Visa Card with International Travel Insurance' },
    ),
  },
  {
    key: 'non-ascii',
    firstName: 'Zoë',
    lastName: 'Trần-Ødegård',
    about: 'Letters outside ASCII, some outside Latin-1.',
    plan: withAccount(
      usual({ pays: [{ employer: 'Café Łódź 株式会社', cents: 265_000, frequency: 'bi-weekly' }] }),
      'savings',
      { product: 'Hooli Spåren Tiết Kiệm' },
    ),
  },
  {
    key: 'markup-in-names',
    firstName: 'Carl',
    lastName: '<b>Moss</b>',
    about: 'HTML and formulas as names of the person, of products and of an employer.',
    plan: withAccount(
      withAccount(
        usual({
          pays: [{ employer: '=HYPERLINK("http://evil.example","Pay")', cents: 244_000, frequency: 'bi-weekly' }],
        }),
        'everyday',
        { product: '<script>alert(1)</script> Everyday' },
      ),
      'savings',
      { product: '=1+1|cmd Saver' },
    ),
  },
];
