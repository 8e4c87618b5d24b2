/** All banks are invented, but for the provider's own test bank Hooli. Ids have two letters and five digits (fact). */
export interface Institution {
  readonly id: string;
  readonly name: string;
  /** What affordability calls the bank. */
  readonly shortName: string;
  readonly institutionType: string;
  readonly tier: string;
  readonly method: 'web' | 'openbanking';
  readonly bsb: string;
}

export const HOOLI = 'AU00000';
export const COOLABAH = 'AU00117';
export const BANKSIA = 'AU00234';
export const SPINIFEX = 'AU00351';
export const LYREBIRD = 'AU00468';
export const QUOLL = 'AU00585';
export const BELLBIRD = 'AU00702';

export const INSTITUTIONS: readonly Institution[] = [
  {
    id: HOOLI,
    name: 'Hooli Bank',
    shortName: 'Hooli',
    institutionType: 'Test Bank',
    tier: '1',
    method: 'openbanking',
    bsb: '062999',
  },
  {
    id: COOLABAH,
    name: 'Coolabah Mutual Bank Limited',
    shortName: 'Coolabah Mutual',
    institutionType: 'Mutual Bank',
    tier: '3',
    method: 'web',
    bsb: '812204',
  },
  {
    id: BANKSIA,
    name: 'Banksia & Sons Bank',
    shortName: 'Banksia',
    institutionType: 'Bank',
    tier: '2',
    method: 'openbanking',
    bsb: '733118',
  },
  {
    id: SPINIFEX,
    name: 'Spinifex Car Finance Pty Ltd',
    shortName: 'Spinifex Finance',
    institutionType: 'Other',
    tier: '4',
    method: 'web',
    bsb: '650041',
  },
  {
    id: LYREBIRD,
    name: 'Lyrebird Credit Union',
    shortName: 'Lyrebird CU',
    institutionType: 'Credit Union',
    tier: '3',
    method: 'web',
    bsb: '704872',
  },
  {
    id: QUOLL,
    name: 'Quoll Digital Bank',
    shortName: 'Quoll',
    institutionType: 'Bank',
    tier: '3',
    method: 'openbanking',
    bsb: '902011',
  },
  {
    id: BELLBIRD,
    name: 'Bellbird Building Society',
    shortName: 'Bellbird',
    institutionType: 'Building Society',
    tier: '4',
    method: 'web',
    bsb: '640356',
  },
];

/** The banks that an ordinary household has its everyday account with. */
export const HOUSE_BANKS = [HOOLI, COOLABAH, BANKSIA, LYREBIRD, QUOLL, BELLBIRD] as const;

export function institutionById(id: string): Institution {
  const found = INSTITUTIONS.find((institution) => institution.id === id);
  if (found === undefined) throw new RangeError(`No such institution: ${id}`);
  return found;
}
