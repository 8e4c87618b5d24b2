import { useEffect, useRef } from 'react';
import { classNames } from '#web/lib/class-names.ts';

export interface SectionLink {
  id: string;
  label: string;
  /** How many things wait there. */
  mark?: string | undefined;
}

/** Links to the sections of a long page; the one being read is marked. It sticks under the top bar. */
export function SectionLinks({
  label,
  links,
  current,
}: {
  label: string;
  links: readonly SectionLink[];
  current: string | null;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Keep the marked link in sight where the row itself scrolls; `scrollIntoView` would move the page too.
    const link = list.current?.querySelector<HTMLElement>(`a[href="#${current ?? ''}"]`);
    if (link !== null && link !== undefined) list.current?.scrollTo({ left: link.offsetLeft - 48, behavior: 'smooth' });
  }, [current]);
  return (
    <nav aria-label={label} className="sticky top-(--top-bar) z-10 border-b border-line bg-ground">
      <ul ref={list} className="flex gap-5 overflow-x-auto [scrollbar-width:none]">
        {links.map((link) => (
          <li key={link.id} className="shrink-0">
            <a
              href={`#${link.id}`}
              aria-current={link.id === current ? 'location' : undefined}
              className={classNames(
                'block border-b-2 py-2.5 text-table whitespace-nowrap focus-visible:-outline-offset-2',
                link.id === current
                  ? 'border-accent font-strong text-ink'
                  : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              {link.label}
              {link.mark !== undefined && <span className="ml-1 tabular-nums">{link.mark}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
