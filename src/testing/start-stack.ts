import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild, type ChildService } from '../cli/child-service.ts';
import { SimulatorControl } from './simulator-control.ts';

export interface Person {
  readonly name: string;
  readonly customerId: string;
}

/** A named person of the Basiq simulator. */
export interface BasiqPerson {
  readonly name: string;
  readonly userId: string;
  readonly email: string;
  readonly key: string;
}

export interface Stack {
  readonly url: string;
  readonly dataDir: string;
  readonly people: readonly Person[];
  readonly control: SimulatorControl;
  readonly basiqPeople: readonly BasiqPerson[];
  readonly basiqControl: SimulatorControl;
  readonly bff: () => ChildService;
  /** Ends the BFF as a power cut would. */
  kill(): Promise<void>;
  /** Starts the BFF again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly simulatorEnv?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly delayScale?: number;
}

/** The real programs as processes of their own: the simulators and the BFF, on free ports, with a data folder of their own. */
export async function startStack({ env = {}, simulatorEnv = {}, delayScale = 0.02 }: Options = {}): Promise<Stack> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'loandesk-stack-'));
  const simulator = await startChild('src/simulators/main.ts', {
    env: { FINICITY_SIM_PORT: '0', BASIQ_SIM_PORT: '0', LOANDESK_SIM_DELAY_SCALE: String(delayScale), ...simulatorEnv },
  });
  const finicity = simulator.ready['finicity'] as Record<'baseUrl' | 'partnerId' | 'partnerSecret' | 'appKey', string>;
  const basiq = simulator.ready['basiq'] as Record<'baseUrl' | 'apiKey', string>;
  let port = '0';
  const startBff = () =>
    startChild('src/bff/main.ts', {
      env: {
        HOST: '127.0.0.1',
        PORT: port,
        LOANDESK_DATA_DIR: dataDir,
        LOANDESK_SIMULATED_ACCOUNTS: '1',
        FINICITY_BASE_URL: finicity.baseUrl,
        FINICITY_PARTNER_ID: finicity.partnerId,
        FINICITY_PARTNER_SECRET: finicity.partnerSecret,
        FINICITY_APP_KEY: finicity.appKey,
        BASIQ_BASE_URL: basiq.baseUrl,
        BASIQ_API_KEY: basiq.apiKey,
        ...env,
      },
    });
  let bff = await startBff();
  const url = String(bff.ready['url']);
  port = new URL(url).port;
  return {
    url,
    dataDir,
    people: simulator.ready['people'] as Person[],
    control: new SimulatorControl(finicity.baseUrl),
    basiqPeople: simulator.ready['basiqPeople'] as BasiqPerson[],
    basiqControl: new SimulatorControl(basiq.baseUrl),
    bff: () => bff,
    async kill() {
      await bff.stop('SIGKILL');
    },
    async restart() {
      bff = await startBff();
    },
    async stop() {
      await bff.stop();
      await simulator.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
