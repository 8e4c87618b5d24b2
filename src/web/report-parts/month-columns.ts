/** What a row of a month says, in the order of its columns. Apart, because the router's search schema names them. */
export const monthColumns = [
  'period',
  'opening',
  'lowest',
  'average',
  'highest',
  'closing',
  'change',
  'negative',
] as const;
export type MonthColumn = (typeof monthColumns)[number];

export const monthColumnNames: Readonly<Record<MonthColumn, string>> = {
  period: 'Period',
  opening: 'Opening',
  lowest: 'Lowest',
  average: 'Average',
  highest: 'Highest',
  closing: 'Closing',
  change: 'Change',
  negative: 'Days below 0',
};
