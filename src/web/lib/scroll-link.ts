/** A place in a document, whatever its size on the screen: so far down (0 to 1) into that page. */
export interface ReadingPlace {
  readonly page: number;
  readonly share: number;
}

/** A view that takes part: it says where it stands, and goes where another one has gone. */
export interface LinkedView {
  readonly place: () => ReadingPlace;
  readonly follow: (place: ReadingPlace) => void;
}

/** Views that are scrolled as one. */
export interface ScrollLink {
  /**
   * Once the views before it were scrolled, it goes to their place: they would have taken it along.
   * @param isMoved whether it goes there at once in any case; else it stays until one is scrolled
   * @returns how it leaves
   */
  join(view: LinkedView, isMoved: boolean): () => void;
  /** A view was scrolled: the others follow. */
  tell(from: LinkedView, place: ReadingPlace): void;
}

export function createScrollLink(): ScrollLink {
  const views = new Set<LinkedView>();
  let isScrolled = false;
  return {
    join(view, isMoved) {
      const [first] = views;
      views.add(view);
      if ((isMoved || isScrolled) && first !== undefined) view.follow(first.place());
      return () => {
        views.delete(view);
        if (views.size === 0) isScrolled = false;
      };
    },
    tell(from, place) {
      if (!views.has(from)) return;
      isScrolled = true;
      for (const view of views) if (view !== from) view.follow(place);
    },
  };
}
