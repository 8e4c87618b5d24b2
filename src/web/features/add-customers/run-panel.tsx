import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { count } from '#web/lib/count.ts';
import { Button } from '#web/ui/button.tsx';
import { GridCell, GridGroup, GridHead, GridRow, GridRowHead, GridTable } from '#web/ui/grid-table.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProgressLine } from '#web/ui/progress-line.tsx';
import { ScrollRegion } from '#web/ui/scroll-region.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { Tag, type TagLook } from '#web/ui/tag.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { LeftOutLines } from './left-out-lines.tsx';
import { countRows, type RowState, type RunRow } from './run-rows.ts';
import type { useAddRun } from './use-add-run.ts';

const stateWords: Readonly<Record<RowState, { words: string; look: TagLook }>> = {
  waiting: { words: 'waiting', look: 'plain' },
  adding: { words: 'asking Basiq…', look: 'plain' },
  added: { words: 'added', look: 'agrees' },
  already_there: { words: 'already there', look: 'plain' },
  not_found: { words: 'not found at Basiq', look: 'caution' },
  failed: { words: 'failed', look: 'negative' },
};

const columns = 'grid gap-x-4 gap-y-1 px-2 @2xl:grid-cols-2';

const endWords = {
  stopped: 'Stopped. What was added is added; the rest was not asked.',
  outage: 'Stopped by itself after several failures in a row: the rest would fail alike. It is still waiting.',
  interrupted: 'You were signed out. Sign in and go on: what was added is added.',
} as const;

export interface RunPanelProps {
  list: ReturnType<typeof useAddRun>;
  /** When it appears. */
  takesFocus: boolean;
  onClear: () => void;
}

/** How far a list has come, and each of its ids with what became of it. */
export function RunPanel({ list, takesFocus, onClear }: RunPanelProps) {
  const { run, isRunning } = list;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  /** The buttons change with what is under way: who stood on one that leaves stands on the heading then. */
  const fromHeading = (act: () => void) => () => {
    heading.current?.focus();
    act();
  };
  const counts = countRows(run.rows);
  const [shown, setShown] = useState<'all' | 'look'>('all');
  const total = run.rows.length;
  const done = total - counts.waiting - counts.adding;
  const toLookAt = counts.not_found + counts.failed;
  const rows = shown === 'all' ? run.rows : run.rows.filter(({ state }) => state === 'not_found' || state === 'failed');
  const end = run.state;
  return (
    <div className="grid max-w-200 gap-4">
      <div className="grid gap-2">
        <h2 ref={heading} tabIndex={-1} className="w-fit text-body">
          {isRunning ? 'Adding customers' : 'What became of the list'}
        </h2>
        <ProgressLine label="Adding customers" share={done / total} className="h-1.5" />
        <output className="text-table">
          <strong>
            {done} of {total}
          </strong>
          <span className="text-ink-soft">
            {' '}
            · {counts.added} added
            {counts.already_there > 0 && ` · ${counts.already_there} already there`}
            {counts.not_found > 0 && ` · ${counts.not_found} not found`}
            {counts.failed > 0 && ` · ${counts.failed} failed`}
          </span>
        </output>
        <LeftOutLines lines={run.leftOut} />
        {isRunning && (
          <p className="text-caption text-ink-faint">
            You can go on working in Loandesk meanwhile; closing or reloading this tab ends it. What was added stays.
          </p>
        )}
      </div>
      {(end === 'stopped' || end === 'outage' || end === 'interrupted') && (
        <Notice kind={end === 'stopped' ? 'info' : 'caution'} announce>
          {endWords[end]}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {isRunning && <StopButton list={list} heading={heading} />}
        {!isRunning && counts.waiting > 0 && (
          <Button look="primary" onClick={fromHeading(list.goOn)}>
            Go on with {count(counts.waiting, 'id')}
          </Button>
        )}
        {!isRunning && counts.failed > 0 && (
          <Button onClick={fromHeading(list.retry)}>Try the {count(counts.failed, 'failed id')} again</Button>
        )}
        {!isRunning && <Button onClick={onClear}>Add another list</Button>}
        {toLookAt > 0 && (
          <span className="ml-auto">
            <Segmented
              label="Which ids"
              options={[
                { value: 'all', label: `All ${total}` },
                { value: 'look', label: `To look at ${toLookAt}` },
              ]}
              value={shown}
              onChange={setShown}
            />
          </span>
        )}
      </div>
      <ScrollRegion label="Ids of the list" className="max-h-[32rem] overflow-auto focus-visible:-outline-offset-2">
        <GridTable aria-label="Ids of the list" className="@container text-table">
          <GridGroup>
            <GridRow
              className={classNames(
                columns,
                'border-b border-line py-2 text-caption font-strong text-ink-soft @max-2xl:sr-only',
              )}
            >
              <GridHead>User id</GridHead>
              <GridHead>What became of it</GridHead>
            </GridRow>
          </GridGroup>
          <GridGroup>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </GridGroup>
        </GridTable>
      </ScrollRegion>
    </div>
  );
}

/** It leaves when the run ends, by itself or not, and hands a focus that it has to the heading. */
function StopButton({
  list,
  heading,
}: Pick<RunPanelProps, 'list'> & { heading: RefObject<HTMLHeadingElement | null> }) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    // It stands above, and is there before this button and after it.
    const next = heading.current;
    return () => {
      if (button !== null && document.activeElement === button) next?.focus();
    };
  }, [heading]);
  return (
    <Button
      ref={ref}
      onClick={list.stop}
      busy={list.run.state === 'stopping' ? 'Stopping after those under way…' : false}
    >
      Stop
    </Button>
  );
}

function Row({ row }: { row: RunRow }) {
  const { words, look } = stateWords[row.state];
  return (
    <GridRow className={classNames(columns, 'border-b border-line-soft py-1.5')}>
      <GridRowHead className="figure break-all">{row.id}</GridRowHead>
      <GridCell className="flex min-w-0 flex-wrap items-center gap-x-2">
        {row.state === 'waiting' || row.state === 'adding' ? (
          <span className="text-ink-faint">{words}</span>
        ) : (
          <Tag look={look}>{words}</Tag>
        )}
        {row.customer !== null && (
          <TextLink
            to="/customers/$customerId"
            params={{ customerId: row.customer.id }}
            className="min-w-0 break-words"
          >
            <bdi>{row.customer.name}</bdi>
          </TextLink>
        )}
        {row.sentence !== null && <span className="text-caption text-ink-soft">{row.sentence}</span>}
      </GridCell>
    </GridRow>
  );
}
