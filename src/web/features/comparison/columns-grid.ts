import type { CSSProperties } from 'react';

// The heads and the tables stand apart (see ColumnBar) and share these widths. Classes, not styles: they differ by room.

/** On what holds heads and tables, with `columnsStyle`. */
export const columnsRoom =
  '[--label:6.25rem] [--least:8rem] sm:[--label:11rem] sm:[--least:10rem] lg:[--label:13rem] xl:[--label:15rem]';

const widths =
  'min-w-[calc(var(--label)+var(--columns)*var(--least))] max-w-[calc(var(--label)+var(--columns)*30rem)] w-full';

/** The heads. */
export const columnsGrid = `grid grid-cols-[var(--label)_repeat(var(--columns),minmax(0,1fr))] ${widths}`;

/** A table; its first `<col>` is as wide as `labelColumn` says, the others share what is left. */
export const columnsTable = `table-fixed border-collapse text-table ${widths}`;
export const labelColumn = 'w-(--label)';

/** The first cell of a row, which stays when the others scroll. */
export const labelCell = 'sticky left-0 z-1 bg-ground';

export const columnsStyle = (columns: number) => ({ '--columns': columns }) as CSSProperties;
