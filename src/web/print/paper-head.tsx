import type { ReactNode } from 'react';
import type { ReportView } from '#contracts/report.ts';
import { reportTitle } from '#web/requests/request-words.ts';
import { Name } from './paper-parts.tsx';
import { permittedUse } from './provenance.ts';

/** What the first page begins with: what it is and of whom. */
export function PaperHead({ view, aside, currencies }: { view: ReportView; aside: ReactNode; currencies: string }) {
  const words = permittedUse(view);
  return (
    <div className="mb-4 flex items-start justify-between gap-6">
      <div className="min-w-0">
        <p className="text-[19px] leading-[1.3] font-strong">{reportTitle(view)}</p>
        <p className="text-[12px] text-ink-soft">
          <Name>{view.customer.name}</Name>
          {view.reference !== null && view.reference !== '' && (
            <>
              {' '}
              · reference <Name>{view.reference}</Name>
            </>
          )}
          {currencies !== '' && ` · ${currencies}`}
        </p>
      </div>
      <div className="max-w-[45%] shrink-0 text-right">
        {words !== null && <p className={view.isFcra ? 'font-strong text-accent' : 'font-strong'}>{words}</p>}
        <p className="paper-faint">{aside}</p>
      </div>
    </div>
  );
}

/** What the dash on these pages is: said once. */
export function DashNote() {
  return (
    <p className="paper-faint mt-2">
      A dash (–) is a figure that is not known or was not reported: it is never zero. Zero is 0.00.
    </p>
  );
}
