import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const router = useRouter();
  const { next } = route.useSearch();
  useDocumentTitle('Sign in');
  return (
    <main id="main" tabIndex={-1} className="grid min-h-dvh place-items-center bg-ground-soft px-4 py-10">
      <div className="w-full max-w-96">
        <p className="mb-5 flex items-center justify-center gap-2 text-section font-strong">
          <BrandMark className="size-6" />
          Loandesk
        </p>
        <div className="rounded-xl border border-line bg-ground p-6">
          <h1 className="mb-1 text-figure font-strong">Sign in</h1>
          <p className="mb-5 text-table text-ink-soft">
            {next === undefined
              ? 'What you look at here is bank data, and is recorded.'
              : 'Sign in to go on to the page you opened.'}
          </p>
          <SignInForm onDone={() => router.history.replace(next ?? '/')} />
        </div>
      </div>
    </main>
  );
}
