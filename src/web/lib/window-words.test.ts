import { expect, it } from 'vitest';
import type { ReportWindow } from '#contracts/report-requests.ts';
import { windowWords } from './window-words.ts';

it.each<[unknown, string]>([
  [{ unit: 'days', days: 365 }, '365 days'],
  [{ unit: 'months', from: '2025-11', to: '2026-11' }, 'Nov 2025 – Nov 2026'],
  [{ unit: 'months', from: '2026-11', to: '2026-11' }, 'Nov 2026'],
])('%j reads as %s', (window, words) => {
  expect(windowWords(window as ReportWindow)).toBe(words);
});
