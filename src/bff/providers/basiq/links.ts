import { ProviderFailure } from '../provider-failure.ts';

/**
 * The path, with its query, of a link that an answer holds: relative, or absolute on the configured host. The token
 * goes with every call, so a link to anywhere else is never followed.
 * @throws ProviderFailure `provider-link-refused`, whose cause names the other host
 */
export function pathOfLink(link: string, baseUrl: URL): string {
  if (!URL.canParse(link, baseUrl.href)) throw refusal('a link that is no address');
  const url = new URL(link, baseUrl);
  const prefix = baseUrl.pathname.replace(/\/$/, '');
  if (url.origin !== baseUrl.origin || url.username !== '' || url.password !== '') {
    throw refusal(`a link to ${url.protocol}//${url.host}`);
  }
  if (prefix !== '' && url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) {
    throw refusal('a link outside the configured path');
  }
  return `${url.pathname.slice(prefix.length)}${url.search}`;
}

const refusal = (what: string) =>
  new ProviderFailure('provider-link-refused', { status: 200, mayHaveActed: true, cause: new Error(what) });
