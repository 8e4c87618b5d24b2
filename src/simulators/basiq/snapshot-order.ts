import type { Answer } from '../kernel/http.ts';
import type { Window } from './figures/basis.ts';
import { errorAnswer, notValid } from './errors.ts';
import { monthOf, parseMonth } from './lives/months.ts';
import type { Month } from './lives/months.ts';
import type { Day } from '../bank/calendar.ts';

/** Fact: 13 calendar months, which is a difference of twelve. */
const LONGEST_DIFFERENCE = 12;

export interface SnapshotOrder {
  readonly window: Window;
  /** `null` means all. */
  readonly accountIds: readonly string[] | null;
}

/** Reads the body of an order; everything in it is optional, and so is the body. The answer is the refusal. */
export function readOrder(body: string, today: Day): SnapshotOrder | Answer {
  const fields = fieldsOf(body);
  if (fields === null) {
    return errorAnswer(400, {
      code: 'invalid-content',
      title: 'Invalid content',
      detail: 'The body is not valid JSON',
    });
  }
  const window = readWindow(fields['fromMonth'], fields['toMonth'], monthOf(today));
  if ('status' in window) return window;
  const accounts = fields['accounts'];
  if (accounts === undefined || accounts === null) return { window, accountIds: null };
  if (!Array.isArray(accounts) || !accounts.every((id) => typeof id === 'string')) {
    return notValid('accounts value is not valid', 'accounts');
  }
  // Guess: an empty list is as if there were none.
  return { window, accountIds: accounts.length === 0 ? null : accounts };
}

/** Guess: without its other half `toMonth` is this month, `fromMonth` twelve months before `toMonth`. */
function readWindow(from: unknown, to: unknown, thisMonth: Month): Window | Answer {
  const given = { from: monthFrom(from), to: monthFrom(to) };
  if (given.from === null || given.to === null) {
    const which = given.from !== null ? 'toDate' : given.to !== null ? 'fromDate' : 'Dates';
    // The provider's words, though the format is YYYY-MM.
    return notValid(
      `${which} not in valid format. Date has to be in yyyy-mm-dd format`,
      which === 'Dates' ? 'toDate, fromDate' : which,
    );
  }
  const toMonth = given.to ?? thisMonth;
  const fromMonth = given.from ?? toMonth - LONGEST_DIFFERENCE;
  if (toMonth < fromMonth) return notValid('toDate must be be after or equal to fromDate', 'toDate, fromDate');
  if (toMonth - fromMonth > LONGEST_DIFFERENCE) {
    return notValid('maximum length of fromMonth - toMonth interval is 12 months', 'toDate, fromDate');
  }
  // Invented: what a month that has not come is answered with.
  if (fromMonth > thisMonth) return notValid('fromDate must not be in the future', 'fromDate');
  return { fromMonth, toMonth };
}

/** `undefined` when nothing is given, `null` when it is no month. */
function monthFrom(value: unknown): Month | null | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? parseMonth(value) : null;
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> | null {
  if (body.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
