import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { auditEvent, type AuditRecord } from '#contracts/audit.ts';
import { customerId as customerIdSchema } from '#contracts/primitives.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { auditRecordsQuery } from '#web/api/queries.ts';
import { useMay } from '#web/api/use-session.ts';
import { count } from '#web/lib/count.ts';
import { exactInstant } from '#web/lib/describe-instant.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FailureNotice } from '#web/ui/failure-notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Select } from '#web/ui/select.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { Cell, HeadCell, Table, TableRegion } from '#web/ui/table.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ChainMark } from './chain-mark.tsx';
import { eventWords } from './event-words.ts';
import type { AuditSearch } from './search.ts';

const route = getRouteApi('/frame/audit');
const outcomes = [
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
  { value: 'failed', label: 'Failed' },
];
const events = auditEvent.options.map((event) => ({ value: event, label: eventWords[event] }));

/** Who did what, on whom, when, under which purpose and with what outcome. */
export function AuditPage() {
  useDocumentTitle('Audit log');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<AuditSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const log = useInfiniteQuery(auditRecordsQuery(search));
  const records = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const chain = log.data?.pages[0]?.chain;
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h1 className="text-title">Audit log</h1>
        {chain !== undefined && <ChainMark chain={chain} />}
      </div>
      <div className="mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <TypedFilter
          label="Who"
          placeholder="Name for signing in"
          value={search.actor ?? ''}
          onChange={(actor) => change({ actor: actor === '' ? undefined : actor })}
        />
        <Select
          label="What"
          placeholder="Everything"
          options={events}
          value={search.event ?? ''}
          onChange={(event) => change({ event: auditEvent.safeParse(event.target.value).data })}
        />
        <TypedFilter
          label="On whom"
          placeholder="Customer id, such as finicity-1005061234"
          value={search.customerId ?? ''}
          check={(typed) =>
            typed === '' || customerIdSchema.safeParse(typed).success
              ? undefined
              : 'A customer id is finicity- or basiq- and the provider’s id.'
          }
          onChange={(typed) => change({ customerId: customerIdSchema.safeParse(typed).data })}
        />
        <Select
          label="Outcome"
          placeholder="Any"
          options={outcomes}
          value={search.outcome ?? ''}
          onChange={(event) => change({ outcome: outcomeOf(event.target.value) })}
        />
      </div>
      {log.isError && log.data === undefined ? (
        <FailureNotice
          failure={describeFailure(log.error)}
          onRetry={() => void log.refetch()}
          isRetrying={log.isFetching}
        />
      ) : log.data === undefined ? (
        <SkeletonRows rows={12} label="The audit log is loading" rowClass="h-10" />
      ) : records.length === 0 ? (
        <EmptyState
          title={isFiltered ? 'Nothing was recorded that fits' : 'Nothing was recorded yet'}
          action={
            isFiltered && <Button onClick={() => void navigate({ search: {}, replace: true })}>Show everything</Button>
          }
        />
      ) : (
        <>
          <Records records={records} />
          <div className="mt-4 flex items-center gap-3 text-table text-ink-soft">
            <output>{count(records.length, 'row')}, newest first</output>
            {log.hasNextPage && (
              <Button onClick={() => void log.fetchNextPage()} busy={log.isFetchingNextPage ? 'Loading…' : false}>
                Older rows
              </Button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

function outcomeOf(value: string): AuditSearch['outcome'] {
  return value === 'done' || value === 'refused' || value === 'failed' ? value : undefined;
}

interface TypedFilterProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  check?: (typed: string) => string | undefined;
}

/** A field whose words go into the address after a pause, once they can be searched for. */
function TypedFilter({ label, placeholder, value, onChange, check }: TypedFilterProps) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string | undefined>();
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === value) {
      setError(undefined);
      return undefined;
    }
    const timer = setTimeout(() => {
      const wrong = check?.(wanted);
      setError(wrong);
      if (wrong === undefined) onChange(wanted);
    }, 400);
    return () => clearTimeout(timer);
    // Only what is typed starts the pause anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed, value]);
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={typed}
      error={error}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function Records({ records }: { records: readonly AuditRecord[] }) {
  const mayOpen = useMay('customers:read');
  return (
    <TableRegion label="Rows of the audit log">
      <Table className="min-w-200">
        <thead>
          <tr>
            <HeadCell numeric>Row</HeadCell>
            <HeadCell>When</HeadCell>
            <HeadCell>Who</HeadCell>
            <HeadCell>What</HeadCell>
            <HeadCell>On whom</HeadCell>
            <HeadCell>Purpose</HeadCell>
            <HeadCell>Outcome</HeadCell>
            <HeadCell>Note</HeadCell>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.row} className="hover:bg-ground-soft">
              <Cell numeric className="py-1.5! text-ink-faint">
                {record.row}
              </Cell>
              <Cell className="py-1.5! whitespace-nowrap tabular-nums">{exactInstant(record.at)}</Cell>
              <Cell className="py-1.5!">{record.actor ?? <span className="text-ink-faint">Loandesk</span>}</Cell>
              <Cell className="py-1.5! whitespace-nowrap">{eventWords[record.event]}</Cell>
              <Cell className="py-1.5!">
                <Target record={record} mayOpen={mayOpen} />
              </Cell>
              <Cell className="py-1.5!">{record.purpose ?? <span className="text-ink-faint">–</span>}</Cell>
              <Cell className="py-1.5!">
                {record.outcome === 'done' ? (
                  <span className="text-ink-soft">done</span>
                ) : (
                  <Tag look={record.outcome === 'failed' ? 'negative' : 'caution'}>{record.outcome}</Tag>
                )}
              </Cell>
              <Cell
                className="max-w-64 py-1.5! text-caption break-words text-ink-soft"
                title={record.requestId === null ? undefined : `Request id ${record.requestId}`}
              >
                {record.note}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  );
}

function Target({ record, mayOpen }: { record: AuditRecord; mayOpen: boolean }) {
  const { customerId, reportId } = record;
  if (customerId === null && reportId === null) return <span className="text-ink-faint">–</span>;
  const look = 'underline decoration-line-strong underline-offset-3';
  return (
    <span className="grid">
      {customerId !== null &&
        (mayOpen ? (
          <Link to="/customers/$customerId" params={{ customerId }} className={look}>
            {customerId}
          </Link>
        ) : (
          <span>{customerId}</span>
        ))}
      {reportId !== null &&
        (mayOpen ? (
          <Link to="/reports/$reportId" params={{ reportId }} className={`${look} text-caption`}>
            report {reportId.slice(0, 8)}
          </Link>
        ) : (
          <span className="text-caption text-ink-soft">report {reportId.slice(0, 8)}</span>
        ))}
    </span>
  );
}
