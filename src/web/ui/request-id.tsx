import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

/** Names a failure to support, with a button that copies it. */
export function RequestId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 text-caption text-ink-soft">
      <span>
        Request id <span className="font-mono break-all">{id}</span>
      </span>
      <button
        type="button"
        className="inline-flex min-h-6 items-center gap-1 rounded px-1 text-ink-soft hover:text-ink"
        onClick={() => {
          void navigator.clipboard.writeText(id).then(() => setCopied(true));
        }}
      >
        {copied ? <Check aria-hidden="true" className="size-3.5" /> : <Copy aria-hidden="true" className="size-3.5" />}
        <span aria-live="polite">{copied ? 'copied' : 'copy'}</span>
        <span className="sr-only"> request id</span>
      </button>
    </span>
  );
}
