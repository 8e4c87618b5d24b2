/** A list of 500 ids is 20 kB; what is far larger is some other file. */
const mostBytes = 2 * 1024 * 1024;

/**
 * The text of a file: UTF-8, or UTF-16 where its byte order mark says so, which is what spreadsheets call "Unicode text".
 * @throws RangeError with a sentence for a file that is no list
 */
export async function readListFile(file: File): Promise<string> {
  if (file.size > mostBytes) {
    throw new RangeError(
      `${file.name} has ${(file.size / 1024 / 1024).toFixed(1)} MB. A list of ids has at most 2 MB.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0] ?? 0},${bytes[1] ?? 0}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) {
    throw new RangeError(`${file.name} is not a text file. Save the list as CSV or text, with one id a line.`);
  }
  // A byte order mark alone is blank too.
  if (text.trim() === '') throw new RangeError(`${file.name} is empty: there is no user id in it.`);
  return text;
}
