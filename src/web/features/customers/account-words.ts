import type { FeedState } from '#contracts/customers.ts';
import type { TagLook } from '#web/ui/tag.tsx';

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
