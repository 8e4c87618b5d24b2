import { problem } from '#contracts/problems.ts';
import { requestIdHeader, type Route } from '#contracts/routes.ts';
import { ContractMismatch, Problem } from './errors.ts';

async function readJson(response: Response, route: Route, requestId: string | null): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ContractMismatch(route.id, requestId, cause);
  }
}

/**
 * What a JSON or empty route answered, parsed with its schema.
 * @throws Problem for problem details; ContractMismatch for anything that is neither them nor what the contract says.
 */
export async function readAnswer(response: Response, route: Route): Promise<unknown> {
  const requestId = response.headers.get(requestIdHeader);
  if (!response.ok) {
    const parsed = problem.safeParse(await readJson(response, route, requestId));
    throw parsed.success ? new Problem(parsed.data) : new ContractMismatch(route.id, requestId, parsed.error);
  }
  if (response.status !== route.response.status) {
    throw new ContractMismatch(route.id, requestId, `status ${response.status}`);
  }
  if (route.response.kind !== 'json') return undefined;
  const parsed = route.response.schema.safeParse(await readJson(response, route, requestId));
  if (!parsed.success) throw new ContractMismatch(route.id, requestId, parsed.error);
  return parsed.data;
}
