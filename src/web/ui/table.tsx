import type { ComponentPropsWithoutRef, ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.ts';
import { ScrollRegion } from './scroll-region.tsx';

/** A table that scrolls sideways inside its own region, which the keyboard can reach, when the window is too narrow. */
export function TableRegion({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <ScrollRegion label={label} className={classNames('relative overflow-x-auto', className)}>
      {children}
    </ScrollRegion>
  );
}

export function Table({ className, ...rest }: ComponentPropsWithRef<'table'>) {
  return <table {...rest} className={classNames('w-full border-collapse text-table', className)} />;
}

interface CellProps extends ComponentPropsWithoutRef<'td'> {
  /** Figures stand right. */
  numeric?: boolean;
}

export function HeadCell({
  numeric = false,
  className,
  ...rest
}: ComponentPropsWithoutRef<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'border-b border-line px-2 py-2 text-caption font-strong whitespace-nowrap text-ink-soft',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
    />
  );
}

export function Cell({ numeric = false, className, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={classNames('border-b border-line-soft px-2 py-2 align-middle', numeric && 'text-right', className)}
    />
  );
}
