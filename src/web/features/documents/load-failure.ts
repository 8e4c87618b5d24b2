/** Why a document is not shown. */
export type LoadFailure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly status: number | null };

/**
 * Reads pdf.js's errors by name: its classes are not all exported, and what comes from the worker is rebuilt from text.
 * Anything unknown is a failure that may pass, never a broken file: an outage must not look like a bad document.
 */
export function readLoadFailure(error: Error): LoadFailure {
  switch (error.name) {
    case 'InvalidPDFException':
      return error.message.includes('zero bytes') ? { kind: 'empty' } : { kind: 'broken' };
    case 'ResponseException': {
      const status = 'status' in error && typeof error.status === 'number' && error.status > 0 ? error.status : null;
      if (status === 401) return { kind: 'signed-out' };
      return status === 404 || status === 410 ? { kind: 'missing' } : { kind: 'failed', status };
    }
    default:
      return { kind: 'failed', status: null };
  }
}
