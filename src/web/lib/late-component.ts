import { createElement, memo, use, type FunctionComponent, type NamedExoticComponent } from 'react';

export interface LateComponent<Props extends object> {
  /** Suspends while the code is on its way, and not at all once it is here. Rendered again only for other props. */
  readonly Late: NamedExoticComponent<Props>;
  /** Fetches the code; once is enough. A failure is met again, and told, where the component is drawn. */
  readonly preload: () => Promise<void>;
}

/**
 * A component whose code comes by itself. Not React.lazy: that suspends once even when the code is already there, and
 * React may then leave the fallback standing for up to 300 ms.
 */
export function lateComponent<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): LateComponent<Props> {
  let loading: Promise<FunctionComponent<Props>> | undefined;
  const begin = () => {
    const promise = load();
    promise.then(
      // What `use` leaves on a promise that it has followed to its end, and takes at once the next time.
      (value) => Object.assign(promise, { status: 'fulfilled', value }),
      // Told by `use`, where the component is drawn.
      () => undefined,
    );
    return promise;
  };
  return {
    Late: memo(function Late(props: Props) {
      return createElement(use((loading ??= begin())), props);
    }),
    async preload() {
      await Promise.allSettled([(loading ??= begin())]);
    },
  };
}
