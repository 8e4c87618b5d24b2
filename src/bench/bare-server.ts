import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream';

// What the BFF stands beside: node:http and nothing else. Sends the file of BENCH_FILE with the headers of
// BENCH_HEADERS to whoever asks, from memory, or (BENCH_STREAM=1) read anew from the disk for each reader.

const file = process.env['BENCH_FILE'] ?? '';
const headers = {
  ...(JSON.parse(process.env['BENCH_HEADERS'] ?? '{}') as Record<string, string>),
  'content-length': statSync(file).size,
};
const kept = process.env['BENCH_STREAM'] === '1' ? null : readFileSync(file);

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  if (kept !== null) response.end(kept);
  else pipeline(createReadStream(file), response, () => undefined);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
