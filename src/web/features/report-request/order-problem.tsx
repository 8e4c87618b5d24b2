import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';

/** Whether an order may have been taken although no good answer came: sending it again must use the same key. */
export function isUncertain(error: Error | null): boolean {
  return error !== null && !(error instanceof Problem && error.body.status < 500);
}

/** Why an order was not taken, or that nobody knows whether it was. */
export function OrderProblem({ error, onOrderAnyway }: { error: Error; onOrderAnyway: () => void }) {
  if (error instanceof Problem && error.code === 'same-report-exists' && error.body.existingReportId !== undefined) {
    return (
      <Notice
        kind="caution"
        announce
        title="The same report exists already"
        actions={
          <>
            <LinkButton
              to="/reports/$reportId"
              params={{ reportId: error.body.existingReportId }}
              look="primary"
              size="small"
            >
              Open it instead
            </LinkButton>
            <Button size="small" onClick={onOrderAnyway}>
              Order anyway
            </Button>
          </>
        }
      >
        {error.message} Nothing was ordered yet.
      </Notice>
    );
  }
  const { title, sentence, requestId } = describeFailure(error);
  return (
    <Notice kind="failure" announce title={title} requestId={requestId}>
      {sentence}{' '}
      {isUncertain(error)
        ? 'Whether the order arrived is not known. Sending it again is safe: it is placed once at most.'
        : 'Nothing was ordered and nothing is billed.'}
    </Notice>
  );
}
