import { createIds } from './ids.js';
import type { Random } from './random.js';
import type { InvoiceHead, InvoiceRow } from './rows.js';
import type { Unnumbered } from './work-makers.js';
import type { AdditionalItemRow, BillingMilestoneRow, ExpenseRow, FixedFeeItemRow, TimeEntryRow } from './work-rows.js';

/** What invoices are made of, while it is collected. */
export interface Ledger {
  readonly timeEntries: Unnumbered<TimeEntryRow>[];
  readonly expenses: Unnumbered<ExpenseRow>[];
  readonly billingMilestones: Unnumbered<BillingMilestoneRow>[];
  readonly additionalItems: Unnumbered<AdditionalItemRow>[];
  readonly fixedFeeItems: Unnumbered<FixedFeeItemRow>[];
}

export const emptyLedger = (): Ledger => ({
  timeEntries: [],
  expenses: [],
  billingMilestones: [],
  additionalItems: [],
  fixedFeeItems: [],
});

export interface Books {
  readonly timeEntries: readonly TimeEntryRow[];
  readonly expenses: readonly ExpenseRow[];
  readonly billingMilestones: readonly BillingMilestoneRow[];
  readonly additionalItems: readonly AdditionalItemRow[];
  readonly fixedFeeItems: readonly FixedFeeItemRow[];
}

export const closeBooks = (ledger: Ledger, random: Random): Books => ({
  timeEntries: numbered(ledger.timeEntries, random),
  expenses: numbered(ledger.expenses, random),
  billingMilestones: numbered(ledger.billingMilestones, random),
  additionalItems: numbered(ledger.additionalItems, random),
  fixedFeeItems: numbered(ledger.fixedFeeItems, random),
});

/** In the order in which they were made. */
function numbered<Row extends { readonly createdAt: number }>(
  rows: readonly Row[],
  random: Random,
): (Row & { readonly id: string })[] {
  const nextId = createIds(random, 7);
  return [...rows]
    .sort((left, right) => left.createdAt - right.createdAt)
    .map((row) => Object.assign(row, { id: nextId() }));
}

export function withParts(invoices: readonly InvoiceHead[], books: Books): InvoiceRow[] {
  const timeEntries = idsByInvoice(books.timeEntries);
  const expenses = idsByInvoice(books.expenses);
  const billingMilestones = idsByInvoice(
    books.billingMilestones.flatMap(({ id, invoiceIds }) => invoiceIds.map((invoiceId) => ({ id, invoiceId }))),
  );
  const additionalItems = idsByInvoice(books.additionalItems);
  const fixedFeeItems = idsByInvoice(books.fixedFeeItems);
  return invoices.map((invoice) => ({
    ...invoice,
    timeEntryIds: timeEntries.get(invoice.id) ?? [],
    expenseIds: expenses.get(invoice.id) ?? [],
    billingMilestoneIds: billingMilestones.get(invoice.id) ?? [],
    additionalItemIds: additionalItems.get(invoice.id) ?? [],
    fixedFeeItemIds: fixedFeeItems.get(invoice.id) ?? [],
  }));
}

function idsByInvoice(
  rows: readonly { readonly id: string; readonly invoiceId: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const byInvoice = new Map<string, string[]>();
  for (const { id, invoiceId } of rows) {
    if (invoiceId === null) continue;
    const ids = byInvoice.get(invoiceId);
    if (ids === undefined) byInvoice.set(invoiceId, [id]);
    else ids.push(id);
  }
  return byInvoice;
}
