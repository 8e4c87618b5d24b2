import { useSession } from '#web/api/use-session.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';

const whatFor = {
  officer: 'An officer reads customers and orders reports; the audit log is for leads and auditors.',
  lead: 'A lead reads customers, orders reports and reads the audit log.',
  auditor: 'An auditor reads the audit log, and no bank data.',
} as const;

/** Signed in, but not for this. */
export function ForbiddenPage() {
  const { officer } = useSession();
  useDocumentTitle('Not allowed');
  return (
    <Page className="grid max-w-160 justify-items-start gap-3 pt-16">
      <h1 className="text-title">Your role does not allow this page</h1>
      <p className="text-ink-soft">
        You are signed in as {officer.displayName}. {whatFor[officer.role]} Ask a lead if you need more.
      </p>
      <LinkButton to="/" look="primary">
        Go to your start page
      </LinkButton>
    </Page>
  );
}
