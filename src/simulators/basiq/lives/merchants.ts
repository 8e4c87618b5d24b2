import { SPENDING } from './spending-classes.ts';
import type { SpendingClass } from './spending-classes.ts';

/** `text` is what the bank prints. `group` is the industry group of the raw transaction. All shops are invented. */
export interface Merchant {
  readonly text: string;
  readonly spending: SpendingClass;
  readonly group: { readonly code: string; readonly title: string } | null;
}

const GROUPS = {
  supermarkets: { code: '411', title: 'Supermarket and Grocery Stores' },
  specialised: { code: '412', title: 'Specialised Food Retailing' },
  cafes: { code: '451', title: 'Cafes, Restaurants and Takeaway Food Services' },
  pubs: { code: '452', title: 'Pubs, Taverns and Bars' },
  fuel: { code: '400', title: 'Fuel Retailing' },
  clothing: { code: '425', title: 'Clothing, Footwear and Personal Accessory Retailing' },
  pharmacy: { code: '427', title: 'Pharmaceutical and Other Store-Based Retailing' },
  furniture: { code: '421', title: 'Furniture, Floor Coverings, Houseware and Textile Goods Retailing' },
  electrical: { code: '422', title: 'Electrical and Electronic Goods Retailing' },
  hardware: { code: '423', title: 'Hardware, Building and Garden Supplies Retailing' },
  recreation: { code: '424', title: 'Recreational Goods Retailing' },
  passenger: { code: '462', title: 'Road Passenger Transport' },
  repair: { code: '941', title: 'Automotive Repair and Maintenance' },
  electricity: { code: '264', title: 'On Selling Electricity and Electricity Market Operation' },
  water: { code: '281', title: 'Water Supply, Sewerage and Drainage Services' },
  telecom: { code: '580', title: 'Telecommunications Services' },
  property: { code: '671', title: 'Property Operators' },
  insurance: { code: '632', title: 'Health and General Insurance' },
  medical: { code: '851', title: 'Medical Services' },
  sports: { code: '911', title: 'Sports and Physical Recreation Activities' },
  films: { code: '551', title: 'Motion Picture and Video Activities' },
  school: { code: '802', title: 'School Education' },
  childCare: { code: '871', title: 'Child Care Services' },
  personal: { code: '951', title: 'Personal Care Services' },
  civic: { code: '955', title: 'Civic, Professional and Other Interest Group Services' },
  travel: { code: '722', title: 'Travel Agency and Tour Arrangement Services' },
  government: { code: '753', title: 'Local Government Administration' },
} as const;

function at(group: keyof typeof GROUPS | null, spending: SpendingClass, text: string): Merchant {
  return { text, spending, group: group === null ? null : GROUPS[group] };
}

export const SHOPS = {
  groceries: [
    at('supermarkets', SPENDING.food, 'SUNNYFIELD GROCER 3312 NEWTOWN NS AUS'),
    at('supermarkets', SPENDING.food, 'BARROW & VALE SUPERMKT 108 AUS'),
    at('supermarkets', SPENDING.food, 'MERINO MARKET PARRAMATTA'),
    at('specialised', SPENDING.meat, 'TALLOW ROAD BUTCHERY'),
    at('specialised', SPENDING.alcohol, 'CORKSCREW CELLARS 14'),
  ],
  'eating-out': [
    at('cafes', SPENDING.restaurants, 'SQ *THE COPPER BILLY SURRY HILLS'),
    at('cafes', SPENDING.takeaway, 'PHO & CO MARRICKVILLE'),
    at('cafes', SPENDING.takeaway, 'BRINE ST FISH AND CHIPS'),
    at('pubs', SPENDING.restaurants, 'THE LONG PADDOCK HOTEL'),
    at('cafes', SPENDING.restaurants, 'ZLR*MAGPIE LANE COFFEE'),
  ],
  driving: [
    at('fuel', SPENDING.petrol, 'OUTPOST FUEL 5521 PENRITH NS'),
    at('fuel', SPENDING.petrol, 'CROSSROADS PETROL'),
    at('passenger', SPENDING.publicTransport, 'TAP AND GO TRANSIT SYDNEY'),
    at('passenger', SPENDING.taxi, 'YELLOWTAIL TAXIS'),
    at('repair', SPENDING.carService, 'WATTLE AUTO CARE'),
  ],
  shops: [
    at('clothing', SPENDING.clothing, 'THREAD & NEEDLE 22 AUS Card xx3854'),
    at('pharmacy', SPENDING.medicines, 'HARBOURSIDE PHARMACY'),
    at('furniture', SPENDING.furniture, 'PLAIN & PINE FURNITURE'),
    at('electrical', SPENDING.computers, 'ORBIT ELECTRONICS ONLINE'),
    at('electrical', SPENDING.appliances, 'WHITEGOODS WAREHOUSE 9'),
    at('hardware', SPENDING.tools, 'HAMMER & GUM HARDWARE'),
    at('recreation', SPENDING.toys, 'LITTLE POSSUM TOYS'),
    at('recreation', SPENDING.camping, 'BILLABONG BEND OUTDOORS'),
    at('personal', SPENDING.hair, 'SALON ON KING'),
    at('medical', SPENDING.doctor, 'DR K ELLERY FAMILY PRACTICE'),
    at('films', SPENDING.cinema, 'REGAL PICTURE HOUSE'),
    at(null, SPENDING.other, 'EFTPOS 004471 PURCHASE'),
  ],
} as const satisfies Readonly<Record<string, readonly Merchant[]>>;

