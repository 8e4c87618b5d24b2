import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import fp from 'fastify-plugin';
import { Problem } from '../problem.ts';

const immutable = 'public, max-age=31536000, immutable';
/** The PDF worker compiles Wasm. A worker's policy is that of its own response, so the page's stays strict. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Serves the built page: hashed files for ever, the page itself for every address that is not the API's. */
export const spaPlugin = fp<{ root: string }>(async (app, { root }) => {
  const isBuilt = existsSync(path.join(root, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        const isHashed =
          file.startsWith(path.join(root, 'assets') + path.sep) || file.startsWith(path.join(root, 'pdfjs') + path.sep);
        void reply.header('cache-control', isHashed ? immutable : 'no-cache');
        if (/pdf\.worker[^/]*\.m?js(\.br)?$/.test(file)) void reply.header('content-security-policy', workerPolicy);
      },
    });
  }
  const sendPage = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html');
  app.setNotFoundHandler(async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://loandesk');
    const wantsPage =
      isBuilt &&
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(api|health|assets|pdfjs)(\/|$)/.test(pathname) &&
      !path.extname(pathname);
    if (wantsPage) return await sendPage(reply);
    throw new Problem('not-found');
  });
});
