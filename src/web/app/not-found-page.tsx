import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { buttonLook } from '#web/ui/button.tsx';
import { Page } from '#web/ui/page.tsx';

/** An address of no page, outside the frame. */
export function RootNotFoundPage() {
  return (
    <main id="main" tabIndex={-1}>
      <NotFoundPage />
    </main>
  );
}

export function NotFoundPage() {
  useDocumentTitle('Page not found');
  return (
    <Page className="grid max-w-160 justify-items-start gap-3 pt-16">
      <h1 className="text-title">Page not found</h1>
      <p className="text-ink-soft">
        No page has this address. Check the link for a missing piece, or start from the customers.
      </p>
      <a href="/" className={buttonLook('primary')}>
        Go to the start
      </a>
    </Page>
  );
}
