/** A class of the Household Expenditure Classification, as affordability names what money was spent on. */
export interface SpendingClass {
  readonly code: string;
  readonly title: string;
  readonly divisionCode: string;
  readonly divisionTitle: string;
}

/** Division 00 is where payments go that nobody could classify (fact). Titles of 01, 08 and 13 are unverified. */
const DIVISIONS: Readonly<Record<string, string>> = {
  '00': 'Other payment',
  '01': 'Current housing costs (selected dwelling)',
  '02': 'Domestic fuel and power',
  '03': 'Food and non-alcoholic beverages',
  '04': 'Alcoholic beverages',
  '06': 'Clothing and footwear',
  '07': 'Household furnishings and equipment',
  '08': 'Household services and operation',
  '09': 'Medical care and health expenses',
  '10': 'Transport',
  '11': 'Communication',
  '12': 'Recreation',
  '13': 'Education',
  '14': 'Personal care',
  '15': 'Miscellaneous goods and services',
};

function spendingClass(code: string, title: string): SpendingClass {
  const divisionCode = code === '0' ? '00' : code.slice(0, 2);
  return { code, title, divisionCode, divisionTitle: DIVISIONS[divisionCode] ?? 'Other payment' };
}

/** The code of `rent` is invented: no published sample shows one. */
export const SPENDING = {
  other: spendingClass('0', 'Other payment'),
  rent: spendingClass('0101010101', 'Rent payments (selected dwelling)'),
  water: spendingClass('0101030101', 'Water and sewerage rates and charges (selected dwelling)'),
  electricity: spendingClass('0201010101', 'Electricity (selected dwelling)'),
  food: spendingClass('0300000000', 'Food and non-alcoholic beverages nfd'),
  meat: spendingClass('0302000000', 'Meat (excluding fish and seafood) nfd'),
  restaurants: spendingClass('0311010101', 'Meals in restaurants, hotels, clubs and related'),
  takeaway: spendingClass('0311010202', 'Fast food and takeaway exc. coffee (not frozen)'),
  alcohol: spendingClass('0401000101', 'Alcoholic beverages nfd for consumption off licensed premises'),
  clothing: spendingClass('0601000000', 'Clothing nfd'),
  furniture: spendingClass('0701010303', 'Other lounge/dining furniture'),
  appliances: spendingClass('0703029999', 'Whitegoods and other electrical appliances nec'),
  tools: spendingClass('0705010301', 'Other hand and power tools'),
  childCare: spendingClass('0801050199', 'Formal child care services nec'),
  doctor: spendingClass('0902010101', "General practitioner doctor's fees"),
  dentist: spendingClass('0902010301', 'Dental fees'),
  medicines: spendingClass('0903010000', 'Medicines and pharmaceutical products nfd'),
  petrol: spendingClass('1001030101', 'Petrol'),
  registration: spendingClass('1001040000', 'Vehicle registration and insurance nfd'),
  carService: spendingClass('1001060201', 'Vehicle servicing (including parts and labour)'),
  publicTransport: spendingClass('1001070000', 'Public transport fares nfd'),
  taxi: spendingClass('1001080101', 'Taxi fares'),
  mobile: spendingClass('1102020202', 'Mobile phone charges (not account)'),
  internet: spendingClass('1102030101', 'Internet charges (account)'),
  computers: spendingClass('1201020101', 'Home computer equipment (including pre-packaged software)'),
  toys: spendingClass('1201050901', 'Toys'),
  camping: spendingClass('1201051001', 'Camping equipment'),
  gym: spendingClass('1202040101', 'Health and fitness studio charges'),
  cinema: spendingClass('1202050101', 'Cinema fees and charges'),
  payTv: spendingClass('1202999901', 'Pay TV fees'),
  school: spendingClass('1301010000', 'Education fees for primary and secondary schools nfd'),
  hair: spendingClass('1401020000', 'Hair services nfd'),
  insurance: spendingClass('1502999905', 'Insurance nec'),
  governmentFees: spendingClass('1502059901', 'Fees nec - government'),
  donations: spendingClass('1502990299', 'Cash gifts, donations to charity nec'),
  travel: spendingClass('1502990701', 'Non-holiday accommodation'),
} as const satisfies Readonly<Record<string, SpendingClass>>;
