import type { MerchantGroup } from './life-plan.ts';

/** `text` is what the bank prints, `payee` the cleaned name. All invented, but for three lenders that officers look for. */
export interface Merchant {
  readonly payee: string;
  readonly text: string;
  readonly category: string;
}

const merchant = (category: string) => (payee: string, text: string) => ({ payee, text, category });
const grocer = merchant('Groceries');
const kitchen = merchant('Restaurants');
const fuel = merchant('Gas & Fuel');
const shop = merchant('Shopping');
const supplier = merchant('Business Services');

export const MERCHANTS: Readonly<Record<MerchantGroup, readonly Merchant[]>> = {
  groceries: [
    grocer('Sunfield Market', 'SUNFIELD MARKET #0412'),
    grocer('Hometown Foods', 'HOMETOWN FOODS 77 PURCHASE'),
    grocer('Cartwright Grocers', 'CARTWRIGHT GROCERS 0031'),
    grocer('Mesa Verde Produce', 'MESA VERDE PRODUCE CO'),
    grocer('BulkBarn Warehouse', 'BULKBARN WHSE #209'),
  ],
  'eating-out': [
    kitchen('Blue Kettle Coffee', 'BLUE KETTLE COFFEE 118'),
    kitchen('Taqueria El Faro', 'SQ *TAQUERIA EL FARO'),
    kitchen('Noodle & Bone', 'TST* NOODLE & BONE'),
    kitchen('Red Barn Diner', 'RED BARN DINER'),
    kitchen('Slice Street Pizza', 'SLICE STREET PIZZA 4'),
  ],
  driving: [
    fuel('Ranger Fuel', 'RANGER FUEL 5521 PAY AT PUMP'),
    fuel('Crossroads Gas', 'CROSSROADS GAS & GO'),
    fuel('Metro Parking', 'METRO PARKING GARAGE 2'),
    fuel('Lakeside Auto Care', 'LAKESIDE AUTO CARE'),
  ],
  shops: [
    shop('Maple Drug', 'MAPLE DRUG #1180'),
    shop('Orbit Online', 'ORBIT ONLINE MKTPLACE'),
    shop('Threadline Apparel', 'THREADLINE APPAREL 22'),
    shop('Hammer & Hearth', 'HAMMER & HEARTH HARDWARE'),
    shop('Paws & Co', 'PAWS & CO PET SUPPLY'),
    shop('Little Oaks Toys', 'LITTLE OAKS TOYS'),
  ],
  supplies: [
    supplier('Western Lumber Supply', 'WESTERN LUMBER SUPPLY'),
    supplier('PrintWorks', 'PRINTWORKS 9 ONLINE'),
    supplier('Allied Packaging', 'ALLIED PACKAGING INC'),
    supplier('Summit Wholesale', 'SUMMIT WHOLESALE ORDER'),
    supplier('City Tool Rental', 'CITY TOOL RENTAL'),
  ],
};

export const EMPLOYERS = [
  'Cobalt Logistics',
  'Riverbend School District',
  'St. Brendan Hospital',
  'Tamarack Software',
  'Ironwood Manufacturing',
  'County of Elk Ridge',
  'Larkspur Dental Group',
  'Pioneer Freight Lines',
  'Silver Birch Hotels',
  'Quarry Hill Insurance',
  'Beacon Home Health',
  'Delmar Foods',
] as const;

export const LANDLORDS = [
  'Juniper Court Apartments',
  'Willow Park Rentals',
  'Eastgate Property Mgmt',
  'Stonebridge Residences',
  'Mill Race Lofts',
] as const;

/** Real names on purpose: an officer reads a statement for exactly these. */
export const PAY_LATER = ['Klarna', 'Affirm', 'Afterpay'] as const;
