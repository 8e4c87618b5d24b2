import { Hint } from './hint.tsx';

/** What fits a cell in two or three lines. */
const shownLength = 96;

/** A text from outside, whatever its length and script: long ones are cut, with the whole on hover and focus. */
export function LongText({ text }: { text: string }) {
  if (text.length <= shownLength) return <bdi className="[overflow-wrap:anywhere]">{text}</bdi>;
  return (
    <Hint text={text} className="[overflow-wrap:anywhere]">
      {/* The whole text is in the hint, for screen readers too. */}
      <bdi aria-hidden="true">{text.slice(0, shownLength - 1).trimEnd()}…</bdi>
    </Hint>
  );
}
