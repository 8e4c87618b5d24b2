import type { Browser } from '#testing/browser.ts';
import type { Stack } from '#testing/start-stack.ts';

/** A named person of the Basiq simulator (src/simulators/README.md) by the case that they carry. */
export function basiqPerson(stack: Stack, key: string) {
  const found = stack.basiqPeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`the simulator has nobody called ${key}`);
  return { ...found, customerId: `basiq-${found.userId}`, path: `/customers/basiq-${found.userId}` };
}

/** Adds a named person over plain HTTP, for tests that are not about adding. */
export async function addBasiqPerson(person: Browser, stack: Stack, key: string) {
  const found = basiqPerson(stack, key);
  const answer = await person.call('POST', '/api/customers', { body: { by: 'id', userId: found.userId } });
  if (answer.status !== 200) throw new Error(`${key} could not be added: ${answer.text}`);
  return found;
}
