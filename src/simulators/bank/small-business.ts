import { wholeBetween } from '../kernel/rng.ts';
import type { Random } from '../kernel/rng.ts';
import { accountPlan, monthlyBills } from './household.ts';
import type { AccountPlan, LifePlan } from './life-plan.ts';

const DOLLARS = 100;

/** A small business: irregular takings, suppliers, a wage for the owner; its own checking and a reserve. */
export function smallBusiness(
  institutionId: number,
  payers: readonly string[],
  random: Random,
  common: Partial<AccountPlan> = {},
): LifePlan {
  const lastFour = (): string => String(wholeBetween(random, 0, 9999)).padStart(4, '0');
  const segment = { marketSegment: 'business', institutionId, ...common } as const;
  const weeklyTakings = 5 * 0.45 * (200 + (3600 - 200) / 3) * DOLLARS;
  const purchase = (weeklyTakings * 0.42) / 2.2;
  return {
    accounts: [
      accountPlan('checking', 'checking', { lastFour: lastFour(), ...segment, name: 'Business Checking' }),
      accountPlan('savings', 'savings', { lastFour: lastFour(), ...segment, name: 'Tax Reserve' }),
    ],
    rules: [
      { kind: 'takings', account: 'checking', payers, chance: 0.45, low: 200 * DOLLARS, high: 3600 * DOLLARS },
      {
        kind: 'bill',
        account: 'checking',
        payee: 'Foundry Row Workspaces',
        category: 'Mortgage & Rent',
        cents: 1350 * DOLLARS,
        spread: 0,
        schedule: { every: 'month', days: [1], shift: 'after' },
      },
      ...monthlyBills(random).slice(0, 5),
      {
        kind: 'shopping',
        account: 'checking',
        watched: 'checking',
        merchants: 'supplies',
        perWeek: 2.2,
        low: Math.round(purchase * 0.4),
        high: Math.round(purchase * 1.6),
        cushion: 4500 * DOLLARS,
        floor: 0,
      },
      {
        kind: 'sweep',
        from: 'checking',
        to: null,
        payee: "Owner's draw",
        above: 5200 * DOLLARS,
        step: 10_000,
        schedule: { every: 'week', weekday: 5 },
      },
      {
        kind: 'transfer',
        from: 'checking',
        to: 'savings',
        cents: 450 * DOLLARS,
        keep: 900 * DOLLARS,
        schedule: { every: 'month', days: [20], shift: 'after' },
      },
      {
        kind: 'sweep',
        from: 'savings',
        to: null,
        payee: 'IRS EST TAX',
        above: 1800 * DOLLARS,
        step: 5000,
        schedule: { every: 'month', days: [14], shift: 'after' },
      },
      { kind: 'interest', account: 'savings', yearlyRate: 0.021 },
      { kind: 'overdraft-fee', account: 'checking', cents: 3500 },
    ],
  };
}
