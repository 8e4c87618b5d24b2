import type { Fault, FaultMatch } from '../../kernel/faults.ts';
import type { Json } from '../../kernel/rewrite-json.ts';
import type { Figures } from '../figures/wire.ts';
import type { LifePlan } from './life-plan.ts';

export interface ConsentPlan {
  /** `lapses`: active when first asked for, expired from then on. */
  readonly state: 'active' | 'revoked' | 'expired' | 'lapses' | 'none';
  /** Counted from the reference day; negative is in the past. */
  readonly endsInDays: number;
}

/** What a person's answers differ in from what follows from the transactions and the specification. */
export interface Quirks {
  /** False figures, the same in JSON and PDF. */
  readonly defect?: (figures: Figures) => Figures;
  /** Right figures in another shape: applied to what is sent and to nothing else. */
  readonly shape?: Partial<Record<ShapedAnswer, (answer: Json) => Json>>;
  /** Ids of their own for income and expenses. */
  readonly hasThreeIds?: boolean;
  /** Under which names the repayments of disclosed loans are stated. */
  readonly repaymentNames?: readonly ('loanRepaymentsMonthly' | 'loanRepaymentMonthly')[];
  /** Transactions state no balance. */
  readonly hidesRunningBalance?: boolean;
  /** Waiting card purchases besides the posted ones. */
  readonly pendingCount?: number;
  /** Letters added to each description of a snapshot's transactions, all of which come on one page. */
  readonly paddingLetters?: number;
  /** `broken`: no PDF at all; `locked`: one that opens with the password `loandesk`. */
  readonly pdf?: 'broken' | 'locked';
}

/** `transactions` is a whole page of them, of a snapshot or of the user; `account` and `transaction` one in any list. */
export type ShapedAnswer = 'affordability' | 'income' | 'expenses' | 'transactions' | 'account' | 'transaction';

/** A fault of one person's calls; whose is added when the person is made. */
export type OwnFault = Omit<Fault, 'match'> & { readonly match: Omit<FaultMatch, 'customerId'> };

/** A user of the partner. Accounts and life are made when somebody first looks. */
export interface Person {
  /** Name of the case; empty for ordinary people and for those whom a caller made. */
  readonly key: string;
  readonly userId: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly lastName: string;
  readonly email: string;
  readonly mobile: string;
  /** What an officer finds here. */
  readonly about: string;
  /** How many days before the reference day the partner added the user. */
  readonly createdDaysBefore: number;
  readonly consent: ConsentPlan;
  readonly quirks: Quirks;
  readonly faults: readonly Fault[];
  /** The household's: people of one household give the same, and each sees some of its accounts. */
  readonly lifeSeed: string;
  readonly hiddenAccounts: readonly string[];
  plan(): LifePlan;
}

export const USUAL_CONSENT: ConsentPlan = { state: 'active', endsInDays: 214 };

/** A user without anything, as a caller can add one. */
export function personWithNothing(userId: string): Person {
  return {
    key: '',
    userId,
    firstName: '',
    middleName: null,
    lastName: '',
    email: '',
    mobile: '',
    about: '',
    createdDaysBefore: 0,
    consent: { state: 'none', endsInDays: 0 },
    quirks: {},
    faults: [],
    lifeSeed: userId,
    hiddenAccounts: [],
    plan: () => ({ connections: [], accounts: [], rules: [] }),
  };
}

/** first.last@example.com, in ASCII. */
export function emailFor(firstName: string, lastName: string, suffix = ''): string {
  const plain = `${firstName}.${lastName}`
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '');
  return `${plain.slice(0, 48)}${suffix}@example.com`;
}
