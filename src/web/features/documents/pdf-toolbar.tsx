import { ChevronDown, ChevronUp, Download, PanelLeft, Printer, RotateCw, Search, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { IconButton } from '#web/ui/icon-button.tsx';
import { PageField } from './page-field.tsx';
import { nextStep, shareOf, zoomSteps, type Zoom } from './zoom.ts';

export interface PdfToolbarProps {
  page: number;
  count: number;
  zoom: Zoom;
  scale: number;
  panelId: string;
  isPanelOpen: boolean;
  isFindOpen: boolean;
  isPrinting: boolean;
  downloadUrl: string;
  fileName: string;
  findButton: Ref<HTMLButtonElement>;
  onPanel: () => void;
  onPage: (page: number) => void;
  onZoom: (zoom: Zoom) => void;
  onRotate: () => void;
  onFind: () => void;
  onPrint: () => void;
}

const icon = 'size-4';

/** Everything the keys do, by pointer. Two lines where there is no room for one. */
export function PdfToolbar(props: PdfToolbarProps) {
  const { page, count, zoom, scale, panelId, isPanelOpen, isFindOpen, isPrinting, downloadUrl, fileName, findButton } =
    props;
  const { onPanel, onPage, onZoom, onRotate, onFind, onPrint } = props;
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-ground px-2 py-1.5">
      <IconButton
        label={isPanelOpen ? 'Hide page thumbnails' : 'Show page thumbnails'}
        icon={<PanelLeft aria-hidden="true" className={icon} />}
        aria-expanded={isPanelOpen}
        aria-controls={isPanelOpen ? panelId : undefined}
        onClick={onPanel}
      />
      <Divider />
      <Step label="Previous page" isOff={page <= 1} onPress={() => onPage(page - 1)}>
        <ChevronUp aria-hidden="true" className={icon} />
      </Step>
      <PageField page={page} count={count} onGo={onPage} />
      <Step label="Next page" isOff={page >= count} onPress={() => onPage(page + 1)}>
        <ChevronDown aria-hidden="true" className={icon} />
      </Step>
      <div className="order-last flex items-center gap-1 @max-xl:w-full @max-xl:justify-center @xl:order-none">
        <Divider className="@max-xl:hidden" />
        <Step
          label="Zoom out (−)"
          isOff={nextStep(scale, 'out') >= shareOf(scale)}
          onPress={() => onZoom(nextStep(scale, 'out'))}
        >
          <ZoomOut aria-hidden="true" className={icon} />
        </Step>
        <ZoomSelect zoom={zoom} scale={scale} onZoom={onZoom} />
        <Step
          label="Zoom in (+)"
          isOff={nextStep(scale, 'in') <= shareOf(scale)}
          onPress={() => onZoom(nextStep(scale, 'in'))}
        >
          <ZoomIn aria-hidden="true" className={icon} />
        </Step>
        <IconButton label="Rotate (r)" icon={<RotateCw aria-hidden="true" className={icon} />} onClick={onRotate} />
      </div>
      <div className="ml-auto flex items-center gap-1">
        <IconButton
          ref={findButton}
          label="Find in this document (/)"
          icon={<Search aria-hidden="true" className={icon} />}
          aria-expanded={isFindOpen}
          onClick={onFind}
        />
        <Step label={isPrinting ? 'Preparing to print…' : 'Print the original'} isOff={isPrinting} onPress={onPrint}>
          <Printer aria-hidden="true" className={icon} />
        </Step>
        <a
          href={downloadUrl}
          download={fileName}
          aria-label={`Download the original, ${fileName}`}
          title="Download the original"
          className="inline-grid size-8 place-items-center rounded-lg text-ink-soft hover:bg-line-soft hover:text-ink"
        >
          <Download aria-hidden="true" className={icon} />
        </a>
      </div>
    </div>
  );
}

/** Keeps its place in the tab order when there is nothing left to step to. */
function Step({
  label,
  isOff,
  onPress,
  children,
}: {
  label: string;
  isOff: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <IconButton
      label={label}
      icon={children}
      aria-disabled={isOff || undefined}
      className={isOff ? 'cursor-default opacity-45' : ''}
      onClick={() => {
        if (!isOff) onPress();
      }}
    />
  );
}

function ZoomSelect({ zoom, scale, onZoom }: { zoom: Zoom; scale: number; onZoom: (zoom: Zoom) => void }) {
  const percent = `${Math.round(shareOf(scale) * 100)} %`;
  return (
    <select
      aria-label="Zoom"
      value={String(zoom)}
      onChange={({ currentTarget: { value } }) =>
        onZoom(value === 'fit-width' || value === 'fit-page' ? value : Number(value))
      }
      className="figure h-7 rounded-md border border-line bg-ground px-1.5 text-table text-ink hover:border-line-strong"
    >
      <option value="fit-width">Fit width{zoom === 'fit-width' ? ` · ${percent}` : ''}</option>
      <option value="fit-page">Fit page{zoom === 'fit-page' ? ` · ${percent}` : ''}</option>
      {zoomSteps.map((step) => (
        <option key={step} value={step}>
          {step * 100} %
        </option>
      ))}
    </select>
  );
}

function Divider({ className = '' }: { className?: string }) {
  return <span aria-hidden="true" className={`mx-1 h-5 w-px bg-line ${className}`} />;
}
