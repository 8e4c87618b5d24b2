import { useEffect } from 'react';

/** A link to a section opens there: the browser looked for it before the report was in the page. */
export function useScrollToHash(isShown: boolean): void {
  useEffect(() => {
    if (!isShown || window.scrollY > 0) return;
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, [isShown]);
}
