/**
 * Counts failures by key in a sliding window and says how long to wait once there are too many. In memory: after a
 * restart, or on another process, counting begins anew.
 */
export class FailureLimiter {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #failures = new Map<string, number[]>();
  static readonly #mostKeys = 10_000;

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Seconds to wait before the next try; 0: go ahead. */
  waitSeconds(key: string, now: number): number {
    const recent = this.#recent(key, now);
    const [oldest] = recent;
    if (oldest === undefined || recent.length < this.#most) return 0;
    return Math.max(1, Math.ceil((oldest + this.#windowMs - now) / 1000));
  }

  fail(key: string, now: number): void {
    const recent = this.#recent(key, now);
    recent.push(now);
    this.#failures.delete(key);
    this.#failures.set(key, recent);
    const [oldestKey] = this.#failures.keys();
    if (this.#failures.size > FailureLimiter.#mostKeys && oldestKey !== undefined) this.#failures.delete(oldestKey);
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }

  #recent(key: string, now: number): number[] {
    return (this.#failures.get(key) ?? []).filter((at) => at > now - this.#windowMs);
  }
}
