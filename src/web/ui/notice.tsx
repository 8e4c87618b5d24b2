import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { RequestId } from './request-id.tsx';

export interface NoticeProps {
  kind: 'info' | 'caution' | 'failure';
  title?: string;
  children: ReactNode;
  requestId?: string | null | undefined;
  actions?: ReactNode;
  /** Read out when it appears: failures of what the person has just done. */
  announce?: boolean;
  className?: string;
}

const looks = {
  info: { box: 'bg-ground-soft text-ink-soft ring-1 ring-inset ring-line', mark: 'text-ink-faint', Icon: Info },
  caution: { box: 'bg-caution-soft text-ink', mark: 'text-caution', Icon: TriangleAlert },
  failure: { box: 'bg-negative-soft text-ink', mark: 'text-negative', Icon: CircleAlert },
} as const;

/** Something the officer should know, where it belongs on the page. */
export function Notice({ kind, title, children, requestId, actions, announce = false, className }: NoticeProps) {
  const { box, mark, Icon } = looks[kind];
  return (
    <div
      role={announce ? 'alert' : undefined}
      className={classNames('flex gap-2.5 self-start rounded-lg px-3 py-2.5', box, className)}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4 shrink-0', mark)} />
      <div className="grid min-w-0 flex-1 justify-items-start gap-1 text-table">
        {title !== undefined && <strong className={classNames('text-table', kind !== 'info' && mark)}>{title}</strong>}
        <div className="text-pretty">{children}</div>
        {actions !== undefined && <div className="mt-1 flex flex-wrap items-center gap-2">{actions}</div>}
        {typeof requestId === 'string' && <RequestId id={requestId} />}
      </div>
    </div>
  );
}
