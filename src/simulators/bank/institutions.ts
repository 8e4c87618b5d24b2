/** All banks are invented. `color` is #RRGGBB. */
export interface Institution {
  readonly id: number;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly color: string;
  readonly host: string;
}

export const INSTITUTIONS: readonly Institution[] = [
  {
    id: 101732,
    name: 'First Platypus Bank',
    city: 'Boise',
    state: 'ID',
    color: '#1B3E4A',
    host: 'firstplatypus.example',
  },
  { id: 101941, name: 'Harbor Credit Union', city: 'Tacoma', state: 'WA', color: '#0A5C8A', host: 'harborcu.example' },
  { id: 102218, name: 'Northline Mortgage', city: 'Duluth', state: 'MN', color: '#5B2A86', host: 'northline.example' },
  {
    id: 102377,
    name: 'Cedar & Main Savings',
    city: 'Dayton',
    state: 'OH',
    color: '#7A4B12',
    host: 'cedarmain.example',
  },
  { id: 102490, name: 'Bluestem Bank', city: 'Wichita', state: 'KS', color: '#24587A', host: 'bluestem.example' },
  {
    id: 102655,
    name: 'Copper Canyon Bank',
    city: 'Tucson',
    state: 'AZ',
    color: '#9A4A1F',
    host: 'coppercanyon.example',
  },
  {
    id: 102803,
    name: 'Juniper Federal Credit Union',
    city: 'Reno',
    state: 'NV',
    color: '#2E6B3F',
    host: 'juniperfcu.example',
  },
  {
    id: 103046,
    name: 'Granite Lake Trust',
    city: 'Concord',
    state: 'NH',
    color: '#4A4F57',
    host: 'granitelake.example',
  },
];

export const FIRST_PLATYPUS = 101732;
export const HARBOR = 101941;
export const NORTHLINE = 102218;
export const CEDAR = 102377;

export function institutionById(id: number): Institution | undefined {
  return INSTITUTIONS.find((institution) => institution.id === id);
}
