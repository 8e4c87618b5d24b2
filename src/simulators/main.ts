import { startFinicitySimulator } from './finicity/server.ts';

const { env } = process;
const simulator = await startFinicitySimulator({
  port: numberFrom('FINICITY_SIM_PORT', 0),
  now: env['LOANDESK_SIM_NOW'] ?? 'real',
  delayScale: numberFrom('LOANDESK_SIM_DELAY_SCALE', 1),
  customers: numberFrom('LOANDESK_SIM_CUSTOMERS', 200),
});
const { baseUrl, credentials, people } = simulator;
// One line and no more: whoever started this reads the addresses from it.
process.stdout.write(
  `${JSON.stringify({
    finicity: { baseUrl, ...credentials },
    people: people.map(({ name, customerId, about }) => ({ name, customerId, about })),
  })}\n`,
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void simulator.close();
  });
}

function numberFrom(name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be a number of 0 or more: ${text}`);
  return value;
}
