import { currencies, type Currency } from './currencies.js';
import type { Random } from './random.js';
import { hourlyRate, instantIn, type Site, type Span } from './sites.js';
import { day, epoch, isoDate, type Instant } from './time.js';
import type {
  AdditionalItemRow,
  BillingMilestoneRow,
  ExpenseRow,
  FixedFeeItemRow,
  Submission,
  TimeEntryRow,
} from './work-rows.js';
import { vendorIds } from './vendors.js';
import * as texts from './work-texts.js';

export type Unnumbered<Row> = Omit<Row, 'id'>;

const submissions: readonly Submission[] = ['approved', 'approved', 'pending', 'rejected', null, null];
const firstLocationId = 5101;

/** How something comes onto an invoice: for a certain amount at most. */
export interface Billing {
  /** Null when the invoice was cancelled afterwards. */
  readonly invoiceId: string | null;
  readonly at: Instant;
  readonly limit: number;
}

/** On an invoice it is billable, approved, and in whole quarters of an hour; of a limit that is too small, none. */
export function timeEntryOn(site: Site, span: Span, random: Random, billing?: Billing): Unnumbered<TimeEntryRow> {
  const { workspace } = site;
  const user = random.pick(site.team);
  const createdAt = instantIn(span, random);
  const place = random.chance(0.6) ? random.int(0, texts.places.length - 1) : null;
  const billable = billing !== undefined || random.chance(0.8);
  const rate = hourlyRate(user, workspace);
  const minutes = random.chance(0.9) ? random.int(1, 34) * 15 : random.int(2, 100) * 3;
  return {
    workspaceId: workspace.id,
    userId: user.id,
    storyId: random.chance(0.92) && site.tasks.length > 0 ? random.pick(site.tasks).id : null,
    invoiceId: billing?.invoiceId ?? null,
    submission: billing ? 'approved' : random.pick(submissions),
    billable,
    taxable: random.chance(0.7),
    rateInCents: billable ? rate : 0,
    costRateInCents: Math.round(rate * 0.45),
    currency: workspace.currency,
    datePerformed: isoDate(createdAt - random.int(0, 2) * day),
    timeInMinutes: billing ? Math.min(minutes, Math.floor((billing.limit * 4) / rate) * 15) : minutes,
    location: place === null ? null : (texts.places[place] ?? null),
    locationId: place === null ? null : firstLocationId + place,
    notes: random.pick(texts.entryNotes),
    createdAt,
    updatedAt: billing?.at ?? Math.min(epoch, createdAt + random.int(0, 5) * day),
  };
}

export function expenseOn(site: Site, span: Span, random: Random, billing?: Billing): Unnumbered<ExpenseRow> {
  const { workspace, team, tasks } = site;
  const createdAt = instantIn(span, random);
  const price = cost(random.int(900, 90_000), workspace.currency);
  const amountInCents = Math.min(price, Math.floor(billing?.limit ?? Infinity));
  const foreign = random.chance(0.1) ? random.pick([currencies.USD, currencies.EUR]) : workspace.currency;
  return {
    workspaceId: workspace.id,
    userId: random.pick(team).id,
    storyId: random.chance(0.4) && tasks.length > 0 ? random.pick(tasks).id : null,
    vendorId: random.chance(0.5) ? random.pick(vendorIds) : null,
    invoiceId: billing?.invoiceId ?? null,
    submission: billing ? 'approved' : random.pick(submissions),
    amountInCents,
    currency: workspace.currency,
    category: random.pick(texts.expenseCategories),
    date: isoDate(createdAt - random.int(0, 9) * day),
    foreign: paidIn(foreign, amountInCents, workspace.currency),
    isBillable: billing !== undefined || random.chance(0.8),
    reimbursable: random.chance(0.7),
    taxable: random.chance(0.4),
    notes: random.pick(texts.expenseNotes),
    createdAt,
    updatedAt: billing?.at ?? Math.min(epoch, createdAt + random.int(0, 5) * day),
  };
}

export function milestoneOn(
  site: Site,
  span: Span,
  random: Random,
  more: Pick<BillingMilestoneRow, 'amountInCents' | 'invoiceId' | 'invoiceIds'>,
): Unnumbered<BillingMilestoneRow> {
  const createdAt = instantIn(span, random);
  const story = random.chance(0.5) && site.milestones.length > 0 ? random.pick(site.milestones) : undefined;
  return {
    workspaceId: site.workspace.id,
    storyId: story?.id ?? null,
    currency: site.workspace.currency,
    billingType: story === undefined ? 'fixed_date' : 'upon_completion',
    dateToInvoice: story === undefined ? isoDate(createdAt + random.int(0, 40) * day) : null,
    title: random.pick(texts.billingTitles),
    createdAt,
    updatedAt: createdAt,
    ...more,
  };
}

type ItemOf = Pick<AdditionalItemRow, 'invoiceId' | 'amountInCents' | 'createdAt'>;

export const additionalItemOn = (site: Site, random: Random, of: ItemOf): Unnumbered<AdditionalItemRow> => ({
  workspaceId: site.workspace.id,
  currency: site.workspace.currency,
  notes: random.pick(texts.additionals),
  taxable: random.chance(0.5),
  ...of,
});

export const fixedFeeItemOn = (site: Site, random: Random, of: ItemOf): Unnumbered<FixedFeeItemRow> => ({
  ...additionalItemOn(site, random, of),
  notes: random.pick(texts.fixedFees),
  storyId: random.chance(0.5) && site.tasks.length > 0 ? random.pick(site.tasks).id : null,
});

/** From hundredths of a dollar, to the minor unit. */
const cost = (dollarCents: number, currency: Currency): number =>
  Math.round((dollarCents * currency.perDollar * currency.baseUnit) / 100);

function paidIn(foreign: Currency, amountInCents: number, own: Currency): ExpenseRow['foreign'] {
  if (foreign.code === own.code) return null;
  const rate = Number((own.perDollar / foreign.perDollar).toFixed(6));
  return { currency: foreign.code, rate, value: (amountInCents / own.baseUnit / rate).toFixed(2) };
}
