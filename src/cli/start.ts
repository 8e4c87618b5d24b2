import path from 'node:path';
import { simulatedAccounts } from '#bff/services/simulated-accounts.ts';
import { ensureBuilt } from './ensure-built.ts';
import { startChild, StartFailed, type ChildService } from './child-service.ts';

// `npm start`: builds the page when it is older than its sources, starts the simulators unless a provider is
// configured, starts the BFF, and says where it is and how to sign in.

const root = path.resolve(import.meta.dirname, '../..');
const settings = [
  'FINICITY_BASE_URL',
  'FINICITY_PARTNER_ID',
  'FINICITY_PARTNER_SECRET',
  'FINICITY_APP_KEY',
  'BASIQ_BASE_URL',
  'BASIQ_API_KEY',
];
const isConfigured = settings.some((name) => process.env[name] || process.env[`${name}_FILE`]);

const children: ChildService[] = [];

async function stopAll(): Promise<void> {
  for (const child of children.toReversed()) await child.stop();
}

async function startSimulators(): Promise<Record<string, string>> {
  const simulator = await startChild('src/simulators/main.ts', {
    stderr: 'inherit',
    // Whether the real one lists its users is not known; here they are all to be found from the start.
    env: { BASIQ_SIM_LISTS_USERS: '1', ...process.env },
  });
  children.push(simulator);
  const finicity = simulator.ready['finicity'] as {
    baseUrl: string;
    partnerId: string;
    partnerSecret: string;
    appKey: string;
  };
  const basiq = simulator.ready['basiq'] as { baseUrl: string; apiKey: string };
  return {
    BASIQ_BASE_URL: basiq.baseUrl,
    BASIQ_API_KEY: basiq.apiKey,
    FINICITY_BASE_URL: finicity.baseUrl,
    FINICITY_PARTNER_ID: finicity.partnerId,
    FINICITY_PARTNER_SECRET: finicity.partnerSecret,
    FINICITY_APP_KEY: finicity.appKey,
    LOANDESK_SIMULATED_ACCOUNTS: '1',
    // Simulated customers never share a store with real ones.
    LOANDESK_DATA_DIR: process.env['LOANDESK_DATA_DIR'] || path.join(root, '.data/simulated'),
  };
}

async function main(): Promise<void> {
  await ensureBuilt(() => console.log('Building the page …'));
  const simulated = isConfigured ? {} : await startSimulators();
  const bff = await startChild('src/bff/main.ts', {
    stderr: 'inherit',
    env: { LOANDESK_LOG_LEVEL: 'warn', ...process.env, ...simulated },
  });
  children.push(bff);
  console.log(`\nLoandesk is at ${String(bff.ready['url'])}\n`);
  if (isConfigured) {
    console.log('Sign in with an account made by: npm run officer -- add NAME --role officer --password-stdin');
  } else {
    console.log('The providers are simulated. Sign in as');
    for (const { name, password, role } of simulatedAccounts)
      console.log(`  ${name.padEnd(8)} password ${password.padEnd(18)} (${role})`);
  }
  console.log('\nCtrl-C stops it.');
  for (const child of children) {
    child.process.once('exit', (code) => {
      void stopAll().then(() => process.exit(code ?? 1));
    });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void stopAll().then(() => process.exit(0));
  });
}

try {
  await main();
} catch (error) {
  await stopAll();
  // The program's own sentence is on stderr already.
  if (!(error instanceof StartFailed)) console.error(error);
  process.exit(2);
}
