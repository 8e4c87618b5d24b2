/** How a simulator of any provider is started. */
export interface SimulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Only loopback: the simulator has no TLS. */
  readonly host?: '127.0.0.1';
  /** An ISO instant with a zone, at which the clock stands still, or `real` (the default). */
  readonly now?: string;
  /** 1, the default, is as slow as the real thing; 0 does not wait. */
  readonly delayScale?: number;
  readonly seed?: string;
}
