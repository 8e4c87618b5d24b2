/** The room that a report gives its sections on a desktop, CSS pixels. */
export const pageWidth = 1120;
export const chartHeight = 300;
