import { BANK_CASES } from './named-cases-banks.ts';
import { FIGURE_CASES } from './named-cases-figures.ts';
import { LINE_CASES } from './named-cases-line.ts';
import type { NamedCase } from './named-people.ts';

/** All hard cases; the showcase is the first. */
export const NAMED_CASES: readonly NamedCase[] = [...BANK_CASES, ...FIGURE_CASES, ...LINE_CASES];
