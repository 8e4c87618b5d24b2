import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createAppRouter } from './app/router.tsx';
import { createQueryClient } from './api/query-client.ts';
import { sessionGoneQuery } from './api/session-gone.ts';

// After a deployment a page that was open asks for files that are gone. A page that has just been loaded never does, so
// this cannot go round in circles.
const justLoadedMs = 10_000;
window.addEventListener('vite:preloadError', (event) => {
  if (performance.now() < justLoadedMs || !navigator.onLine) return;
  event.preventDefault();
  location.reload();
});

// Back after signing out must not bring a page with bank data from the browser's memory.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

const queryClient = createQueryClient(() => queryClient.setQueryData(sessionGoneQuery.queryKey, true));
const router = createAppRouter(queryClient);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} router={router} />
  </StrictMode>,
);
