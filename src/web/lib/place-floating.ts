const gap = 6;
const margin = 8;

/** Puts a floating element under its anchor, or above when there is no room, inside the window. */
export function placeFloating(anchor: Element, floating: HTMLElement, align: 'start' | 'center' | 'end'): void {
  const from = anchor.getBoundingClientRect();
  const size = floating.getBoundingClientRect();
  const wanted =
    align === 'start'
      ? from.left
      : align === 'end'
        ? from.right - size.width
        : from.left + (from.width - size.width) / 2;
  const left = Math.max(margin, Math.min(wanted, window.innerWidth - size.width - margin));
  const below = from.bottom + gap;
  const above = from.top - gap - size.height;
  const top = below + size.height > window.innerHeight - margin && above >= margin ? above : below;
  floating.style.left = `${left}px`;
  floating.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - size.height - margin))}px`;
}
