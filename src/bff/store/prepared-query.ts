import type { Compilable, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A query that is built once and run often: building and compiling one costs several times what SQLite needs to run
 * it. `build` gets stand-ins for the parameters and must use each once, in their order.
 */
export function prepareQuery<P extends readonly unknown[], R>(
  standIns: P,
  build: (...standIns: P) => Compilable<R>,
): (db: Kysely<Tables>, ...parameters: P) => Promise<R[]> {
  const { ...compiled } = build(...standIns).compile();
  if (compiled.parameters.length !== standIns.length) throw new Error('a prepared query must use each parameter once');
  return async (db, ...parameters) => (await db.executeQuery<R>({ ...compiled, parameters })).rows;
}
