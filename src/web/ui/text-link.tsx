import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '#web/lib/class-names.ts';

interface AnchorProps extends ComponentPropsWithRef<'a'> {
  /** `quiet`: in a row of links, where the place says that it is one. */
  look?: 'plain' | 'quiet';
}

const looks = {
  plain: 'text-accent underline decoration-current/40 hover:decoration-current',
  quiet: 'text-ink-soft hover:text-ink hover:underline',
} as const;

function Anchor({ look = 'plain', className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classNames('underline-offset-3', looks[look], className)}>
      {children}
    </a>
  );
}

const Linked = createLink(Anchor);

/** A link to a route inside a text. */
export const TextLink: LinkComponent<typeof Anchor> = (props) => <Linked {...props} />;
