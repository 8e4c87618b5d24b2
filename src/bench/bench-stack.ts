import { startChild, type ChildService } from '../cli/child-service.ts';
import { DeskClient } from './desk-client.ts';

/** The real BFF over the simulators, as child processes, with a data folder of its own. */
export interface BenchStack {
  readonly bff: () => ChildService;
  /** Address of the BFF that runs now. */
  readonly origin: () => string;
  stopBff(): Promise<void>;
  /** Starts a BFF on the same data. */
  startBff(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  /** In the directory; the named people are always there. */
  readonly customers?: number;
}

/** Starts simulator and BFF, waits until the directory is read, and ends both after `work`, come what may. */
export async function withStack<T>(options: Options, work: (stack: BenchStack) => Promise<T>): Promise<T> {
  const simulator = await startChild('src/simulators/main.ts', {
    env: {
      FINICITY_SIM_PORT: '0',
      BASIQ_SIM_PORT: '0',
      BASIQ_SIM_LISTS_USERS: '1',
      // The directory is of one provider's customers, as many as are asked for; of the other the named ones.
      BASIQ_SIM_USERS: '0',
      LOANDESK_SIM_NOW: 'real',
      LOANDESK_SIM_DELAY_SCALE: '0',
      LOANDESK_SIM_CUSTOMERS: String(options.customers ?? 200),
    },
  });
  let bff: ChildService | null = null;
  try {
    const env = bffEnvironment(simulator, options.dataDir);
    const start = () => startChild('src/bff/main.ts', { env });
    bff = await start();
    const running = () => {
      if (bff === null) throw new Error('the BFF does not run');
      return bff;
    };
    const origin = () => String(running().ready['url']);
    await (await DeskClient.signIn(origin())).waitForDirectory();
    return await work({
      bff: running,
      origin,
      stopBff: async () => {
        await running().stop();
        bff = null;
      },
      startBff: async () => {
        bff = await start();
      },
    });
  } finally {
    await bff?.stop();
    await simulator.stop();
  }
}

/** As in production but for the address: every other setting of the shell that runs the bench is left out. */
function bffEnvironment(simulator: ChildService, dataDir: string): Record<string, string | undefined> {
  const { baseUrl, partnerId, partnerSecret, appKey } = simulator.ready['finicity'] as Record<string, string>;
  const basiq = simulator.ready['basiq'] as Record<string, string>;
  const others = Object.keys(process.env).filter((name) =>
    /^(LOANDESK_|FINICITY_|BASIQ_|DATABASE_URL|HOST$)/.test(name),
  );
  return {
    ...Object.fromEntries(others.map((name) => [name, undefined])),
    PORT: '0',
    LOANDESK_DATA_DIR: dataDir,
    LOANDESK_SIMULATED_ACCOUNTS: '1',
    LOANDESK_LOG_LEVEL: 'info',
    FINICITY_BASE_URL: baseUrl,
    FINICITY_PARTNER_ID: partnerId,
    FINICITY_PARTNER_SECRET: partnerSecret,
    FINICITY_APP_KEY: appKey,
    BASIQ_BASE_URL: basiq['baseUrl'],
    BASIQ_API_KEY: basiq['apiKey'],
  };
}

export function pidOf({ process: child }: ChildService): number {
  if (child.pid === undefined) throw new Error('the program does not run');
  return child.pid;
}
