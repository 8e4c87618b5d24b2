import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { describeFailure } from '#web/api/describe-failure.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { Button, buttonLook } from '#web/ui/button.tsx';
import { Page } from '#web/ui/page.tsx';
import { RequestId } from '#web/ui/request-id.tsx';

/** When a whole page cannot be shown: what happened, the id for support, and a way on. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const failure = describeFailure(error);
  useDocumentTitle(failure.title);
  return (
    <Page className="grid max-w-160 justify-items-start gap-3 pt-16">
      <h1 className="text-title">{failure.title}</h1>
      <p className="text-ink-soft">{failure.sentence}</p>
      {failure.requestId !== null && <RequestId id={failure.requestId} />}
      <div className="mt-2 flex gap-2">
        <Button
          look="primary"
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          Try again
        </Button>
        <a href="/" className={buttonLook()}>
          Go to the start
        </a>
      </div>
    </Page>
  );
}

/** When not even the frame can be shown: the server cannot be reached, say. */
export function RootCrashPage(props: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <CrashPage {...props} />
    </main>
  );
}
