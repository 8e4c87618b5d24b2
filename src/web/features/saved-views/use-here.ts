import { useRouterState } from '@tanstack/react-router';
import { viewAddress } from '#contracts/saved-views.ts';

export interface Here {
  /** The whole state of the page, from the root of Loandesk. */
  readonly address: string;
  /** Why it cannot be saved, in words; null: it can. */
  readonly refused: string | null;
}

/** The page that is open. */
export function useHere(): Here {
  const address = useRouterState({ select: ({ location }) => location.href });
  const parsed = viewAddress.safeParse(address);
  return { address, refused: parsed.success ? null : (parsed.error.issues[0]?.message ?? 'It cannot be saved.') };
}
