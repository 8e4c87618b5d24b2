import type { Instant } from '#contracts/primitives.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const calendarDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Not Intl's en-GB, which writes "Sept": months are three letters everywhere in the product.
function dayWords(at: Date): string {
  return `${at.getDate()} ${months[at.getMonth()] ?? ''} ${at.getFullYear()}`;
}

function zone(at: Date): string {
  const offset = -at.getTimezoneOffset();
  if (offset === 0) return 'UTC';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `UTC${offset < 0 ? '−' : '+'}${hours}:${minutes}`;
}

/** `20 Nov 2026, 14:02:11 UTC−05:00`, in the zone of the person who reads. */
export function exactInstant(instant: Instant): string {
  const at = new Date(instant);
  return `${dayWords(at)}, ${clockTime.format(at)}:${String(at.getSeconds()).padStart(2, '0')} ${zone(at)}`;
}

/** `20 Nov 2026, 14:02`. */
export function dayAndTime(instant: Instant): string {
  const at = new Date(instant);
  return `${dayWords(at)}, ${clockTime.format(at)}`;
}

/** `20 Nov 2026, 14:02 UTC−05:00`: for paper, which leaves the place where it was printed. */
export function dayTimeAndZone(instant: Instant): string {
  return `${dayAndTime(instant)} ${zone(new Date(instant))}`;
}

/** `today, 06:12`, `yesterday, 18:40`, `9 Nov 2026`: when data was taken. */
export function asOfWords(instant: Instant, now: number): string {
  const at = new Date(instant);
  const ofDay = (ms: number) => calendarDay.format(ms);
  if (ofDay(at.getTime()) === ofDay(now)) return `today, ${clockTime.format(at)}`;
  if (ofDay(at.getTime()) === ofDay(now - day)) return `yesterday, ${clockTime.format(at)}`;
  return dayWords(at);
}

/** `just now`, `12 min`, `2 h`, `3 days`: how long ago, without "ago". */
export function ageWords(instant: Instant, now: number): string {
  const age = now - Date.parse(instant);
  if (age < minute) return 'just now';
  if (age < hour) return `${Math.floor(age / minute)} min`;
  if (age < 2 * day) return `${Math.floor(age / hour)} h`;
  return `${Math.floor(age / day)} days`;
}

/** `2 h ago`; older than a month the day itself. */
export function agoWords(instant: Instant, now: number): string {
  if (now - Date.parse(instant) > 31 * day) return dayWords(new Date(instant));
  const age = ageWords(instant, now);
  return age === 'just now' ? age : `${age} ago`;
}
