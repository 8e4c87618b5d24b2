import { BANKSIA, COOLABAH, HOOLI } from './banks.ts';
import { account, owner, usual } from './named-plans.ts';
import type { LifePlan, Rule } from './life-plan.ts';

/** Accounts of one of the two begin with this. */
export const COUPLE_PREFIXES = { a: 'a-', b: 'b-' } as const;

/** One household of two: each has an everyday account and savings, both see the joint one. */
export function couplePlan(seed: string): LifePlan {
  const first = prefixed(
    usual({ bank: HOOLI, rent: null, card: null, savings: 1_500_000 })('Thomas Whelan', `${seed}|a`),
    COUPLE_PREFIXES.a,
  );
  const second = prefixed(
    owner({ bank: BANKSIA, rent: null, mortgage: null, savings: 800_000, card: null })('Mei-Lin Zhao', `${seed}|b`),
    COUPLE_PREFIXES.b,
  );
  const joint = account('joint', 'Thomas Whelan & Mei-Lin Zhao', {
    connection: COOLABAH,
    type: 'transaction',
    product: 'Coolabah Mutual Joint Everyday',
    openingCents: 120_000,
  });
  const share = (from: string, cents: number, text: string): Rule => ({
    kind: 'transfer',
    from,
    to: 'joint',
    cents,
    keep: 0,
    text,
    schedule: { every: 'month', days: [2] },
  });
  return {
    connections: [
      ...first.connections,
      ...second.connections,
      ...first.connections.map((connection) => ({ ...connection, key: COOLABAH, institutionId: COOLABAH })),
    ],
    accounts: [joint, ...first.accounts, ...second.accounts],
    rules: [
      ...first.rules,
      ...second.rules,
      share('a-everyday', 120_000, 'OUR HOME THOMAS'),
      share('b-everyday', 150_000, 'OUR HOME MEI-LIN'),
      {
        kind: 'bill',
        account: 'joint',
        biller: 'rent',
        cents: 92_000,
        spread: 0,
        schedule: { every: 'two-weeks', phase: 8 },
      },
      {
        kind: 'shopping',
        account: 'joint',
        watched: 'joint',
        shops: 'groceries',
        perWeek: 2,
        low: 3000,
        high: 9000,
        cushion: 80_000,
        floor: 5000,
      },
    ],
  };
}

function prefixed(plan: LifePlan, prefix: string): LifePlan {
  return {
    connections: plan.connections,
    accounts: plan.accounts.map((each) => ({ ...each, key: prefix + each.key })),
    rules: plan.rules.map((rule) => prefixedRule(rule, prefix)),
  };
}

const ACCOUNT_FIELDS = new Set(['account', 'watched', 'from', 'to', 'card', 'loan']);

/** Every field of a rule that names an account. */
function prefixedRule(rule: Rule, prefix: string): Rule {
  const entries = Object.entries(rule).map(([name, value]: [string, unknown]) => [
    name,
    ACCOUNT_FIELDS.has(name) && typeof value === 'string' ? prefix + value : value,
  ]);
  return Object.fromEntries(entries) as Rule;
}
