import { useEffect } from 'react';

/** `Maria Alvarez · Loandesk`. The frame announces the new title to screen readers after a change of route. */
export function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} · Loandesk`;
  }, [title]);
}
