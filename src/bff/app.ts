import { randomUUID } from 'node:crypto';
import underPressure from '@fastify/under-pressure';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Services } from './composition.ts';
import type { Config } from './config.ts';
import { errorsPlugin, sendProblem } from './plugins/errors.ts';
import { requestLogPlugin } from './plugins/request-log.ts';
import { securityHeadersPlugin } from './plugins/security-headers.ts';
import { sessionPlugin } from './plugins/session.ts';
import { spaPlugin } from './plugins/spa.ts';
import { bindRoutes } from './routes/bind.ts';
import { createHandlers } from './routes/handlers.ts';

declare module 'fastify' {
  interface FastifyInstance {
    origin: { readonly publicOrigin: string | null };
  }
}

const mostBodyBytes = 256 * 1024;
/** Beyond this delay of the event loop new requests are turned away with a 503, in milliseconds. */
const mostEventLoopDelay = 2_000;

interface Settings extends Pick<Config, 'publicOrigin' | 'simulatedAccounts' | 'permissiblePurposes'> {
  /** Folder of the built page. */
  readonly root: string;
}

/** Builds the server; `main.ts` listens. */
export async function buildApp(
  services: Services,
  settings: Settings,
  logger: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: mostBodyBytes,
    trustProxy: settings.publicOrigin === null ? false : 'loopback',
    return503OnClosing: true,
    // A URL that cannot be decoded never reaches the error handler.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 128 },
  });
  app.decorate('origin', { publicOrigin: settings.publicOrigin });
  await app.register(errorsPlugin);
  await app.register(underPressure, { maxEventLoopDelay: mostEventLoopDelay, retryAfter: 5 });
  await app.register(securityHeadersPlugin);
  await app.register(requestLogPlugin);
  await app.register(sessionPlugin, { signIn: services.signIn });
  bindRoutes(app, createHandlers(services, settings), services.auditLog);
  await app.register(spaPlugin, { root: settings.root });
  return app;
}
