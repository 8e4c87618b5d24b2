import { useEffect, useEffectEvent } from 'react';

const typingInto = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * A key that works anywhere on the page. Single characters do nothing while somebody types or a dialog is open
 * (WCAG 2.1.4), and never with a modifier; `mod+k` is Ctrl-K, or ⌘K on a Mac.
 */
export function useHotkey(key: string, run: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const withModifier = event.ctrlKey || event.metaKey;
    const wanted = key.startsWith('mod+') ? key.slice(4) : key;
    if (event.key !== wanted || event.altKey || event.defaultPrevented) return;
    if (key.startsWith('mod+') !== withModifier) return;
    if (!withModifier && (typingInto(event.target) || document.querySelector('dialog[open]') !== null)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
