import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { showHighlights } from './find-highlights.ts';
import { indexLayer, layerOffset, rangeInLayer, type LayerIndex } from './page-text.ts';
import type { Find } from './use-find.ts';

/**
 * Marks matches in the text layers that are drawn, and brings the active one into view: to its page first, then, once
 * that page has its text, to the very words.
 * @returns to be called with each text layer that comes or (null) goes; stable
 */
export function useMatchMarks(
  find: Find,
  isOpen: boolean,
  scroller: RefObject<HTMLElement | null>,
  goTo: (page: number) => void,
): (page: number, layer: Element | null) => void {
  const layers = useRef(new Map<number, Element>());
  const [version, setVersion] = useState(0);
  const shown = useRef<unknown>(null);
  const { matches, active, texts } = find;
  const target = isOpen ? matches[active] : undefined;

  const onTextLayer = useCallback((page: number, layer: Element | null) => {
    if (layer === null) layers.current.delete(page);
    else layers.current.set(page, layer);
    setVersion((known) => known + 1);
  }, []);

  const reveal = useEffectEvent((page: number) => {
    if (!layers.current.has(page)) goTo(page);
  });
  useEffect(() => {
    if (target !== undefined) reveal(target.page);
  }, [target]);

  useEffect(() => {
    if (!isOpen || matches.length === 0) return undefined;
    const ranges: Range[] = [];
    const indexes = new Map<number, LayerIndex>();
    let activeRange: Range | null = null;
    for (const match of matches) {
      const layer = layers.current.get(match.page);
      const text = texts.get(match.page);
      if (layer === undefined || text === undefined) continue;
      const index = indexes.get(match.page) ?? indexLayer(layer);
      indexes.set(match.page, index);
      const range = rangeInLayer(index, layerOffset(text, match.start), layerOffset(text, match.end));
      if (range === null) continue;
      if (match === target) activeRange = range;
      else ranges.push(range);
    }
    if (activeRange !== null && shown.current !== target) {
      shown.current = target;
      bringIntoView(scroller.current, activeRange);
    }
    return showHighlights(ranges, activeRange);
    // `version` stands for the layers: a Map that changes does not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOpen, matches, target, texts, version, scroller]);

  return onTextLayer;
}

/** A third down the view, unless it can be seen where it is. */
function bringIntoView(scroller: HTMLElement | null, range: Range): void {
  if (scroller === null) return;
  const view = scroller.getBoundingClientRect();
  const words = range.getBoundingClientRect();
  if (words.top < view.top || words.bottom > view.bottom) {
    scroller.scrollTop += words.top - view.top - view.height / 3;
  }
  if (words.left < view.left || words.right > view.right) {
    scroller.scrollLeft += words.left - view.left - view.width / 3;
  }
}
