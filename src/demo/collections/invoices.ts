import type { InvoiceRow } from '../data/rows.js';
import { isoDateTime } from '../data/time.js';
import { defineCollection } from '../reads/collection.js';
import { always, column, computed } from '../reads/field.js';
import { dateFilters, flag, idList, numberList, within } from '../reads/filter.js';
import { externalReferences, referenceFilters } from './references.js';

export const invoices = defineCollection<InvoiceRow>({
  name: 'invoices',
  rows: (tables) => tables.invoices,
  isVisible: (row, view) => row.workspaceIds.some(view.seesWorkspace),
  fields: {
    balance_in_cents: always((row) => row.balanceInCents),
    created_at: always((row) => isoDateTime(row.createdAt)),
    currency: always((row) => row.currency.code),
    currency_base_unit: always((row) => row.currency.baseUnit),
    currency_symbol: always((row) => row.currency.symbol),
    draft: always((row) => row.draft),
    due_date: always((row) => row.dueDate),
    invoice_date: always((row) => row.invoiceDate),
    message: always((row) => row.message),
    payment_schedule: always((row) => row.paymentSchedule),
    project_code: always((row) => row.projectCode),
    purchase_order: always((row) => row.purchaseOrder),
    status: always((row) => row.status),
    tax_rate: always((row) => row.taxRate),
    title: always((row) => `${row.draft ? 'Draft Invoice' : 'Invoice'} #${row.userInvoiceNumber}`),
    updated_at: always((row) => isoDateTime(row.updatedAt)),
    user_invoice_number: always((row) => row.userInvoiceNumber),
    user_invoice_title: always((row) => row.userInvoiceTitle),
  },
  associations: {
    additional_items: computed('additional_item_ids', 'additional_items', (row) => row.additionalItemIds),
    billing_milestones: computed('billing_milestone_ids', 'billing_milestones', (row) => row.billingMilestoneIds),
    expenses: computed('expense_ids', 'expenses', (row) => row.expenseIds),
    external_references: externalReferences('Invoice'),
    fixed_fee_items: computed('fixed_fee_item_ids', 'fixed_fee_items', (row) => row.fixedFeeItemIds),
    recipient: column('recipient_id', 'users', (row) => row.recipientId),
    time_entries: computed('time_entry_ids', 'time_entries', (row) => row.timeEntryIds),
    user: column('user_id', 'users', (row) => row.userId),
    workspaces: computed('workspace_ids', 'workspaces', (row) => row.workspaceIds),
  },
  filters: {
    ...dateFilters,
    ...referenceFilters('Invoice'),
    paid: flag((row) => row.status === 'accepted payment'),
    pending: flag((row) => row.status === 'new' && !row.draft),
    user_invoice_number: numberList((row) => row.userInvoiceNumber),
    within_dates: within((row) => row.invoiceDate),
    without_drafts: flag((row) => !row.draft),
    workspace_id: idList((row) => row.workspaceIds),
  },
  defaultFilters: {},
  orders: {
    created_at: (row) => row.createdAt,
    id: (row) => Number(row.id),
    invoice_date: (row) => row.invoiceDate,
    updated_at: (row) => row.updatedAt,
  },
  defaultOrder: { by: (row) => row.createdAt, descending: true },
});
