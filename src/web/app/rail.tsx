import { Link, type LinkProps } from '@tanstack/react-router';
import { Columns3, FileText, ShieldCheck, Users, type LucideIcon } from 'lucide-react';
import type { Permission } from '#contracts/permissions.ts';
import { useSession } from '#web/api/use-session.ts';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { providerLines } from './providers-mark.ts';

const places: readonly { to: NonNullable<LinkProps['to']>; label: string; Icon: LucideIcon; permission: Permission }[] =
  [
    { to: '/customers', label: 'Customers', Icon: Users, permission: 'customers:read' },
    { to: '/reports', label: 'Reports', Icon: FileText, permission: 'reports:read' },
    { to: '/compare', label: 'Compare', Icon: Columns3, permission: 'reports:read' },
    { to: '/audit', label: 'Audit log', Icon: ShieldCheck, permission: 'audit:read' },
  ];

function Mark() {
  return (
    <Link to="/" className="flex min-h-8 items-center gap-2 text-body font-strong max-xl:justify-center">
      <BrandMark className="size-5" />
      <span className="max-xl:sr-only">Loandesk</span>
    </Link>
  );
}

/** The places of the product: a rail with names, a rail of icons, or a bar at the bottom of a phone. */
export function Rail({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const session = useSession();
  const open = places.filter(({ permission }) => session.permissions.includes(permission));
  return (
    <aside
      aria-label="Loandesk"
      className="border-line bg-ground-soft max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t md:sticky md:top-0 md:flex md:h-dvh md:w-15 md:flex-col md:border-r md:px-2.5 md:py-3 xl:w-50"
    >
      <div className="px-2 pb-4 max-md:hidden">
        <Mark />
      </div>
      <nav aria-label="Places">
        <ul className="max-md:flex max-md:justify-around md:grid md:gap-1">
          {open.map(({ to, label, Icon }) => (
            <li key={label} className="max-md:flex-1">
              <Link
                to={to}
                title={label}
                className="flex items-center gap-2.5 rounded-lg border border-transparent text-ink-soft hover:text-ink aria-[current=page]:font-strong aria-[current=page]:text-ink max-md:min-h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-caption md:min-h-8.5 md:px-2.5 md:aria-[current=page]:border-line md:aria-[current=page]:bg-ground md:max-xl:justify-center"
                activeOptions={{ exact: false, includeSearch: false }}
              >
                <Icon aria-hidden="true" className="size-4 shrink-0" />
                <span className="md:max-xl:sr-only">{label}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto px-2.5 text-caption text-ink-faint max-xl:hidden">
        {providerLines(session).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <button type="button" onClick={onShowShortcuts} className="min-h-6 rounded hover:text-ink">
          <kbd className="font-sans">?</kbd> for shortcuts
        </button>
      </div>
    </aside>
  );
}
