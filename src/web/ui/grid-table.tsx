import type { ComponentPropsWithRef } from 'react';

// Tables whose rows are virtual, or turn into small blocks where there is little room: both need CSS grid, under which
// browsers drop the meaning of <table>, <tr> and <td>. The roles give it back.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export function GridTable(props: ComponentPropsWithRef<'div'>) {
  return <div role="table" {...props} />;
}

export function GridGroup(props: ComponentPropsWithRef<'div'>) {
  return <div role="rowgroup" {...props} />;
}

export function GridRow(props: ComponentPropsWithRef<'div'>) {
  return <div role="row" {...props} />;
}

export function GridHead(props: ComponentPropsWithRef<'span'>) {
  return <span role="columnheader" {...props} />;
}

export function GridRowHead(props: ComponentPropsWithRef<'span'>) {
  return <span role="rowheader" {...props} />;
}

export function GridCell(props: ComponentPropsWithRef<'span'>) {
  return <span role="cell" {...props} />;
}
