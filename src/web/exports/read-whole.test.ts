import { expect, it } from 'vitest';
import { CutOff, readWhole } from './read-whole.ts';

const megabyte = 1_000_000;
const none = () => undefined;
const never = new AbortController().signal;

/** An answer whose body is `given` bytes, then ends or breaks. */
function answer(given: number, { announced, breaks = false }: { announced?: number; breaks?: boolean } = {}) {
  let left = given;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const size = Math.min(left, megabyte);
      left -= size;
      if (size > 0) controller.enqueue(new Uint8Array(size).fill(7));
      else if (breaks) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
  return new Response(body, {
    headers: announced === undefined ? {} : { 'content-length': String(announced) },
  });
}

it('gives all bytes and tells how many of how many are here', async () => {
  const told: (readonly [number, number | null])[] = [];
  const blob = await readWhole(
    answer(3 * megabyte, { announced: 3 * megabyte }),
    (...progress) => told.push(progress),
    never,
  );
  expect(blob.size).toBe(3 * megabyte);
  expect(told).toEqual([0, 1, 2, 3].map((at) => [at * megabyte, 3 * megabyte]));
});

it('takes an answer of unknown length as it is', async () => {
  expect((await readWhole(answer(10), none, never)).size).toBe(10);
});

it.each([
  ['ends early', { announced: 12 * megabyte }],
  ['breaks', { announced: 12 * megabyte, breaks: true }],
])('refuses a body that %s, and says after how much', async (_, how) => {
  const cut = readWhole(answer(3 * megabyte, how), none, never);
  await expect(cut).rejects.toBeInstanceOf(CutOff);
  await expect(cut).rejects.toThrow('The file was cut off after 3 of 12 MB; nothing was saved. Try again.');
});

it('refuses a body of unknown length that breaks', async () => {
  await expect(readWhole(answer(48_000, { breaks: true }), none, never)).rejects.toThrow('cut off after 48 kB;');
});

it('refuses a body that breaks at once', async () => {
  await expect(readWhole(answer(0, { announced: 5 }), none, never)).rejects.toThrow('before any of it was here');
});

it('does not take a cancelled one for a cut one', async () => {
  const controller = new AbortController();
  const reading = readWhole(answer(3 * megabyte, { breaks: true }), () => controller.abort(), controller.signal);
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
