import { createAsk } from '#web/ui/ask-beside.tsx';
import { Provenance } from './provenance.tsx';

/** Opens, beside a figure of the report, what it comes from. */
export const { Asking: AskSource, useAsk: useAskSource } = createAsk('Where the figure comes from', Provenance);
