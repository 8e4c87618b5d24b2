import type { Instant } from '#contracts/primitives.ts';
import { agoWords, asOfWords, dayAndTime, exactInstant } from '#web/lib/describe-instant.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { Hint } from './hint.tsx';

const words = {
  ago: agoWords,
  'as-of': asOfWords,
  'day-and-time': (instant: Instant) => dayAndTime(instant),
} as const;

export interface InstantTextProps {
  at: Instant;
  as?: keyof typeof words;
  /** Inside a link or a row that is one target: the exact instant is a plain tooltip there. */
  plain?: boolean;
}

/** `2 h ago`, with the exact instant and its zone on hover and focus. */
export function InstantText({ at, as = 'ago', plain = false }: InstantTextProps) {
  const now = useServerNow();
  const text = words[as](at, now);
  const exact = exactInstant(at);
  if (plain) {
    return (
      <time dateTime={at} title={exact}>
        {text}
      </time>
    );
  }
  return (
    <Hint text={exact}>
      <time dateTime={at}>{text}</time>
    </Hint>
  );
}
