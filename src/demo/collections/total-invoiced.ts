import { displayMoney } from '../data/currencies.js';
import type { WorkspaceRow } from '../data/rows.js';
import type { View } from '../reads/view.js';

/** Invoices of several projects count for the first of them. */
export function totalInvoiced(row: WorkspaceRow, view: View): string {
  const sum = [...view.data.invoices.values()]
    .filter((invoice) => invoice.workspaceIds[0] === row.id && !invoice.draft && invoice.status !== 'cancelled')
    .reduce((total, invoice) => total + invoice.totalInCents, 0);
  return displayMoney(sum, row.currency);
}
