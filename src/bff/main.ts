import path from 'node:path';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { compose } from './composition.ts';
import { ConfigError, readConfig } from './config.ts';

/** Starts the BFF from its environment and prints one line of JSON with its address once it listens. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // Logs go to stderr: stdout holds the one line that scripts read.
  // Lines are written together, at the latest after half a second.
  const destination = pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 500 });
  const logger = pino({ level: config.logLevel }, destination);
  const services = await compose(config, logger);
  const root = path.resolve(import.meta.dirname, '../../dist');
  const app = await buildApp(services, { ...config, root }, logger);
  await app.listen({ host: config.host, port: config.port });
  await services.start();
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(JSON.stringify({ url: config.publicOrigin ?? `http://${host}:${port}`, pid: process.pid }));

  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    Promise.all([app.close(), services.stop()]).then(
      () => {
        destination.flushSync();
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop cleanly');
        destination.flushSync();
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigError;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (isKnown) console.error(error.message);
  else if (code === 'EADDRINUSE') console.error('PORT names a port that another program uses; set another one.');
  else console.error(error);
  process.exit(isKnown || code === 'EADDRINUSE' ? 2 : 1);
});
