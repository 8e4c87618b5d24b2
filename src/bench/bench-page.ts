import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { withBrowser } from './browser.ts';
import { withWorkFolder } from './work-folder.ts';

/**
 * Opens the page that mounts ours and the reference in turn: built by Vite for production, in Chromium without a limit
 * of frames a second.
 * @throws Error when anything in the page broke
 */
export function withBenchPage<T>(name: string, work: (page: Page) => Promise<T>): Promise<T> {
  return withWorkFolder(name, async (folder) => {
    const settings = { configFile: false, root: path.join(import.meta.dirname, 'page'), logLevel: 'error' } as const;
    await build({
      ...settings,
      plugins: [react(), tailwindcss()],
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
    });
    const server = await preview({ ...settings, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
    try {
      const url = server.resolvedUrls?.local[0];
      if (url === undefined) throw new Error('the page is not served');
      return await withBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'], async (browser) => {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(url);
        const result = await work(page);
        if (errors.length > 0) throw new Error(`the page broke: ${errors[0]}`);
        return result;
      });
    } finally {
      await server.close();
    }
  });
}
