import type { SavedView } from '#contracts/saved-views.ts';

/** What page an address is of, as its place in the rail or its heading says. */
export function pageWords(address: string): string {
  const [, first, second, third] = new URL(address, 'https://loandesk.invalid').pathname.split('/');
  if (first === 'compare') return second === 'documents' ? 'PDFs side by side' : 'Comparison';
  if (first === 'audit') return 'Audit log';
  if (first === 'reports') return second === undefined ? 'Reports' : third === 'pdf' ? 'PDF' : 'Report';
  return second === undefined ? 'Customers' : second === 'add' ? 'Add customers' : 'Customer';
}

/** A name for a view to begin with: the title of its page, and what is searched for there. */
export function suggestedName(documentTitle: string, address: string): string {
  const title = documentTitle.replace(/ · Loandesk$/, '').trim();
  const q = new URL(address, 'https://loandesk.invalid').searchParams.get('q')?.trim() ?? '';
  const name = q === '' ? title : `${title}, “${q}”`;
  // As long as a name may be, in the units that it is counted in.
  return name.length <= 80
    ? name
    : `${name
        .slice(0, 79)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()}…`;
}

/** Views whose name or page holds every word. */
export function viewsMatching(views: readonly SavedView[], q: string): SavedView[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter(({ name, address }) => {
    const text = `${name} ${pageWords(address)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
