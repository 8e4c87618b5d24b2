import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { buttonLook, type ButtonLook } from './button.tsx';

interface AnchorProps extends ComponentPropsWithRef<'a'> {
  look?: ButtonLook;
  size?: 'small' | 'medium' | 'large';
}

function Anchor({ look, size, className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classNames(buttonLook(look, size), className)}>
      {children}
    </a>
  );
}

const Linked = createLink(Anchor);

/** A link to a route that looks like a button. It stays a link: it can be opened in a new tab and copied. */
export const LinkButton: LinkComponent<typeof Anchor> = (props) => <Linked {...props} />;
