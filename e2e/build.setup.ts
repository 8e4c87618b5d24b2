import { ensureBuilt } from '../src/cli/ensure-built.ts';

/** The tests look at the page as it is built from the sources that are here. */
export default async function build(): Promise<void> {
  await ensureBuilt();
}
