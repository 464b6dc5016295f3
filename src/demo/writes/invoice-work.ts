import { amountOf } from '../data/story-totals.js';
import { castIds } from './input.js';
import { sumOf, type InvoicePart, type InvoiceScope } from './invoice-part.js';
import { refuseIf } from './write-context.js';

interface Billable {
  readonly workspaceId: string;
  readonly invoiceId: string | null;
}

/** Work of one kind: which field names it, what it is worth, and what becomes of it on an invoice. */
interface Kind<Row extends Billable> {
  readonly field: string;
  readonly label: string;
  readonly rows: Map<string, Row>;
  readonly worth: (row: Row) => number;
  readonly onInvoice: (row: Row, invoiceId: string) => Row;
}

export const timeEntriesOn = (ids: unknown, { data, now, ...scope }: InvoiceScope): InvoicePart =>
  workOn(ids, scope, {
    field: 'time_entry_ids',
    label: 'Time entries',
    rows: data.timeEntries,
    worth: (row) => amountOf(row.timeInMinutes, row.rateInCents),
    onInvoice: (row, invoiceId) => ({ ...row, invoiceId, updatedAt: now }),
  });

export const expensesOn = (ids: unknown, { data, now, ...scope }: InvoiceScope): InvoicePart =>
  workOn(ids, scope, {
    field: 'expense_ids',
    label: 'Expenses',
    rows: data.expenses,
    worth: (row) => row.amountInCents,
    onInvoice: (row, invoiceId) => ({ ...row, invoiceId, updatedAt: now }),
  });

export const billingMilestonesOn = (ids: unknown, { data, now, ...scope }: InvoiceScope): InvoicePart =>
  workOn(ids, scope, {
    field: 'billing_milestone_ids',
    label: 'Billing milestones',
    rows: data.billingMilestones,
    worth: (row) => row.amountInCents,
    onInvoice: (row, invoiceId) => ({
      ...row,
      invoiceId,
      invoiceIds: [...row.invoiceIds, invoiceId],
      updatedAt: now,
    }),
  });

function workOn<Row extends Billable>(
  sent: unknown,
  { workspaces }: Pick<InvoiceScope, 'workspaces'>,
  { field, label, rows, worth, onInvoice }: Kind<Row>,
): InvoicePart {
  const ids = castIds(sent);
  const isFree = (row: Row): boolean => row.invoiceId === null && workspaces.some(({ id }) => id === row.workspaceId);
  const found = ids.flatMap((id) => {
    const row = rows.get(id);
    return row !== undefined && isFree(row) ? [{ id, row }] : [];
  });
  return {
    count: ids.length,
    totalInCents: sumOf(found.map(({ row }) => worth(row))),
    refusals: refuseIf(found.length < ids.length, field, `${label} must be of these projects and not yet invoiced`),
    store: (invoiceId) => {
      for (const { id, row } of found) rows.set(id, onInvoice(row, invoiceId));
      return ids;
    },
  };
}
