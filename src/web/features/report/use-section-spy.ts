import { useEffect, useState } from 'react';

/** Which section is being read: the last one whose heading has passed under the sticky bars. */
export function useSectionSpy(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(ids[0] ?? null);
  useEffect(() => {
    let isWaiting = false;
    const look = () => {
      isWaiting = false;
      const line = 140;
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
      const passed = ids.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top <= (atEnd ? window.innerHeight : line);
      });
      setCurrent(passed.at(-1) ?? ids[0] ?? null);
    };
    const onScroll = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, [ids]);
  return current;
}
