const types: Readonly<Record<string, string>> = {
  creditCard: 'credit card',
  lineOfCredit: 'line of credit',
  moneyMarket: 'money market',
  cd: 'certificate of deposit',
};

/** The provider's word for a type of account as people write it: `creditCard` and `credit-card` are `credit card`. */
export function typeWords(type: string): string {
  return (
    types[type] ??
    type
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .toLowerCase()
  );
}
