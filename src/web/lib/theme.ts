export type ThemeChoice = 'system' | 'light' | 'dark';

// The key is read by public/theme.js too. The choice is the only thing the product keeps in the browser.
const key = 'loandesk-theme';

export function readTheme(): ThemeChoice {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}
