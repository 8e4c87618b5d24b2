import { Notice } from './notice.tsx';
import { Button } from './button.tsx';

export interface ShownFailure {
  title: string;
  sentence: string;
  requestId: string | null;
}

/** A part of a page that could not be had: what, why, and a way to try again. The rest of the page stays. */
export function FailureNotice({
  failure,
  onRetry,
  isRetrying = false,
}: {
  failure: ShownFailure;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
}) {
  return (
    <Notice
      kind="failure"
      title={failure.title}
      requestId={failure.requestId}
      announce
      actions={
        onRetry === undefined ? undefined : (
          <Button size="small" onClick={onRetry} busy={isRetrying ? 'Trying again…' : false}>
            Try again
          </Button>
        )
      }
    >
      {failure.sentence}
    </Notice>
  );
}
