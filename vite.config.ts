import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { assertFirstLoad, brotli, measureFirstLoad } from './src/bench/first-load.ts';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

/** What pdf.js fetches by itself: character maps, standard fonts, decoders. Without them some scans paint blank. */
function pdfjsFiles(): Plugin {
  const from = path.join(root, 'node_modules/pdfjs-dist');
  return {
    name: 'loandesk:pdfjs-files',
    apply: 'build',
    writeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(path.join(from, folder), path.join(dist, 'pdfjs', folder), { recursive: true });
      }
    },
  };
}

/** Compresses once, at the build, what the server then sends as it is; and holds the first load to its budget. */
function brotliFiles(): Plugin {
  return {
    name: 'loandesk:brotli',
    apply: 'build',
    enforce: 'post',
    writeBundle() {
      for (const file of globSync('**/*.{js,mjs,css,html,svg}', { cwd: dist })) {
        const bytes = readFileSync(path.join(dist, file));
        if (bytes.length > 1024) writeFileSync(path.join(dist, `${file}.br`), brotli(bytes));
      }
      assertFirstLoad(measureFirstLoad(dist));
    },
  };
}

/**
 * Few files rather than small ones: over HTTP/1.1 all of them share six connections, and each costs a round trip. Left
 * alone the bundler makes a file of every set of modules that the same pages share, some thirty for a report.
 */
const chunkGroups = [
  // Libraries and own code of the first load apart: after a deployment the libraries are still in the browser's cache.
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 3 },
  { name: 'app', tags: ['$initial' as const], priority: 2 },
  // Own parts that several pages share. Never what draws charts or PDFs, and no library: every page would wait for
  // Recharts or pdf.js.
  {
    name: 'shared',
    test: /^(?!.*[\\/](?:web[\\/](?:charts[\\/][^\\/]+\.tsx|features[\\/]documents[\\/])|node_modules[\\/]))/,
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react(), tailwindcss(), pdfjsFiles(), brotliFiles()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // light-dark() stays as it is: a replacement would not follow the color-scheme of an element.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What is held is the first load, by brotliFiles(); what is over 500 kB comes late and alone, with the PDF viewer.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: {
    // `npm run dev`: the page from Vite, everything else from a BFF that runs beside it.
    proxy: { '/api': { target: process.env['LOANDESK_URL'] ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
  test: {
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/{contracts,domain,web,bench}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/{bff,simulators,cli}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'architecture', include: ['src/testing/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
