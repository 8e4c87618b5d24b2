import { useState } from 'react';

/** `[ 3 ] of 12`: the page that is read, and a field to type another into. */
export function PageField({ page, count, onGo }: { page: number; count: number; onGo: (page: number) => void }) {
  // null: nobody types, the field follows the reader.
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const leave = () => {
    setTyped(null);
    setRefused(false);
  };
  const submit = () => {
    if (typed === null) return;
    const wanted = /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : 0;
    if (wanted < 1 || wanted > count) {
      setRefused(true);
      return;
    }
    leave();
    onGo(wanted);
  };
  return (
    <form
      className="figure flex items-center gap-1.5 text-table whitespace-nowrap text-ink-soft"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        aria-label={`Page, 1 to ${count}`}
        aria-invalid={isRefused || undefined}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(page)}
        style={{ width: `${Math.max(2, String(count).length) + 2.5}ch` }}
        className="h-7 rounded-md border border-line bg-ground text-center text-ink hover:border-line-strong aria-invalid:border-negative"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          leave();
        }}
      />
      <output className={isRefused ? 'font-strong text-negative' : undefined}>
        {isRefused ? `1 to ${count}` : `of ${count}`}
      </output>
    </form>
  );
}
