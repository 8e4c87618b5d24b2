/**
 * Prints a PDF's own bytes with the browser's PDF printing, in a hidden frame of this origin. pdf.js would print a
 * 150 dpi picture of each page instead. Needs `frame-src blob:` in the page's CSP.
 * @returns what removes the frame again; not before the print dialog is closed, so the caller keeps it until the next
 *   print or until it goes away
 */
export function printOriginal(bytes: Uint8Array, onFailure: (address: string) => void): () => void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  frame.title = 'Document to print';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Not display: none, in which some browsers do not lay the document out and print nothing.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    right: '0',
    bottom: '0',
    opacity: '0',
    border: '0',
  });
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow?.print();
    } catch {
      // The browser shows PDFs in a way that a page may not print: the person prints from a tab of its own.
      onFailure(address);
    }
  });
  frame.src = address;
  document.body.append(frame);
  return () => {
    frame.remove();
    URL.revokeObjectURL(address);
  };
}
