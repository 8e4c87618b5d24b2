/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypesFactory {
  readonly defaultPolicy: object | null;
  createPolicy(
    name: string,
    rules: {
      createHTML: (html: string) => string | null;
      createScriptURL: (url: string) => string | null;
    },
  ): object;
}

/**
 * Lets pdf.js and react-pdf do the two things that `require-trusted-types-for 'script'` stops, and nothing else: start
 * our own worker file, and empty an element with `innerHTML = ''` (react-pdf's text and annotation layers). Both happen
 * inside those libraries, so only the default policy can speak for them; any other string is refused as before.
 * The page's CSP has to name it: `trusted-types default`.
 */
export function trustPdfWorker(workerUrl: string): void {
  const factory = (window as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (factory === undefined || factory.defaultPolicy !== null) return;
  factory.createPolicy('default', {
    createHTML: (html) => (html === '' ? '' : null),
    createScriptURL: (url) => (url === workerUrl ? url : null),
  });
}
