import type { FeedState } from '#contracts/customers.ts';
import type { TagLook } from '#web/ui/tag.tsx';

const types: Readonly<Record<string, string>> = {
  creditCard: 'credit card',
  lineOfCredit: 'line of credit',
  moneyMarket: 'money market',
  cd: 'certificate of deposit',
};

/** The provider's word for a type of account as people write it: `creditCard` is `credit card`. */
export function typeWords(type: string): string {
  return (
    types[type] ??
    type
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase()
  );
}

/** Green only for data that is there, amber for what somebody should look at. */
export const feedLook: Readonly<Record<FeedState, TagLook>> = {
  up_to_date: 'agrees',
  stale: 'caution',
  sign_in_needed: 'caution',
  consent_expired: 'caution',
  bank_unreachable: 'caution',
  updating: 'plain',
  closed: 'caution',
  never_updated: 'caution',
  unknown: 'plain',
};
