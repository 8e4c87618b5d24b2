import { progressWords } from './bytes-words.ts';

/** A file that ended before it was whole. Nothing of it is kept: half a file looks like a file. */
export class CutOff extends Error {
  override readonly name = 'CutOff';

  constructor(received: number, announced: number | null, cause?: unknown) {
    const after = received === 0 ? 'before any of it was here' : `after ${progressWords(received, announced)}`;
    super(`The file was cut off ${after}; nothing was saved. Try again.`, { cause });
  }
}

/** Bytes that the server said would come; null where it did not, or where they are counted before unpacking. */
export function announcedBytes(headers: Headers): number | null {
  const length = headers.get('content-length');
  if (length === null || !/^\d+$/.test(length) || headers.has('content-encoding')) return null;
  return Number(length);
}

/**
 * All bytes of an answer, or none.
 * @throws CutOff when fewer arrive than were announced, or the line breaks; what the signal says when it was aborted.
 */
export async function readWhole(
  response: Response,
  onProgress: (received: number, announced: number | null) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const announced = announcedBytes(response.headers);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  onProgress(received, announced);
  const reader = response.body?.getReader();
  try {
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
      chunks.push(next.value);
      received += next.value.length;
      onProgress(received, announced);
    }
  } catch (cause) {
    signal.throwIfAborted();
    throw new CutOff(received, announced, cause);
  }
  signal.throwIfAborted();
  if (announced !== null && received !== announced) throw new CutOff(received, announced);
  return new Blob(chunks, { type: response.headers.get('content-type') ?? 'application/octet-stream' });
}
