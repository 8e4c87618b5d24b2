import { Printer } from 'lucide-react';
import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ReportId } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { classNames } from '#web/lib/class-names.ts';
import { Button } from '#web/ui/button.tsx';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { ScrollRegion } from '#web/ui/scroll-region.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import type { Footer } from './page-rules.ts';
import type { Paper } from './paper.ts';
import { SheetFooter } from './paper-sheets.tsx';
import { useRecordedPrint } from './use-recorded-print.ts';
import { knowsMarginBoxes, usePageRules } from './use-page-rules.ts';
import './print.css';

export interface PrintDeskProps {
  /** `Balance report`: the page's own heading, for the bar above the sheets. */
  title: string;
  /** What is on the pages; none while nothing can be printed. */
  reportIds: readonly ReportId[];
  /** Leads back to where it was printed from. */
  back: ReactNode;
  paper: Paper;
  onSize: (size: Paper['size']) => void;
  /** What else of it can be chosen. */
  controls?: ReactNode;
  /** null: there is nothing to print, and `children` say why. */
  footer: Footer | null;
  children: ReactNode;
}

const sizes = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
] as const;
const weights = [400, 600];
const noFooter: Footer = { left: [], right: [] };

/** Sheets of paper as they will be printed, and the bar that prints them, which is not printed. Always light. */
export function PrintDesk({ title, reportIds, back, paper, onSize, controls, footer, children }: PrintDeskProps) {
  usePageRules(paper, footer ?? noFooter);
  const [isReady, setReady] = useState(false);
  const [hasMarginBoxes] = useState(knowsMarginBoxes);
  const markReady = useCallback(() => setReady(true), []);
  const isPrintable = footer !== null;
  const { print, isRecording, failure } = useRecordedPrint(isPrintable ? reportIds : []);
  return (
    <div className="print-desk">
      <header className="print-bar sticky top-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-ground px-4 py-2 md:px-6">
        <div className="mr-auto min-w-0">
          <h1 className="text-body font-strong">{title}</h1>
          <p className="text-caption">{back}</p>
        </div>
        {isPrintable && (
          <>
            {controls}
            <Segmented label="Paper" options={sizes} value={paper.size} onChange={onSize} />
            <Button
              look="primary"
              icon={<Printer aria-hidden="true" className="size-4" />}
              busy={isReady && !isRecording ? false : 'Preparing…'}
              onClick={print}
            >
              Print
            </Button>
          </>
        )}
        {failure !== null && (
          <p role="alert" className="w-full text-caption text-negative">
            Nothing was printed, because the printing could not be recorded. {describeFailure(failure).sentence}
          </p>
        )}
        {isPrintable && !hasMarginBoxes && (
          <p className="w-full text-caption text-caution">
            This browser cannot number the pages. Print from Chrome or Edge, version 131 or newer.
          </p>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {isPrintable ? (
          <ScrollRegion label="Pages" className="paper-scroll overflow-x-auto focus-visible:-outline-offset-2">
            <div
              className={classNames(
                'paper',
                `paper-${paper.size}`,
                paper.isLandscape && 'paper-landscape',
                !hasMarginBoxes && 'paper-foot-everywhere',
              )}
            >
              <PanelBoundary name="The pages">
                <Suspense fallback={<BlankSheet />}>
                  <SheetFooter value={footer}>
                    {children}
                    <Ready onReady={markReady} />
                  </SheetFooter>
                </Suspense>
              </PanelBoundary>
            </div>
          </ScrollRegion>
        ) : (
          children
        )}
      </main>
    </div>
  );
}

/** The size of what comes. */
export function BlankSheet() {
  return (
    <div className="paper-sheet">
      <output className="sr-only">The pages are loading</output>
    </div>
  );
}

/** Stands beside the pages: once it is drawn all their code is here, and then the fonts that they use. */
function Ready({ onReady }: { onReady: () => void }) {
  useEffect(() => {
    let isHere = true;
    const wait = async () => {
      // A font that does not come is no reason not to print: the system's own takes its place.
      await Promise.allSettled(weights.map((weight) => document.fonts.load(`${weight} 11px "Inter Variable"`)));
      await document.fonts.ready;
      if (isHere) onReady();
    };
    void wait();
    return () => {
      isHere = false;
    };
  }, [onReady]);
  return null;
}
