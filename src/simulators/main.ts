import { startBasiqSimulator } from './basiq/server.ts';
import { startFinicitySimulator } from './finicity/server.ts';

const { env } = process;
const common = { now: env['LOANDESK_SIM_NOW'] ?? 'real', delayScale: numberFrom('LOANDESK_SIM_DELAY_SCALE', 1) };
const finicity = await startFinicitySimulator({
  ...common,
  port: numberFrom('FINICITY_SIM_PORT', 0),
  customers: numberFrom('LOANDESK_SIM_CUSTOMERS', 200),
});
const basiq = await startBasiqSimulator({
  ...common,
  port: numberFrom('BASIQ_SIM_PORT', 0),
  users: numberFrom('BASIQ_SIM_USERS', 100),
  listsUsers: numberFrom('BASIQ_SIM_LISTS_USERS', 0) === 1,
});
// One line and no more: whoever started this reads the addresses from it.
process.stdout.write(
  `${JSON.stringify({
    finicity: { baseUrl: finicity.baseUrl, ...finicity.credentials },
    basiq: { baseUrl: basiq.baseUrl, ...basiq.credentials },
    people: finicity.people.map(({ name, customerId, about }) => ({ name, customerId, about })),
    basiqPeople: basiq.people.map(({ name, userId, email, key, about }) => ({ name, userId, email, key, about })),
  })}\n`,
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void Promise.all([finicity.close(), basiq.close()]);
  });
}

function numberFrom(name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be a number of 0 or more: ${text}`);
  return value;
}
