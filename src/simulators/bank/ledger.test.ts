import { describe, expect, test } from 'vitest';
import { Clock } from '../kernel/clock.ts';
import { Bank } from './bank.ts';
import { namedPeople } from './named-people.ts';
import { ordinaryPeople } from './people.ts';
import type { Person } from './people.ts';

const NOW = '2026-03-18T12:00:00-07:00';
const PEOPLE = [...namedPeople('test'), ...ordinaryPeople(12, 'test')];

describe('for every account of many people', () => {
  const bank = new Bank(new Clock(NOW), 'test');
  const accounts = PEOPLE.flatMap((person) => bank.accountsOf(person));

  test('opening balance and transactions make the ending balance of every day', () => {
    for (const { ledger, id } of accounts) {
      const closings = ledger.closings(ledger.begin, bank.today());
      let balance = ledger.opening();
      closings.forEach((closing, i) => {
        for (const entry of ledger.entries(ledger.begin + i, ledger.begin + i)) balance += entry.cents;
        if (balance !== closing) expect({ id, day: i, balance }).toEqual({ id, day: i, balance: closing });
      });
      expect(ledger.closing(bank.today())).toBe(balance);
    }
  });

  test('amounts are whole cents, ids are unique for a person, running balances follow', () => {
    for (const person of PEOPLE) {
      const entries = bank.accountsOf(person).flatMap(({ ledger }) => ledger.entries(ledger.begin, bank.today()));
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
      expect(entries.every((entry) => Number.isInteger(entry.cents) && entry.cents !== 0)).toBe(true);
    }
  });

  test('transfers between own accounts, and card payments, add up to nothing on every day', () => {
    let seen = 0;
    for (const person of PEOPLE.filter((candidate) => isFullyCovered(candidate))) {
      const byDay = new Map<number, number>();
      for (const { ledger } of bank.accountsOf(person)) {
        for (const entry of ledger.entries(ledger.begin, bank.today())) {
          if (entry.kind !== 'transfer' && entry.kind !== 'card-payment') continue;
          seen += 1;
          byDay.set(entry.day, (byDay.get(entry.day) ?? 0) + entry.cents);
        }
      }
      expect([...byDay.values()].filter((sum) => sum !== 0)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(1000);
  });

  /** One who is shown all accounts from the same day on: else one half of a transfer is out of sight. */
  function isFullyCovered(person: Person): boolean {
    return new Set(bank.accountsOf(person).map((account) => account.ledger.begin)).size === 1;
  }
});

test('a later now adds days and changes none that were', () => {
  const clock = new Clock(NOW);
  const bank = new Bank(clock, 'test');
  const first = bank.today();
  const before = snapshot(bank, first);
  clock.set('2026-06-01T12:00:00-07:00');
  expect(bank.today()).toBe(first + 75);
  expect(snapshot(bank, first)).toEqual(before);
  expect(snapshot(bank, bank.today())).not.toEqual(before);
});

test('a simulator started later tells the same of the days that both know', () => {
  const early = new Bank(new Clock(NOW), 'test');
  const late = new Bank(new Clock('2026-03-25T12:00:00-07:00'), 'test');
  const from = late.today() - 100;
  const seen = (bank: Bank) =>
    PEOPLE.slice(0, 8).map((person) =>
      bank.accountsOf(person).map(({ ledger }) => ledger.closings(from, early.today())),
    );
  expect(seen(late)).toEqual(seen(early));
  for (const person of PEOPLE.slice(0, 8)) {
    late.accountsOf(person).forEach(({ ledger }, i) => {
      expect(ledger.opening()).toBe(early.accountsOf(person)[i]?.ledger.closing(ledger.begin - 1));
    });
  }
});

test('another seed is another life', () => {
  const one = new Bank(new Clock(NOW), 'test');
  const other = new Bank(new Clock(NOW), 'other');
  expect(snapshot(other, other.today())).not.toEqual(snapshot(one, one.today()));
});

function snapshot(bank: Bank, to: number): unknown {
  return PEOPLE.slice(0, 6).map((person) =>
    bank
      .accountsOf(person)
      .map(({ ledger }) => ledger.entries(ledger.begin, to).map((entry) => [entry.id, entry.cents])),
  );
}
