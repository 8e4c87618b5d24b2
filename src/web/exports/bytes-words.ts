const units = [
  { name: 'MB', bytes: 1_000_000 },
  { name: 'kB', bytes: 1000 },
  { name: 'bytes', bytes: 1 },
] as const;
type Unit = (typeof units)[number];

const unitOf = (bytes: number): Unit => units.find((unit) => bytes >= unit.bytes) ?? units[2];
/** One decimal below ten, none above; never rounded up to what has not arrived. */
function inUnit(bytes: number, unit: Unit): string {
  const value = bytes / unit.bytes;
  return unit.bytes > 1 && value < 10 ? String(Math.floor(value * 10) / 10) : String(Math.floor(value));
}

/** `812 bytes`, `14 kB`, `3.4 MB`. */
export function bytesWords(bytes: number): string {
  const unit = unitOf(bytes);
  return `${inUnit(bytes, unit)} ${unit.name}`;
}

/** `3 of 12 MB`; without a total what has arrived alone. */
export function progressWords(received: number, total: number | null): string {
  if (total === null) return bytesWords(received);
  const unit = unitOf(total);
  return `${inUnit(received, unit)} of ${inUnit(total, unit)} ${unit.name}`;
}
