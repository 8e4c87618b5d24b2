import { createContext, use } from 'react';
import type { ExportDesk, ExportJob } from './export-desk.ts';

export const ExportDeskContext = createContext<ExportDesk | null>(null);

/** Starts an export. It goes on while other pages are opened; the panel of the frame tells how far it is. */
export function useExport(): (job: ExportJob) => void {
  const desk = use(ExportDeskContext);
  if (desk === null) throw new Error('useExport outside the frame');
  return (job) => desk.start(job);
}
