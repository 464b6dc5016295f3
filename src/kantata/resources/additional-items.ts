import { boolean, dateTime, money, text } from '../fields.js';
import { defineResource, one } from '../resource.js';

/** Has no endpoint of its own: it comes with the invoices that include it. */
export const additionalItems = defineResource({
  typename: 'AdditionalItem',
  path: 'additional_items',
  fields: {
    amount: money('amount_in_cents', { currencyOf: 'workspace' }),
    createdAt: dateTime('created_at'),
    currency: text('currency'),
    notes: text('notes'),
    taxable: boolean('taxable'),
  },
  associations: {
    workspace: one('workspaces', 'workspace_id', { include: null }),
  },
  filters: {},
  orders: [],
  byId: null,
});
