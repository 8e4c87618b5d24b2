import type { AffordabilityReport, UnknownDays } from '#contracts/affordability.ts';
import type { IsoDate } from '#contracts/primitives.ts';
import { endOfMonth, inclusiveDays, parseDay } from '#domain/dates.ts';

export interface WindowDays {
  /** Days of the months asked, to the end of the last. */
  readonly asked: number;
  /** Those of them that were still to come when the summary was made. */
  readonly toCome: number;
}

/** How many days a summary was asked for. `madeOn`: the day it was made, in the provider's place. */
export function windowDays(
  { fromMonth, toMonth }: Pick<AffordabilityReport, 'fromMonth' | 'toMonth'>,
  madeOn: IsoDate | null,
): WindowDays {
  const from = `${fromMonth}-01` as IsoDate;
  const to = endOfMonth(`${toMonth}-01` as IsoDate);
  const isOver = madeOn === null || madeOn >= to;
  return { asked: inclusiveDays(from, to), toCome: isOver ? 0 : inclusiveDays(madeOn, to) - 1 };
}

/** The day that the provider wrote on the summary; null when it wrote none that can be read. */
export function dayMade({ generatedText }: Pick<AffordabilityReport, 'generatedText'>): IsoDate | null {
  return generatedText === null ? null : parseDay(generatedText.slice(0, 10));
}

/** Why days of an account have no derived balance, after its name and the days. */
export const unknownReasons: Readonly<Record<UnknownDays['reason'], string>> = {
  no_balance: 'the bank reports no balance to count back from',
  bank_sent_no_data: 'the bank sent no data of these days',
  before_first_data: 'before the first day that the bank sent',
  no_transactions_list: 'the list of transactions is not there',
};
