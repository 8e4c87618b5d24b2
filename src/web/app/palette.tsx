import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { usePaletteOptions } from './palette-options.tsx';

// A list of choices under a field that keeps the focus: no element has these meanings (ARIA combobox pattern).
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */

/**
 * One field over customers, reports and actions. Arrow keys choose, Enter opens, Escape closes.
 * Enter before the answer to the last letter waits for it: whoever types fast never opens what an earlier text found.
 */
export function Palette({ takeTyped, onClose }: { takeTyped: () => string; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const isEnterHeld = useRef(false);
  const q = useDeferredValue(typed.trim());
  const options = usePaletteOptions(q, onClose);
  const isSettled = q === typed.trim() && !options.isOfEarlierText;

  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Not earlier: React may hold a part that was fetched back for a third of a second after it rendered it.
    // oxlint-disable-next-line react/set-state-in-effect -- what was typed until now is known only here
    setTyped(takeTyped());
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [takeTyped]);
  const chosenAt = options.items.findIndex((option) => option.id === chosenId);
  const at = Math.max(0, chosenAt);
  const first = options.items[0];
  useEffect(() => {
    if (!isEnterHeld.current || !isSettled) return;
    isEnterHeld.current = false;
    first?.run();
  }, [isSettled, first]);
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.items.length > 0) {
      event.preventDefault();
      isEnterHeld.current = false;
      setChosenId(options.items[(at + step + options.items.length) % options.items.length]?.id ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isSettled || chosenAt !== -1) options.items[at]?.run();
      else isEnterHeld.current = true;
    }
  }

  return (
    <dialog
      ref={box}
      aria-label="Search customers, reports and actions"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
      className="mx-auto mt-[min(12dvh,7rem)] w-[min(36rem,calc(100vw-1.5rem))] overflow-hidden rounded-xl border border-line bg-ground-float p-0 text-ink shadow-float"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        <input
          // The dialog exists to be typed into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label="Search customers, reports and actions"
          aria-expanded={options.items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.items[at] === undefined ? undefined : `${id}-${options.items[at].id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Search customers, reports, actions"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosenId(null);
            isEnterHeld.current = false;
          }}
          onKeyDown={onKeyDown}
          className="min-h-12 w-full bg-transparent text-body outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5"
      >
        {[...Map.groupBy(options.items, ({ group }) => group)].map(([group, items]) => (
          <div key={group} role="group" aria-label={group}>
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-caption font-strong text-ink-faint">
              {group}
            </p>
            {items.map((option) => {
              const isActive = options.items[at] === option;
              return (
                <div
                  key={option.id}
                  id={`${id}-${option.id}`}
                  role="option"
                  aria-selected={isActive}
                  data-selected={isActive}
                  tabIndex={-1}
                  onPointerMove={() => setChosenId(option.id)}
                  onClick={option.run}
                  className={classNames(
                    'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-table',
                    isActive && 'bg-accent-soft',
                  )}
                >
                  {option.icon}
                  <bdi className="min-w-0 truncate font-strong">{option.label}</bdi>
                  <span className="ml-auto max-w-1/2 truncate text-caption text-ink-soft">{option.detail}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <output
        className={classNames(
          'px-4 pb-3 text-table text-ink-soft',
          options.items.length > 0 && options.failure === null && 'sr-only',
        )}
      >
        {options.failure ??
          (options.items.length === 0
            ? isSettled
              ? 'Nothing matches. Try a part of the name, the id or the reference.'
              : 'Searching…'
            : `${options.items.length} found`)}
      </output>
    </dialog>
  );
}
