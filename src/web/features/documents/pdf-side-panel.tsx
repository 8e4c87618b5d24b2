import { useState } from 'react';
import { Segmented } from '#web/ui/segmented.tsx';
import type { Destination, OutlineEntry } from './outline.ts';
import type { PageSize, Turn } from './page-layout.ts';
import { PdfOutline } from './pdf-outline.tsx';
import { PdfThumbnails } from './pdf-thumbnails.tsx';

export interface PdfSidePanelProps {
  id: string;
  sizes: readonly PageSize[];
  turn: Turn;
  currentPage: number;
  outline: readonly OutlineEntry[];
  /** Over the pages instead of beside them. */
  isOver: boolean;
  onPage: (page: number) => void;
  onPicked: () => void;
  onDestination: (to: Destination) => void;
}

/** Thumbnails, and the contents where the document has them. */
export function PdfSidePanel(props: PdfSidePanelProps) {
  const { id, sizes, turn, currentPage, outline, isOver, onPage, onPicked, onDestination } = props;
  const [shows, setShows] = useState<'pages' | 'contents'>('pages');
  return (
    <div
      id={id}
      className={`flex w-42 shrink-0 flex-col border-r border-line bg-ground ${isOver ? 'absolute inset-y-0 left-0 z-20 shadow-float' : ''}`}
    >
      {outline.length > 0 && (
        <div className="border-b border-line p-2">
          <Segmented
            label="Side panel shows"
            options={[
              { value: 'pages', label: 'Pages' },
              { value: 'contents', label: 'Contents' },
            ]}
            value={shows}
            onChange={setShows}
          />
        </div>
      )}
      {outline.length > 0 && shows === 'contents' ? (
        <PdfOutline entries={outline} onChoose={onDestination} />
      ) : (
        <PdfThumbnails sizes={sizes} turn={turn} currentPage={currentPage} onChoose={onPage} onPicked={onPicked} />
      )}
    </div>
  );
}
