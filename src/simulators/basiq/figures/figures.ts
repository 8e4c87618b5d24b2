import { affordabilityOf } from './affordability.ts';
import type { Basis } from './basis.ts';
import { expensesOf } from './expenses.ts';
import { incomeOf } from './income.ts';
import type { Figures } from './wire.ts';

export function figuresOf(basis: Basis): Figures {
  const income = incomeOf(basis);
  const expenses = expensesOf(basis);
  return { affordability: affordabilityOf(basis, income, expenses), income, expenses };
}
