import { expect, it } from 'vitest';
import { buildUrl } from './build-url.ts';

it('fills and encodes parameters, so that an id cannot leave its place in the path', () => {
  expect(buildUrl('/api/customers/:customerId/accounts', { params: { customerId: 'a/../b?c#d' } })).toBe(
    '/api/customers/a%2F..%2Fb%3Fc%23d/accounts',
  );
});

it('leaves out what is undefined or empty, and keeps zero and false', () => {
  expect(buildUrl('/api/customers', { query: { q: '', offset: 0, limit: undefined, flag: false } })).toBe(
    '/api/customers?offset=0&flag=false',
  );
});

it('writes words with spaces, accents and signs so that they come back the same', () => {
  const url = buildUrl('/api/customers', { query: { q: 'Núñez & søn +1' } });
  expect(new URL(url, 'http://localhost').searchParams.get('q')).toBe('Núñez & søn +1');
});

it.each([[{}], [{ reportId: '' }], [{ reportId: undefined }]])('refuses a missing parameter: %j', (params) => {
  expect(() => buildUrl('/api/reports/:reportId', { params })).toThrow(TypeError);
});
