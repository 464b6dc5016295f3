import { boolean, choice, date, dateTime, float, int, money, text } from '../fields.js';
import * as by from '../filters.js';
import { defineResource, many, one } from '../resource.js';
import { dateFilters } from './shared-filters.js';

export const invoices = defineResource({
  typename: 'Invoice',
  path: 'invoices',
  fields: {
    balance: money('balance_in_cents'),
    createdAt: dateTime('created_at'),
    currency: text('currency'),
    currencyBaseUnit: int('currency_base_unit'),
    currencySymbol: text('currency_symbol'),
    draft: boolean('draft'),
    dueDate: date('due_date'),
    invoiceDate: date('invoice_date'),
    message: text('message'),
    paymentSchedule: int('payment_schedule'),
    projectCode: text('project_code'),
    purchaseOrder: text('purchase_order'),
    status: choice('status', ['NEW', 'CANCELLED', 'ACCEPTED_PAYMENT']),
    statusRaw: text('status'),
    taxRate: float('tax_rate'),
    title: text('title'),
    updatedAt: dateTime('updated_at'),
    userInvoiceNumber: int('user_invoice_number'),
    userInvoiceTitle: text('user_invoice_title'),
  },
  associations: {
    additionalItems: many('additional_items', 'additional_item_ids'),
    billingMilestones: many('billing_milestones', 'billing_milestone_ids'),
    expenses: many('expenses', 'expense_ids'),
    externalReferences: many('external_references', 'external_reference_ids'),
    fixedFeeItems: many('fixed_fee_items', 'fixed_fee_item_ids'),
    recipient: one('users', 'recipient_id'),
    timeEntries: many('time_entries', 'time_entry_ids'),
    user: one('users', 'user_id'),
    workspaces: many('workspaces', 'workspace_ids'),
  },
  filters: {
    workspaceIds: by.idList('workspace_id'),
    userInvoiceNumbers: by.intList('user_invoice_number'),
    invoiceDateBetween: by.dateRange('within_dates'),
    paid: by.flag('paid'),
    pending: by.flag('pending'),
    withoutDrafts: by.boolean('without_drafts'),
    ...dateFilters,
  },
  orders: ['created_at', 'id', 'invoice_date', 'updated_at'],
  byId: {},
});
