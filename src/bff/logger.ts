import type { FastifyBaseLogger } from 'fastify';

/** What services log with. Facts and codes only: no name, account, amount, reference or URL of a provider. */
export type Logger = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
