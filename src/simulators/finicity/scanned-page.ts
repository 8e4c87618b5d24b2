import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 1700;
const HEIGHT = 2200;

/**
 * A grey PNG of 1700 by 2200 pixels that looks like a scanned statement, about 3.7 MB: its data are stored, not packed,
 * because size is what it is for and packing would take the time.
 */
export function scannedPagePng(page: number): Buffer {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xf6);
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (WIDTH + 1);
    // The first byte of a row names its filter: 0 is none.
    rows[start] = 0;
    const isTextLine = y > 200 && y < HEIGHT - 200 && y % 34 < 9;
    if (!isTextLine) continue;
    const line = Math.floor(y / 34);
    for (let x = 150; x < WIDTH - 150; x += 1) {
      const word = Math.floor(x / 46);
      const isInk = (word * 7 + line * 13 + page * 5) % 11 > 2 && x % 46 < 36 && (x + y) % 5 !== 0;
      if (isInk) rows[start + 1 + x] = 0x3a;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits, grey.
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
