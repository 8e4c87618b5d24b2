import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, buttonLook } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { LoadFailure } from './load-failure.ts';

export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/** A sheet the size of what comes, and how much of it has come. */
export function PdfLoading({ title, progress }: { title: string; progress: Progress | null }) {
  const isMeasured = progress !== null && progress.total > 0 && progress.loaded < progress.total;
  const words =
    progress === null || progress.loaded === 0
      ? 'Loading the document'
      : `Loading the document, ${formatBytes(progress.loaded)}${progress.total > 0 ? ` of ${formatBytes(progress.total)}` : ''}`;
  return (
    <Backdrop>
      <output className="mx-auto mt-4 grid w-full max-w-160 gap-5 bg-ground p-8 outline outline-line @max-xl:p-5">
        <div className="grid gap-2">
          <p className="figure text-caption text-ink-soft">{words}</p>
          <ProgressLine label={`Loading ${title}`} share={isMeasured ? progress.loaded / progress.total : null} />
        </div>
        {['w-2/5', 'w-full', 'w-11/12', 'w-full', 'w-3/5', 'w-full', 'w-4/5', 'w-full', 'w-1/2'].map((width, line) => (
          // oxlint-disable-next-line react/no-array-index-key -- decoration that never changes
          <Skeleton key={line} className={width} />
        ))}
      </output>
    </Backdrop>
  );
}

export interface PdfFailureProps {
  failure: LoadFailure;
  downloadUrl: string;
  fileName: string;
  onRetry: () => void;
}

/** Why there is nothing to see, and what can still be done. */
export function PdfFailure({ failure, downloadUrl, fileName, onRetry }: PdfFailureProps) {
  const { title, text, canDownload, canRetry } = describeFailure(failure);
  return (
    <Backdrop>
      <Notice
        kind="failure"
        title={title}
        announce
        className="mx-auto mt-8 w-full max-w-120"
        actions={
          (canRetry || canDownload) && (
            <>
              {canRetry && <Button onClick={onRetry}>Retry</Button>}
              {canDownload && (
                <a href={downloadUrl} download={fileName} className={buttonLook('secondary')}>
                  <Download aria-hidden="true" className="size-4" />
                  Download
                </a>
              )}
            </>
          )
        }
      >
        {text}
      </Notice>
    </Backdrop>
  );
}

interface FailureWords {
  readonly title: string;
  readonly text: string;
  readonly canDownload: boolean;
  readonly canRetry: boolean;
}

function describeFailure(failure: LoadFailure): FailureWords {
  switch (failure.kind) {
    case 'broken':
      return {
        title: 'This file is not a readable PDF',
        text: 'You can still download it: the bytes are kept exactly as the provider sent them.',
        canDownload: true,
        canRetry: false,
      };
    case 'empty':
      return {
        title: 'This file is empty',
        text: 'The provider sent a PDF of zero bytes. The figures of the report do not depend on it.',
        canDownload: false,
        canRetry: false,
      };
    case 'missing':
      return {
        title: 'There is no such document',
        text: 'It is not kept here, or not any more.',
        canDownload: false,
        canRetry: false,
      };
    case 'signed-out':
      return {
        title: 'You are signed out',
        text: 'Sign in again to read this document.',
        canDownload: false,
        canRetry: true,
      };
    default:
      return {
        title: 'The document could not be loaded',
        text:
          failure.status === null
            ? 'The connection failed. Nothing is lost: the document is kept on the server.'
            : `The server answered ${failure.status}. Nothing is lost: the document is kept on the server.`,
        canDownload: true,
        canRetry: true,
      };
  }
}

export function PdfPassword({ isWrong, onSubmit }: { isWrong: boolean; onSubmit: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <Backdrop>
      <form
        className="mx-auto mt-8 grid w-full max-w-90 gap-3 rounded-lg bg-ground p-5 outline outline-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') onSubmit(password);
        }}
      >
        <TextField
          label="This PDF is protected by a password"
          hint="The password stays in this browser."
          type="password"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing to do here
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isWrong ? 'This password does not open the document.' : undefined}
        />
        <Button type="submit" look="primary" className="justify-self-start">
          Open
        </Button>
      </form>
    </Backdrop>
  );
}

function Backdrop({ children }: { children: ReactNode }) {
  return <div className="h-full overflow-y-auto bg-ground-soft p-4">{children}</div>;
}

function formatBytes(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes >= 1 ? `${mebibytes.toFixed(1)} MiB` : `${Math.max(1, Math.round(bytes / 1024))} KiB`;
}
