/** The room that a report gives its chart on a desktop, CSS pixels. */
export const chartWidth = 1120;
export const chartHeight = 300;
