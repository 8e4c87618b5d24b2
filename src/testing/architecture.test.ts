import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { buildOpenApi } from '#contracts/openapi.ts';
import { rolePermissions } from '#contracts/permissions.ts';
import { allRoutes, routes } from '#contracts/routes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));

/** Folder of src -> folders of src that it may import, types included. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  domain: ['contracts'],
  bff: ['contracts', 'domain'],
  web: ['contracts', 'domain'],
  simulators: [],
  cli: ['contracts', 'bff'],
};

/** Packages that a folder may import; a folder that is not here may import any. */
const packages: Readonly<Record<string, readonly string[]>> = { contracts: ['zod'], domain: [] };

function importsOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  const dynamic = [...source.matchAll(/import\(\s*['"]([^'"]+)['"]/g)].flatMap(([, target]) => target ?? []);
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic];
}

/** Why an import breaks the boundaries; null when it does not. */
function violation(file: string, target: string): string | null {
  const folder = file.split('/')[1] ?? '';
  const inside = target.startsWith('#') ? target.slice(1).split('/')[0] : null;
  const resolved = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : null;
  const to = inside ?? (resolved?.startsWith('src/') === true ? resolved.split('/')[1] : null);
  if (to != null) {
    const may = allowed[folder];
    return to === folder || may === undefined || may.includes(to)
      ? featureViolation(file, resolved, target)
      : `${file} imports ${target}`;
  }
  if (target.startsWith('.')) return null;
  const may = packages[folder];
  return may === undefined || may.some((name) => target === name || target.startsWith(`${name}/`))
    ? null
    : `${file} imports ${target}`;
}

/**
 * One feature of the page never imports another, and what features share imports none: only `app` puts them together.
 * Routes of the BFF never reach past the services.
 */
function featureViolation(file: string, resolved: string | null, target: string): string | null {
  const at = resolved ?? `src/${target.slice(1)}`;
  const feature = /^src\/web\/features\/([^/]+)\//;
  const [from, to] = [feature.exec(file)?.[1], feature.exec(at)?.[1]];
  const isApp = file.startsWith('src/web/app/');
  if (to !== undefined && from !== to && !isApp) return `${file} imports the feature ${to}`;
  if (file.startsWith('src/bff/routes/') && /^src\/bff\/(providers|store)\//.test(at)) return `${file} imports ${at}`;
  return null;
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

describe('import boundaries', () => {
  test('hold everywhere, type imports included', () => {
    const found = files
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        importsOf(file, readFileSync(path.join(root, file), 'utf8')).flatMap((target) => violation(file, target) ?? []),
      );
    expect(found).toEqual([]);
  });

  test.each([
    ['src/web/app/x.tsx', "import type { Services } from '#bff/composition.ts';"],
    ['src/web/app/x.tsx', "import '../../bff/app.ts';"],
    ['src/domain/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/x.ts', "import { useState } from 'react';"],
    ['src/contracts/x.ts', "export { formatMinor } from '#domain/money.ts';"],
    ['src/simulators/finicity/x.ts', "import { routes } from '#contracts/routes.ts';"],
    ['src/bff/services/x.ts', "const simulator = await import('../../simulators/finicity/server.ts');"],
    ['src/web/features/report/x.tsx', "import { CustomerRow } from '../customers/customer-row.tsx';"],
    ['src/web/print/x.tsx', "import { cellWords } from '#web/features/comparison/cell-words.ts';"],
    ['src/bff/routes/x.ts', "import { Officers } from '../store/officers.ts';"],
  ])('a planted import in %s is found: %s', (file, source) => {
    expect(importsOf(file, source).map((target) => violation(file, target))).toEqual([expect.stringContaining(file)]);
  });
});

describe('the route table', () => {
  test('has one id, method and path each', () => {
    expect(Object.entries(routes).filter(([id, route]) => id !== route.id)).toEqual([]);
    const places = allRoutes.map(({ method, path: at }) => `${method} ${at}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('gives every route an access that somebody has, and an audit event or a reason for none', () => {
    const held = new Set<string>(['public', 'signed-in', ...Object.values(rolePermissions).flat()]);
    for (const route of allRoutes) {
      expect(held, route.id).toContain(route.access);
      expect('event' in route.audit ? route.audit.event : route.audit.none, route.id).toMatch(/\w{4}/);
    }
  });

  test('records whatever shows or changes something of a customer', () => {
    const unrecorded = allRoutes.filter((route) => 'none' in route.audit).map(({ id }) => id);
    expect(unrecorded.sort()).toEqual([
      'extendSession',
      'listRefreshJobs',
      'listSavedViews',
      'liveness',
      'readOrderTerms',
      'readReportRequest',
      'readSession',
      'readiness',
      'removeSavedView',
      'saveView',
      'signInOptions',
    ]);
  });

  test('opens only these routes to everybody', () => {
    expect(
      allRoutes
        .filter(({ access }) => access === 'public')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['liveness', 'readiness', 'signIn', 'signInOptions']);
  });

  test('describes each parameter of its path', () => {
    for (const route of allRoutes) {
      const named = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(route.params?.shape ?? {}), route.id).toEqual(named);
    }
  });
});

test('docs/openapi.json is what the route table says (npm run openapi writes it anew)', () => {
  expect(JSON.parse(readFileSync(path.join(root, 'docs/openapi.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(buildOpenApi())),
  );
});

test('every name that docs/openapi.json refers to is in it', () => {
  const document = buildOpenApi() as { components: { schemas: Record<string, unknown> } };
  const referred = JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g);
  const missing = [...referred].flatMap(([, name = '']) =>
    name.replace('#/components/schemas/', '') in document.components.schemas ? [] : [name],
  );
  expect(missing).toEqual([]);
});

test('the lock file holds no address of a registry', () => {
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
});
