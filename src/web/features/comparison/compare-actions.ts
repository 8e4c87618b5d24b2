import { createContext, use } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import type { CompareSearch } from './search.ts';

export interface CompareActions {
  /** Changes what the page is set to, which is its address; Back does not stop at each change. */
  readonly set: (part: Partial<CompareSearch>) => void;
  readonly move: (id: ReportId, by: -1 | 1) => void;
  readonly makeBase: (id: ReportId) => void;
  readonly remove: (id: ReportId) => void;
  /** From a list of reports, which keeps the focus. */
  readonly add: (id: ReportId) => void;
  readonly drop: (id: ReportId) => void;
}

const nothing = () => undefined;

export const CompareActionsContext = createContext<CompareActions>({
  set: nothing,
  move: nothing,
  makeBase: nothing,
  remove: nothing,
  add: nothing,
  drop: nothing,
});

/** What can be done with the comparison, from anywhere on its page. */
export function useCompare(): CompareActions {
  return use(CompareActionsContext);
}
