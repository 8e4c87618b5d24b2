import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import fp from 'fastify-plugin';

const self = "'self'";
const none = "'none'";

/**
 * Nothing but our own files runs, connects or frames. No 'unsafe-inline' anywhere, and scripts may be made only
 * through the one Trusted Types policy of the PDF viewer, which lets its own worker start and nothing else.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: [none],
    scriptSrc: [self],
    styleSrc: [self],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self],
    connectSrc: [self],
    workerSrc: [self],
    frameSrc: ['blob:'],
    manifestSrc: [self],
    objectSrc: [none],
    baseUri: [none],
    formAction: [self],
    frameAncestors: [none],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['default'],
  },
};

/** The headers that Helmet makes, asked of it once: they are the same for every answer. */
async function fixedHeaders(): Promise<Record<string, string>> {
  const app = Fastify();
  await app.register(helmet, {
    contentSecurityPolicy,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  app.get('/', () => '');
  const { headers } = await app.inject('/');
  await app.close();
  const own = new Set(['content-type', 'content-length', 'date', 'connection']);
  return {
    ...Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
    ),
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

export const securityHeadersPlugin = fp(async (app) => {
  const fixed = await fixedHeaders();
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(fixed).header('x-request-id', request.id);
  });
  app.addHook('onSend', async (_request, reply) => {
    // Bank data stays in no cache; files of the build say otherwise themselves.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
});
