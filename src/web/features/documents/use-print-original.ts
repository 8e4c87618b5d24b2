import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { printOriginal } from './print-original.ts';

/** Fetches what is missing of the file, once, and hands its bytes to the browser's own printing. */
export function usePrintOriginal(pdf: PDFDocumentProxy): {
  isPrinting: boolean;
  hasFailed: boolean;
  print: () => void;
} {
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const clear = useRef<(() => void) | null>(null);
  useEffect(() => () => clear.current?.(), []);
  const run = async () => {
    setState('fetching');
    const bytes = await pdf.getData();
    clear.current?.();
    clear.current = printOriginal(bytes, (address) => {
      if (window.open(address, '_blank') === null) setState('failed');
    });
    setState('idle');
  };
  return {
    isPrinting: state === 'fetching',
    hasFailed: state === 'failed',
    print: () => {
      run().catch(() => setState('failed'));
    },
  };
}
