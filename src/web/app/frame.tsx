import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { sessionQuery } from '#web/api/queries.ts';
import { sessionGoneQuery } from '#web/api/session-gone.ts';
import { ExportsProvider } from '#web/exports/exports-provider.tsx';
import { IdleWatch } from '#web/features/session/idle-watch.tsx';
import { ServerClock } from '#web/lib/server-clock.tsx';
import { collectTyping, type TypeAhead } from '#web/lib/type-ahead.ts';
import { useHotkey } from '#web/lib/use-hotkey.ts';
import { PanelBoundary } from '#web/ui/panel-boundary.tsx';
import { ForbiddenPage } from './forbidden-page.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

const overlays = {
  signIn: () => import('#web/features/session/sign-in-overlay.tsx'),
  idle: () => import('#web/features/session/idle-warning.tsx'),
  palette: () => import('./palette.tsx'),
  shortcuts: () => import('./shortcuts-sheet.tsx'),
};
const SignInOverlay = lazy(async () => ({ default: (await overlays.signIn()).SignInOverlay }));
const Palette = lazy(async () => ({ default: (await overlays.palette()).Palette }));
const ShortcutsSheet = lazy(async () => ({ default: (await overlays.shortcuts()).ShortcutsSheet }));

/** Fetches what lies over pages once the page itself is there: it must open when the line, or a deployment, is gone. */
async function fetchOverlays(): Promise<void> {
  // A failure here is met again, and told, when the overlay is wanted.
  await Promise.allSettled(Object.values(overlays).map((load) => load()));
}

/** Rail, top bar and the page; and what lies over any page: palette, shortcuts, the end of the session. */
export function Frame() {
  const { data: session, dataUpdatedAt } = useQuery({ ...sessionQuery, enabled: false });
  const { data: isSessionGone } = useQuery(sessionGoneQuery);
  const [over, setOver] = useState<'palette' | 'shortcuts' | null>(null);
  const permission = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  const typedAhead = useRef<TypeAhead | null>(null);
  const takeTyped = useCallback(() => typedAhead.current?.take() ?? '', []);
  const openPalette = () => {
    if (over === 'palette') return;
    takeTyped();
    typedAhead.current = collectTyping();
    setOver('palette');
  };
  useHotkey('/', openPalette);
  useHotkey('mod+k', openPalette);
  useHotkey('?', () => setOver('shortcuts'));
  useEffect(() => {
    const timer = setTimeout(() => void fetchOverlays(), 2000);
    return () => clearTimeout(timer);
  }, []);
  // Whatever becomes of the palette, the page gets its keys back.
  useEffect(() => (over === 'palette' ? () => void takeTyped() : undefined), [over, takeTyped]);
  if (session === undefined) return <PageSkeleton />;
  const mayNot = permission !== undefined && !session.permissions.includes(permission);
  return (
    <ServerClock offsetMs={Date.parse(session.now) - dataUpdatedAt}>
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-accent px-3 py-2 font-strong text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <ExportsProvider>
        <div className="frame md:grid md:grid-cols-[auto_minmax(0,1fr)]">
          <Rail onShowShortcuts={() => setOver('shortcuts')} />
          <div className="flex min-h-dvh min-w-0 flex-col max-md:pb-16">
            <TopBar onSearch={openPalette} />
            <main id="main" tabIndex={-1} className="min-w-0 flex-1">
              {mayNot ? <ForbiddenPage /> : <Outlet />}
            </main>
          </div>
        </div>
      </ExportsProvider>
      <PanelBoundary name={`${over ?? 'nothing'} ${isSessionGone}`}>
        <Suspense>
          {over === 'palette' && <Palette takeTyped={takeTyped} onClose={() => setOver(null)} />}
          {over === 'shortcuts' && <ShortcutsSheet onClose={() => setOver(null)} />}
          {isSessionGone && <SignInOverlay session={session} />}
        </Suspense>
      </PanelBoundary>
      {!isSessionGone && <IdleWatch session={session} receivedAt={dataUpdatedAt} />}
    </ServerClock>
  );
}
