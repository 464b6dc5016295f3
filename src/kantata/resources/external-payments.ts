import { dateTime, markedText, money } from '../fields.js';
import * as by from '../filters.js';
import { defineResource, one } from '../resource.js';
import { dateFilters } from './shared-filters.js';

export const externalPayments = defineResource({
  typename: 'ExternalPayment',
  path: 'external_payments',
  fields: {
    amount: money('amount_in_cents', { currencyOf: 'workspace' }),
    createdAt: dateTime('created_at'),
    message: markedText('message'),
    updatedAt: dateTime('updated_at'),
  },
  associations: {
    invoice: one('invoices', 'invoice_id'),
    user: one('users', 'user_id'),
    workspace: one('workspaces', 'workspace_id'),
  },
  filters: {
    invoiceId: by.id('invoice_id'),
    userId: by.id('user_id'),
    workspaceId: by.id('workspace_id'),
    ...dateFilters,
  },
  orders: ['created_at', 'id', 'updated_at'],
  byId: {},
});
