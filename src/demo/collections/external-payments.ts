import type { ExternalPaymentRow } from '../data/rows.js';
import { isoDateTime } from '../data/time.js';
import { defineCollection } from '../reads/collection.js';
import { always, column } from '../reads/field.js';
import { dateFilters, oneId } from '../reads/filter.js';

export const externalPayments = defineCollection<ExternalPaymentRow>({
  name: 'external_payments',
  rows: (tables) => tables.externalPayments,
  isVisible: (row, view) => view.seesWorkspace(row.workspaceId),
  fields: {
    amount_in_cents: always((row) => row.amountInCents),
    created_at: always((row) => isoDateTime(row.createdAt)),
    message: always((row) => row.message),
    updated_at: always((row) => isoDateTime(row.updatedAt)),
  },
  associations: {
    invoice: column('invoice_id', 'invoices', (row) => row.invoiceId),
    user: column('user_id', 'users', (row) => row.userId),
    workspace: column('workspace_id', 'workspaces', (row) => row.workspaceId),
  },
  filters: {
    ...dateFilters,
    invoice_id: oneId((row) => [row.invoiceId]),
    user_id: oneId((row) => [row.userId]),
    workspace_id: oneId((row) => [row.workspaceId]),
  },
  defaultFilters: {},
  orders: {
    created_at: (row) => row.createdAt,
    id: (row) => Number(row.id),
    updated_at: (row) => row.updatedAt,
  },
  defaultOrder: { by: (row) => row.createdAt, descending: true },
});
