import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const dist = path.resolve(import.meta.dirname, '../dist');
const files = globSync('**/*.{js,mjs,css,html}', { cwd: dist });
const holding = (words: readonly string[]) =>
  files.flatMap((file) => {
    const text = readFileSync(path.join(dist, file), 'utf8');
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });

test('the page holds no secret, no name of one, and nothing of the server', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(
    holding([
      'FINICITY_',
      'partnerSecret',
      'finicity-app',
      'loandesk-officer',
      'argon2',
      'node:sqlite',
      'DATABASE_URL',
      '/_sim/',
    ]),
  ).toEqual([]);
});

test('that check finds what is there', () => {
  expect(holding(['x-loandesk-csrf'])).not.toEqual([]);
});

test('the page loads nothing from elsewhere', () => {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  expect([...html.matchAll(/(?:src|href)="(?!\/)([^"]*)"/g)].map(([, place]) => place)).toEqual([]);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=/);
});
