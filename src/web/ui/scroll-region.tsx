import type { ComponentPropsWithRef } from 'react';

/** A part of the page that scrolls by itself. The keyboard can reach it (axe: scrollable-region-focusable). */
export function ScrollRegion({ label, ...rest }: ComponentPropsWithRef<'section'> & { label: string }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the reason for this component
  return <section aria-label={label} tabIndex={0} {...rest} />;
}
