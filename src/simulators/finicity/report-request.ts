import type { Account } from '../bank/bank.ts';
import { DEPOSITORY_TYPES } from '../bank/life-plan.ts';

/** Fact: the lengths in days that may be asked for, and the default. */
const LENGTHS = [30, 90, 180, 270, 365, 730];
const DEFAULT_LENGTH = 730;

export interface ReportRequest {
  readonly accounts: readonly Account[];
  readonly lengthOfReport: number;
}

/**
 * Reads the body of a generate call; the text is why it is refused. Fact: the two fields, numbers and not strings, a body
 * is required. Invented: the wording, that an empty list or a field of another name is refused or ignored respectively,
 * that only deposit accounts are taken.
 */
export function readReportRequest(body: string, accounts: readonly Account[]): ReportRequest | string {
  const fields = readObject(body);
  if (fields === null) return 'Request body is missing or is not a JSON object';
  const { lengthOfReport = DEFAULT_LENGTH, accountIds } = fields;
  if (typeof lengthOfReport !== 'number' || !LENGTHS.includes(lengthOfReport)) {
    return `Invalid lengthOfReport: must be one of ${LENGTHS.join(', ')}`;
  }
  const chosen = accountIds === undefined ? accounts.filter(isEligible) : chooseAccounts(accountIds, accounts);
  if (typeof chosen === 'string') return chosen;
  if (chosen.length === 0) return 'Customer has no eligible accounts';
  return { accounts: chosen, lengthOfReport };
}

function chooseAccounts(accountIds: unknown, accounts: readonly Account[]): Account[] | string {
  if (!Array.isArray(accountIds) || accountIds.length === 0) return 'Invalid accountIds: must be a list of numbers';
  const chosen = new Set<Account>();
  for (const id of accountIds as readonly unknown[]) {
    if (typeof id !== 'number' || !Number.isSafeInteger(id)) return 'Invalid accountIds: must be a list of numbers';
    const account = accounts.find((candidate) => candidate.id === id);
    if (account === undefined) return `Customer does not have the given account (accountId = ${id})`;
    if (!isEligible(account)) return `Account type ${account.type} is not supported (accountId = ${id})`;
    chosen.add(account);
  }
  return [...chosen];
}

function isEligible(account: Account): boolean {
  return DEPOSITORY_TYPES.has(account.type);
}

function readObject(body: string): { lengthOfReport?: unknown; accountIds?: unknown } | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
