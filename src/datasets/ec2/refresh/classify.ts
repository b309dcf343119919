// Decides what a row of the offer file is to us: an on-demand price, a reserved rate, something else, or a surprise.
import type {Term} from '../load-discounts';
import type {Column, OfferRow} from './offer-rows';

export type Verdict =
  | {readonly kind: 'price'; readonly region: string; readonly type: string; readonly value: number}
  | {
      readonly kind: 'reserved';
      readonly region: string;
      readonly type: string;
      readonly value: number;
      readonly term: Term;
    }
  | {readonly kind: 'other'}
  | {readonly kind: 'issue'; readonly region: string; readonly reason: string};

const OTHER: Verdict = {kind: 'other'};

// A machine of the plain kind: Linux without bought software, shared hardware, running rather than reserved and idle.
const WANTED: Readonly<Partial<Record<Column, readonly (string | undefined)[]>>> = {
  'Product Family': ['Compute Instance', 'Compute Instance (bare metal)'],
  'Location Type': ['AWS Region'],
  'Operating System': ['Linux'],
  Tenancy: ['Shared'],
  CapacityStatus: ['Used'],
  'Pre Installed S/W': ['NA'],
  'License Model': ['No License required'],
  // Capacity blocks are sold for a fee of their own and stand here at zero.
  MarketOption: ['OnDemand', '', undefined],
};

const TERM_NAMES: Readonly<Record<string, Term>> = {
  'standard 1yr': 'standard1y',
  'standard 3yr': 'standard3y',
  'convertible 1yr': 'convertible1y',
  'convertible 3yr': 'convertible3y',
};

/** `publication` is the ISO date of the file: a price that comes into force later is not taken yet. */
export function classify(row: OfferRow, publication: string): Verdict {
  for (const [column, values] of Object.entries(WANTED)) {
    if (!values.includes(row.cell(column as Column))) return OTHER;
  }
  const termType = row.cell('TermType');
  const reserved = termType === 'Reserved';
  if (reserved && row.cell('PurchaseOption') !== 'No Upfront') return OTHER;
  if (!reserved && termType !== 'OnDemand') return OTHER;

  const region = row.cell('Region Code') ?? '';
  const type = row.cell('Instance Type') ?? '';
  const issue = (reason: string): Verdict => ({kind: 'issue', region, reason: `${type || 'no type'}: ${reason}`});
  if (!/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(type)) return issue('not an instance type');
  const unit = row.cell('Unit');
  if (unit !== 'Hrs') return issue(`priced per "${unit}", not per hour ("Hrs")`);
  const currency = row.cell('Currency');
  if (currency !== 'USD') return issue(`priced in ${currency}, not in USD`);
  const effective = row.cell('EffectiveDate')?.slice(0, 10) ?? '';
  if (effective > publication) return issue(`in force only from ${effective}, after the file's ${publication}`);
  const text = row.cell('PricePerUnit') ?? '';
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return issue(`"${text}" is not a price`);
  if (value <= 0) return issue(`a price of ${value}`);
  if (!reserved) return {kind: 'price', region, type, value};
  const named = `${row.cell('OfferingClass')} ${row.cell('LeaseContractLength')}`;
  const term = TERM_NAMES[named];
  return term ? {kind: 'reserved', region, type, value, term} : issue(`the unknown term "${named}"`);
}
