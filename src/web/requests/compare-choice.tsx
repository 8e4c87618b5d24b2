import { useCallback, useMemo, useState } from 'react';
import { mostCompared } from '#contracts/exports.ts';
import type { ReportId } from '#contracts/primitives.ts';
import type { ReportRequest } from '#contracts/report-requests.ts';
import { formatRange } from '#domain/dates.ts';
import { windowWords } from '#web/lib/window-words.ts';
import { Button } from '#web/ui/button.tsx';
import { CheckboxCell } from '#web/ui/checkbox.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { reportTitle } from './request-words.ts';

/** Which reports of a list were chosen to be compared, in the order in which they were. */
export interface CompareChoice {
  readonly ids: readonly ReportId[];
  readonly onChoose: (id: ReportId, isChosen: boolean) => void;
  readonly onClear: () => void;
}

export function useCompareChoice(): CompareChoice {
  const [ids, setIds] = useState<readonly ReportId[]>([]);
  const onChoose = useCallback(
    (id: ReportId, isChosen: boolean) =>
      setIds((before) => [...before.filter((one) => one !== id), ...(isChosen ? [id] : [])].slice(0, mostCompared)),
    [],
  );
  const onClear = useCallback(() => setIds([]), []);
  return useMemo(() => ({ ids, onChoose, onClear }), [ids, onChoose, onClear]);
}

/** The box of a row. Reports that are not ready, and a fifth, cannot be chosen: the title says why. */
export function CompareBox({ request, choice }: { request: ReportRequest; choice: CompareChoice }) {
  const isChosen = choice.ids.includes(request.id);
  const isReady = request.state === 'ready';
  const isFull = choice.ids.length >= mostCompared && !isChosen;
  const why = !isReady ? 'Only reports that are ready can be compared' : 'Four is the most that can be compared';
  return (
    <CheckboxCell
      aria-label={`Compare the ${reportTitle(request).toLowerCase()} of ${request.customer.name}, ${periodOf(request)}`}
      title={isReady && !isFull ? undefined : why}
      disabled={!isReady || isFull}
      checked={isChosen}
      onChange={({ target }) => choice.onChoose(request.id, target.checked)}
      // Above the link that covers the row.
      className="relative z-1 -my-1.5 -ml-2 shrink-0"
    />
  );
}

function periodOf({ report, window }: ReportRequest): string {
  return report?.from == null || report.to === null ? windowWords(window) : formatRange(report.from, report.to);
}

/** What has been chosen, and the way to the comparison; nothing while nothing is. */
export function CompareChosen({ choice: { ids, onClear } }: { choice: CompareChoice }) {
  return (
    <output className="inline-flex flex-wrap items-center gap-2">
      {ids.length === 1 && <span>1 chosen: choose one to three more to compare</span>}
      {ids.length > 1 && (
        <LinkButton to="/compare" search={{ ids: ids.join(',') }} look="primary" size="small">
          Compare {ids.length} reports
        </LinkButton>
      )}
      {ids.length > 0 && (
        <Button look="quiet" size="small" onClick={onClear}>
          Clear
        </Button>
      )}
    </output>
  );
}
