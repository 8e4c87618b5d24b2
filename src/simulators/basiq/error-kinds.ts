/** Errors that more than one place gives. */
export const TOKEN_EXPIRED = {
  code: 'access-denied',
  title: 'Access denied.',
  detail: 'Token has expired',
  source: null,
} as const;

/** Documented for another path. Nothing tells the caller when to come again. */
export const TOO_MANY_REQUESTS = {
  code: 'too-many-requests',
  title: 'Too many requests',
  detail: 'Query limit reached.',
} as const;
