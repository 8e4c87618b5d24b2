import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildOpenApi } from '#contracts/openapi.ts';

// `npm run openapi`: writes docs/openapi.json anew from the route table. A test fails while the two differ.
writeFileSync(
  path.resolve(import.meta.dirname, '../../docs/openapi.json'),
  `${JSON.stringify(buildOpenApi(), null, 2)}\n`,
);
