import { ChevronDown, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#web/api/use-session.ts';
import { useSignOut } from '#web/features/session/use-sign-out.ts';
import { applyTheme, readTheme, type ThemeChoice } from '#web/lib/theme.ts';
import { Button } from '#web/ui/button.tsx';
import { PopoverPanel } from '#web/ui/popover-panel.tsx';
import { Segmented } from '#web/ui/segmented.tsx';

const roles = { officer: 'Officer', lead: 'Lead', auditor: 'Auditor' } as const;
const themes: readonly { value: ThemeChoice; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Who is signed in, the theme, and the way out. */
export function PersonMenu() {
  const { officer } = useSession();
  const [theme, setTheme] = useState(readTheme);
  const signOut = useSignOut();
  return (
    <PopoverPanel
      title="You and this browser"
      align="end"
      triggerClass="flex min-h-8 max-w-60 items-center gap-1 rounded-lg px-2 text-table text-ink-soft hover:bg-line-soft hover:text-ink"
      trigger={
        <>
          <span className="truncate max-sm:max-w-24">
            {officer.displayName}
            <span className="max-md:hidden"> · {roles[officer.role]}</span>
          </span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
        </>
      }
      panelClass="w-64 p-3"
    >
      <p className="font-strong">{officer.displayName}</p>
      <p className="text-caption text-ink-soft">
        {roles[officer.role]} · signs in as {officer.name}
      </p>
      <div className="my-3 border-y border-line-soft py-3">
        <Segmented
          label="Theme"
          showLabel
          options={themes}
          value={theme}
          onChange={(choice) => {
            applyTheme(choice);
            setTheme(choice);
          }}
        />
      </div>
      <Button
        className="w-full"
        icon={<LogOut aria-hidden="true" className="size-4" />}
        busy={signOut.isPending ? 'Signing out…' : false}
        onClick={() => signOut.mutate()}
      >
        Sign out
      </Button>
      {signOut.isError && (
        <p className="mt-2 text-caption text-negative">You are still signed in: {signOut.error.message}</p>
      )}
    </PopoverPanel>
  );
}
