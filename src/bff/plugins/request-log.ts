import fp from 'fastify-plugin';

/** One line a request: the route's pattern instead of the URL, which may hold a name that somebody searched for. */
export const requestLogPlugin = fp(async (app) => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    if (route === undefined || route === '/*') return;
    request.log.info({
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      officer: request.visitor?.officer.id,
    });
  });
});
