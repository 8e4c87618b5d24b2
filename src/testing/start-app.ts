import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { Pool } from 'undici';
import { buildApp } from '#bff/app.ts';
import { compose, type Services } from '#bff/composition.ts';
import { readConfig } from '#bff/config.ts';
import { startBasiqSimulator, type BasiqSimulator } from '#simulators/basiq/server.ts';
import { startFinicitySimulator, type FinicitySimulator } from '#simulators/finicity/server.ts';
import { createBrowser, type Browser } from './browser.ts';
import { SimulatorControl } from './simulator-control.ts';

export interface TestApp {
  readonly url: string;
  readonly dataDir: string;
  readonly services: Services;
  readonly simulator: FinicitySimulator;
  readonly control: SimulatorControl;
  readonly basiq: BasiqSimulator;
  readonly basiqControl: SimulatorControl;
  /** Log lines so far. */
  readonly log: string[];
  browser(): Browser;
  signedIn(name?: 'officer' | 'lead' | 'auditor'): Promise<Browser>;
  /** Moves the clock of the BFF on, in milliseconds. */
  passTime(ms: number): void;
  close(): Promise<void>;
}

interface Options {
  /** Whether Basiq lists its users; it does not by default, as far as is known. */
  readonly listsUsers?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly delayScale?: number;
}

/** The real server and the real simulators in this process, on free ports, with a data folder of its own. */
export async function startTestApp({
  env = {},
  delayScale = 0.005,
  listsUsers = false,
}: Options = {}): Promise<TestApp> {
  const simulator = await startFinicitySimulator({ delayScale });
  const basiq = await startBasiqSimulator({ delayScale, listsUsers });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'loandesk-test-'));
  const config = readConfig({
    FINICITY_BASE_URL: simulator.baseUrl,
    FINICITY_PARTNER_ID: simulator.credentials.partnerId,
    FINICITY_PARTNER_SECRET: simulator.credentials.partnerSecret,
    FINICITY_APP_KEY: simulator.credentials.appKey,
    BASIQ_BASE_URL: basiq.baseUrl,
    BASIQ_API_KEY: basiq.credentials.apiKey,
    LOANDESK_DATA_DIR: dataDir,
    LOANDESK_SIMULATED_ACCOUNTS: '1',
    ...env,
  });
  const log: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });
  let offset = 0;
  const clock = () => new Date(Date.now() + offset);
  const services = await compose(config, logger, clock);
  const app = await buildApp(services, { ...config, root: path.resolve('dist') }, logger);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  await services.start();
  const pool = new Pool(url, { connections: 32 });
  const browser = () => createBrowser(pool);
  return {
    url,
    dataDir,
    services,
    simulator,
    control: new SimulatorControl(simulator.baseUrl),
    basiq,
    basiqControl: new SimulatorControl(basiq.baseUrl),
    log,
    browser,
    async signedIn(name = 'officer') {
      const person = browser();
      await person.signIn(name);
      return person;
    },
    passTime: (ms) => {
      offset += ms;
    },
    async close() {
      await pool.destroy();
      await app.close();
      await services.stop();
      await simulator.close();
      await basiq.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