export type ShopGroup = keyof typeof SHOPS;

/** Who sends bills. */
export const BILLERS = {
  rent: at('property', SPENDING.rent, 'RENT KURRAJONG PROPERTY TRUST AC'),
  electricity: at('electricity', SPENDING.electricity, 'BPAY SOUTHERLY ENERGY'),
  water: at('water', SPENDING.water, 'BPAY CITY AND COAST WATER'),
  council: at('government', SPENDING.governmentFees, 'BPAY SHIRE COUNCIL RATES'),
  internet: at('telecom', SPENDING.internet, 'KOOKANET BROADBAND DIRECT DEBIT'),
  mobile: at('telecom', SPENDING.mobile, 'GALAH MOBILE PREPAID'),
  insurance: at('insurance', SPENDING.insurance, 'REDGUM INSURANCE DD'),
  carInsurance: at('insurance', SPENDING.registration, 'REDGUM INSURANCE CAR DD'),
  gym: at('sports', SPENDING.gym, 'IRONBARK FITNESS MEMBERSHIP'),
  streaming: at('films', SPENDING.payTv, 'DINGO STREAM MONTHLY'),
  childCare: at('childCare', SPENDING.childCare, 'LITTLE WOMBATS EARLY LEARNING'),
  school: at('school', SPENDING.school, 'ST ALBANS COLLEGE FEES'),
  dentist: at('medical', SPENDING.dentist, 'BRIGHTWATER DENTAL'),
  charity: at('civic', SPENDING.donations, 'BUSH RESCUE FOUNDATION'),
  travel: at('travel', SPENDING.travel, 'FAR HORIZON TRAVEL'),
} as const satisfies Readonly<Record<string, Merchant>>;

export type Biller = keyof typeof BILLERS;

export const EMPLOYERS = [
  'Meridian Health Services',
  'Tidewater Logistics',
  'Corella Software',
  'Inner West Primary School',
  'Ironbark Constructions',
  'Shoreline Hotels Group',
  'Pelican Freight Lines',
  'Blue Gum Dental',
  'Southern Cross Joinery',
  'Harvest Road Foods',
  'Lorikeet Insurance',
  'State Library Service',
] as const;

/**
 * Lenders that are not connected. Real names on purpose: an officer reads a statement for exactly these. `source` is how
 * affordability writes them (fact for afterpay, a guess for the others).
 */
export const LENDERS = {
  afterpay: 'AFTERPAY MELBOURNE VI AUS Card xx3854',
  'zip pay': 'ZIPPAY *ZIP CO SYDNEY NS AUS',
  humm: 'HUMM PAYMENT SYDNEY',
  klarna: 'KLARNA*PURCHASE MELBOURNE',
  latitude: 'LATITUDE PERSONAL FINANCE DD',
  openpay: 'OPENPAY GROUP MELBOURNE',
  nimble: 'NIMBLE MONEY DIRECT DEBIT',
  'wallet wizard': 'WALLET WIZARD LOAN DD',
} as const;

export type Lender = keyof typeof LENDERS;
