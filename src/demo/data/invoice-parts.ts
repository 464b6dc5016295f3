import type { Ledger } from './ledger.js';
import type { Random } from './random.js';
import type { InvoiceHead } from './rows.js';
import { weeksBefore, type Site } from './sites.js';
import { amountOf } from './story-totals.js';
import { additionalItemOn, expenseOn, fixedFeeItemOn, milestoneOn, timeEntryOn } from './work-makers.js';

export type Shape = 'ordinary' | 'rich' | 'long';

/** Parts that add up to the total. Of a cancelled invoice they are free again, but for items, which exist only on it. */
export function addPartsOf(
  invoice: InvoiceHead,
  shape: Shape,
  sites: readonly Site[],
  ledger: Ledger,
  random: Random,
): void {
  const maker = partsMaker(invoice, sites, ledger, random);
  let left = invoice.totalInCents;
  for (let nth = entryCount(shape, random); nth > 0; nth -= 1) left -= maker.timeEntry(left / (nth + 1));
  for (let nth = shape === 'rich' ? 2 : random.int(0, 3); nth > 0; nth -= 1) left -= maker.expense(left / 6);
  if (shape === 'rich') {
    left -= maker.milestone(shareOf(left, 30, invoice));
    left -= maker.additionalItem(shareOf(left, 20, invoice));
  }
  if (left > 0 && shape === 'ordinary') left -= maker.odd(left);
  if (left > 0) maker.fixedFee(left);
}

const entryCount = (shape: Shape, random: Random): number =>
  shape === 'long' ? 220 : shape === 'rich' ? 5 : random.int(3, 8);

/** In whole main units. */
function shareOf(amount: number, percent: number, { currency }: InvoiceHead): number {
  const share = Math.floor((amount * percent) / 100);
  return share - (share % currency.baseUnit);
}

type Part = (amount: number) => number;

const nothing: Part = () => 0;

/** Each adds one part of at most that amount, and tells what it came to. */
function partsMaker(
  invoice: InvoiceHead,
  sites: readonly Site[],
  ledger: Ledger,
  random: Random,
): Record<'timeEntry' | 'expense' | 'milestone' | 'additionalItem' | 'fixedFee' | 'odd', Part> {
  const { id: invoiceId, createdAt } = invoice;
  const billedBy = invoice.status === 'cancelled' ? null : invoiceId;
  const timeEntry: Part = (limit) => {
    const site = random.pick(sites);
    const entry = timeEntryOn(site, weeksBefore(createdAt, site), random, {
      invoiceId: billedBy,
      at: createdAt,
      limit,
    });
    if (entry.timeInMinutes > 0) ledger.timeEntries.push(entry);
    return amountOf(entry.timeInMinutes, entry.rateInCents);
  };
  const expense: Part = (limit) => {
    const site = random.pick(sites);
    const made = expenseOn(site, weeksBefore(createdAt, site), random, { invoiceId: billedBy, at: createdAt, limit });
    ledger.expenses.push(made);
    return made.amountInCents;
  };
  const milestone: Part = (amountInCents) => {
    const site = random.pick(sites);
    const of = { amountInCents, invoiceId: billedBy, invoiceIds: [invoiceId] };
    ledger.billingMilestones.push(milestoneOn(site, weeksBefore(createdAt, site), random, of));
    return amountInCents;
  };
  const additionalItem: Part = (amountInCents) => {
    ledger.additionalItems.push(additionalItemOn(random.pick(sites), random, { invoiceId, amountInCents, createdAt }));
    return amountInCents;
  };
  const fixedFee: Part = (amountInCents) => {
    ledger.fixedFeeItems.push(fixedFeeItemOn(random.pick(sites), random, { invoiceId, amountInCents, createdAt }));
    return amountInCents;
  };
  /** Most of the rest, or all of it; nothing on most invoices. */
  const odd: Part = (rest) => {
    const share = random.chance(0.5) ? rest : shareOf(rest, random.int(10, 60), invoice);
    const make = random.pick([milestone, additionalItem, fixedFee, nothing]);
    return share === 0 ? 0 : make(share);
  };
  return { timeEntry, expense, milestone, additionalItem, fixedFee, odd };
}
