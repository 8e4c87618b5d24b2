/** Keeps one access token: fetched once however many ask at the same time, renewed by age or when refused. */
export interface TokenCache {
  get(): Promise<string>;
  /** Drops the token unless it has been renewed since. */
  drop(token: string): void;
}

/**
 * @param maxAgeMs age after which a token is renewed before use, in milliseconds
 * @param fetchToken asks the provider; what it throws reaches everyone who waits, and the next caller asks again
 */
export function createTokenCache(maxAgeMs: number, now: () => number, fetchToken: () => Promise<string>): TokenCache {
  let kept: { token: string; at: number } | null = null;
  let underWay: Promise<string> | null = null;
  return {
    async get() {
      if (kept !== null && now() - kept.at < maxAgeMs) return kept.token;
      underWay ??= fetchToken()
        .then((token) => {
          kept = { token, at: now() };
          return token;
        })
        .finally(() => {
          underWay = null;
        });
      return await underWay;
    },
    drop(token) {
      if (kept?.token === token) kept = null;
    },
  };
}
