import type { ReportId } from '#contracts/primitives.ts';

/**
 * Which two reports of a comparison are held side by side: those that are named, as far as the comparison has them, else
 * its first ones.
 * @returns null where there are not two
 */
export function chooseTwo(
  ids: readonly ReportId[],
  left: string | undefined,
  right: string | undefined,
): { left: ReportId; right: ReportId } | null {
  const named = (id: string | undefined) => ids.find((one) => one === id?.toLowerCase());
  const first = named(left) ?? ids.find((id) => id !== named(right));
  const second = [named(right), ...ids].find((id) => id !== undefined && id !== first);
  return first === undefined || second === undefined ? null : { left: first, right: second };
}
