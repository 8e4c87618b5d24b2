import type { DocumentProps } from 'react-pdf';

/**
 * How pdf.js loads. One object for all documents: a new one would load a document anew. Pages come in ranges as they
 * are looked at; the folders are copied from pdfjs-dist into the build (fonts, CJK maps, colour profiles, decoders).
 */
export const pdfOptions = {
  cMapUrl: '/pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
  rangeChunkSize: 128 * 1024,
  // Auto-fetch is only off when streaming is off too (pdf.js's own note on the option).
  disableAutoFetch: true,
  disableStream: true,
  withCredentials: true,
  // Errors only: a damaged file would write hundreds of warnings to the console, and we say in the page what is wrong.
  verbosity: 0,
  // No eval to switch off: pdf.js 6 has none left. A document's own scripts are never run.
  enableXfa: false,
} as const satisfies NonNullable<DocumentProps['options']>;
