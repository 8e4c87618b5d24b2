import { instant } from '#contracts/primitives.ts';
import { useSession } from '#web/api/use-session.ts';
import { providersMark } from '#web/app/providers-mark.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import type { Printing } from './provenance.ts';

/** Who prints, and the time on the server's clock, kept up to date while the preview is open. */
export function usePrinting(): Printing {
  const session = useSession();
  const now = useServerNow();
  return {
    by: session.officer.displayName,
    at: instant.parse(new Date(now).toISOString()),
    mark: providersMark(session),
  };
}
