import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a pack: bytes that are here, or a stream of a known size that is opened when its turn comes. */
export type PackedFile =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly size: number; readonly open: () => Readable };

export interface FilePack {
  /** All bytes of the ZIP, known before the first is sent, so that a reader notices one that ends early. */
  readonly size: number;
  readonly stream: Readable;
}

/** As long as every real one, so that the manifest's size is known before the hashes are. */
const noHash = '0'.repeat(64);

/**
 * A ZIP that is made while it is sent: nothing is compressed, because then its size is known at once, and the PDF, which
 * is the most of it, is compressed already. `manifest.json` comes last and holds the SHA-256 of every file as it was sent.
 * @param about what the manifest says besides
 */
export async function toFilePack(
  files: readonly PackedFile[],
  about: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<FilePack> {
  const zip = new ZipFile();
  const hashes = new Map<string, string>();
  const options = { compress: false, mtime: at, mode: 0o100600 };
  const sizeOf = (file: PackedFile) => ('bytes' in file ? file.bytes.length : file.size);
  const manifest = (hashOf: (name: string) => string) =>
    Buffer.from(
      `${JSON.stringify(
        {
          ...about,
          files: files.map((file) => ({ name: file.name, bytes: sizeOf(file), sha256: hashOf(file.name) })),
        },
        null,
        2,
      )}\n`,
    );
  const output = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
  for (const file of files) {
    zip.addReadStreamLazy(file.name, { ...options, size: sizeOf(file) }, (ready) => {
      const source = 'bytes' in file ? Readable.from([file.bytes], { objectMode: false }) : file.open();
      const hash = createHash('sha256');
      const hashed = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
        flush(done) {
          hashes.set(file.name, hash.digest('hex'));
          done();
        },
      });
      // What breaks while it is read breaks the whole answer: a ZIP that ends early is never taken for a whole one.
      source.on('error', (error) => output.destroy(error));
      ready(null, source.pipe(hashed));
    });
  }
  zip.addReadStreamLazy('manifest.json', { ...options, size: manifest(() => noHash).length }, (ready) => {
    ready(null, Readable.from([manifest((name) => hashes.get(name) ?? noHash)], { objectMode: false }));
  });
  zip.on('error', (error: Error) => output.destroy(error));
  const size = await new Promise<number>((resolve) => {
    zip.end({ forceZip64Format: false, comment: '' }, (total?: number) => resolve(total ?? -1));
  });
  zip.outputStream.pipe(output);
  return { size, stream: output };
}
