// Trusted Types refuse zod's attempt to compile its parsers with `new Function`, and report it: tell zod not to try.
// It reads this when its module is evaluated, so that no module of ours can be early enough.
globalThis.__zod_globalConfig = { jitless: true };

// Runs before the first paint, so that a chosen theme does not flash. The choice is all that the browser stores.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('loandesk-theme');
  } catch {
    // Storage is switched off: the system's theme it is.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
