import { expect, test } from 'vitest';
import { pathOfLink } from './links.ts';

const base = new URL('https://au-api.basiq.example/proxy');

test.each([
  ['https://au-api.basiq.example/proxy/users/u1/income/s1', '/users/u1/income/s1'],
  ['https://au-api.basiq.example/proxy/users/u1/transactions?next=a%2Fb', '/users/u1/transactions?next=a%2Fb'],
  ['/proxy/users/u1', '/users/u1'],
])('%s is followed', (link, path) => {
  expect(pathOfLink(link, base)).toBe(path);
});

test.each([
  'https://evil.example/proxy/users/u1',
  'http://au-api.basiq.example/proxy/users/u1',
  'https://au-api.basiq.example:8443/proxy/users/u1',
  'https://key:secret@au-api.basiq.example/proxy/users/u1',
  '//evil.example/proxy/users/u1',
  'https://au-api.basiq.example/other/users/u1',
  'https://au-api.basiq.example/proxyish/users/u1',
  '/proxy/../other',
  'javascript:alert(1)',
  'https://',
])('%s is refused, and the refusal holds no path', (link) => {
  const refusal = () => {
    try {
      return pathOfLink(link, base);
    } catch (error) {
      return error;
    }
  };
  expect(refusal()).toMatchObject({
    code: 'provider-link-refused',
    cause: { message: expect.not.stringMatching(/users|secret/) as string },
  });
});
