import type { MadeFile } from './export-desk.ts';

// Browsers read the blob after the click; none says when it is done.
const readMs = 60_000;

/** Hands a whole file to the browser's downloads. */
export function saveFile({ fileName, blob }: MadeFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readMs);
}
