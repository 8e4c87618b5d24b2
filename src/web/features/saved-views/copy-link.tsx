import { Check, Link as LinkIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** Copies the whole address of a page. Where the browser refuses, the address stands selected in a field. */
export function CopyLink({ address }: { address: string }) {
  const [state, setState] = useState<'rest' | 'copied' | 'refused'>('rest');
  const field = useRef<HTMLInputElement>(null);
  const link = `${window.location.origin}${address}`;
  const copy = async () => {
    try {
      // Not there at all outside a secure context.
      await (navigator.clipboard as Clipboard | undefined)?.writeText(link);
      setState(navigator.clipboard === undefined ? 'refused' : 'copied');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      setState('refused');
    }
  };
  useEffect(() => {
    if (state === 'refused') field.current?.select();
  }, [state]);
  const isCopied = state === 'copied';
  const Icon = isCopied ? Check : LinkIcon;
  return (
    <>
      <Button
        icon={<Icon aria-hidden="true" className={isCopied ? 'size-4 text-agrees' : 'size-4'} />}
        onClick={() => void copy()}
      >
        {isCopied ? 'Link copied' : 'Copy link'}
      </Button>
      <output className="sr-only">{isCopied && 'Link copied'}</output>
      {state === 'refused' && (
        <div className="w-full">
          <TextField
            ref={field}
            label="Link to this view"
            hint="The browser does not let this page copy. The link is selected: copy it from here."
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </>
  );
}
