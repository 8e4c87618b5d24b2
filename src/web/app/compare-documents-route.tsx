import { DocumentsPage } from '#web/features/comparison/documents-page.tsx';
import { PdfState } from '#web/features/report/pdf-section.tsx';
import { LazyPdf } from './lazy-pdf.tsx';

/** Puts two viewers of PDFs beside each other; the features do not know each other. */
export function CompareDocumentsRoute() {
  return (
    <DocumentsPage
      renderDocument={(request, reading) =>
        request.document.state === 'ready' ? (
          <LazyPdf request={request} {...reading} />
        ) : (
          <div className="p-4">
            <PdfState request={request}>{null}</PdfState>
          </div>
        )
      }
    />
  );
}
