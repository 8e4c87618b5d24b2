import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Around every page: says to screen readers where a link led, and moves their focus to the new page. */
export function RootLayout() {
  const router = useRouter();
  const [announced, setAnnounced] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
        // Not on the first page, which the browser announces itself.
        if (!pathChanged || fromLocation === undefined || toLocation.hash !== '') return;
        // After the page's own effects have set the title.
        setTimeout(() => {
          setAnnounced(document.title);
          document.getElementById('main')?.focus({ preventScroll: true });
        }, 50);
      }),
    [router],
  );
  return (
    <>
      <Outlet />
      <output className="sr-only">{announced}</output>
    </>
  );
}
