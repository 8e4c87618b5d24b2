import { createContext, use } from 'react';
import type { ReportSearch } from './search.ts';

type Set = (part: Partial<ReportSearch>) => void;

/** Changes what the report page is set to, which is its address. */
export const SetSearch = createContext<Set>(() => undefined);

export function useSetSearch(): Set {
  return use(SetSearch);
}
