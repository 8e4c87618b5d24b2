import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FailureNotice } from './failure-notice.tsx';

function BrokenPanel({ reset }: ErrorComponentProps) {
  return (
    <FailureNotice
      failure={{
        title: 'This part could not be shown',
        sentence: 'Something broke while it was drawn. The rest of the page is complete.',
        requestId: null,
      }}
      onRetry={reset}
    />
  );
}

/** A part of a page that breaks does not take the page with it: it says so, and can be tried again. */
export function PanelBoundary({ name, children }: { name: string; children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => name} errorComponent={BrokenPanel}>
      {children}
    </CatchBoundary>
  );
}
