const frequencies: Readonly<Record<string, string>> = {
  daily: 'every day',
  weekly: 'every week',
  'bi-weekly': 'every two weeks',
  biweekly: 'every two weeks',
  fortnightly: 'every two weeks',
  monthly: 'every month',
  'bi-monthly': 'every two months',
  bimonthly: 'every two months',
  quarterly: 'every three months',
  'half-year': 'every six months',
  'half-yearly': 'every six months',
  yearly: 'every year',
  irregular: 'irregular',
};

/** How often it comes, in words: `bi-weekly` is `every two weeks`. A word that is not known stays the provider's. */
export function frequencyWords(frequency: string): string {
  return frequencies[frequency.toLowerCase()] ?? frequency;
}

/** `335 days` that a source has paid, for the eyes in months: `11 months`. */
export function ageWords(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.4);
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}
