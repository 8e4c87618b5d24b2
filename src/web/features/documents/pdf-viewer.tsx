import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useState } from 'react';
import { Document, PasswordResponses, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/AnnotationLayer.css';
import 'react-pdf/dist/Page/TextLayer.css';
import type { ScrollLink } from '#web/lib/scroll-link.ts';
import { readLoadFailure, type LoadFailure } from './load-failure.ts';
import { PdfDesk, type Jump } from './pdf-desk.tsx';
import { PdfFailure, PdfLoading, PdfPassword, type Progress } from './pdf-messages.tsx';
import { pdfOptions } from './pdf-options.ts';
import './pdf-viewer.css';
import { trustPdfWorker } from './trust-pdf-worker.ts';

// Here, where <Document> is rendered: react-pdf sets a worker of its own when it is imported, and the last one counts.
const workerUrl = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).toString();
pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
trustPdfWorker(workerUrl);

export interface PdfViewerProps {
  /** Of this origin; asked for in ranges, with the session cookie. */
  url: string;
  /** Where the same bytes come as a download; `url` with `download=1` when left out. */
  downloadUrl?: string | undefined;
  fileName: string;
  /** Names the viewer to screen readers: `Report of Maria Alvarez, 20 Nov 2026`. */
  title: string;
  initialPage?: number | undefined;
  onPageChange?: ((page: number) => void) | undefined;
  /** Documents beside this one that are scrolled together with it. */
  scrollLink?: ScrollLink | null | undefined;
}

/** The provider's own PDF, to read in the page. Fills its container's height. Heavy: import it lazily. */
export function PdfViewer(props: PdfViewerProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <section
      aria-label={props.title}
      className="pdf-viewer @container flex h-full min-h-0 min-w-0 flex-col overflow-hidden bg-ground-soft"
    >
      <PdfSession key={`${props.url} ${attempt}`} {...props} onRetry={() => setAttempt(attempt + 1)} />
    </section>
  );
}

interface PasswordQuestion {
  readonly answer: (password: string) => void;
  readonly isWrong: boolean;
}

/** One attempt to load one file. */
function PdfSession(props: PdfViewerProps & { onRetry: () => void }) {
  const { url, fileName, title, initialPage = 1, onPageChange, scrollLink = null, onRetry } = props;
  const downloadUrl = props.downloadUrl ?? `${url}${url.includes('?') ? '&' : '?'}download=1`;
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<LoadFailure | null>(null);
  const [question, setQuestion] = useState<PasswordQuestion | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  const onFailure = useCallback((error: Error) => setFailure(readLoadFailure(error)), []);

  const waiting =
    question === null ? (
      <PdfLoading title={title} progress={progress} />
    ) : (
      <PdfPassword
        key={String(question.isWrong)}
        isWrong={question.isWrong}
        onSubmit={(password) => {
          setQuestion(null);
          question.answer(password);
        }}
      />
    );
  return (
    <Document
      file={url}
      options={pdfOptions}
      suspense={false}
      externalLinkTarget="_blank"
      externalLinkRel="noopener noreferrer nofollow"
      loading={waiting}
      noData={waiting}
      error={
        <PdfFailure
          failure={failure ?? { kind: 'failed', status: null }}
          downloadUrl={downloadUrl}
          fileName={fileName}
          onRetry={onRetry}
        />
      }
      onLoadProgress={({ loaded, total }) => setProgress({ loaded, total })}
      onLoadSuccess={setPdf}
      onLoadError={onFailure}
      onSourceError={onFailure}
      onPassword={(answer, reason) => setQuestion({ answer, isWrong: reason === PasswordResponses.INCORRECT_PASSWORD })}
      onItemClick={({ dest, pageNumber }) =>
        setJump({ page: pageNumber, destination: Array.isArray(dest) ? dest : null })
      }
    >
      {pdf !== null && (
        <PdfDesk
          pdf={pdf}
          title={title}
          fileName={fileName}
          downloadUrl={downloadUrl}
          initialPage={initialPage}
          onPageChange={onPageChange}
          jump={jump}
          scrollLink={scrollLink}
        />
      )}
    </Document>
  );
}
