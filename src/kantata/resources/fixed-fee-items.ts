import { boolean, dateTime, money, text } from '../fields.js';
import { defineResource, one } from '../resource.js';

/** Has no endpoint of its own: it comes with the invoices that include it. */
export const fixedFeeItems = defineResource({
  typename: 'FixedFeeItem',
  path: 'fixed_fee_items',
  fields: {
    amount: money('amount_in_cents', { currencyOf: 'workspace' }),
    createdAt: dateTime('created_at'),
    currency: text('currency'),
    notes: text('notes'),
    taxable: boolean('taxable'),
  },
  associations: {
    story: one('stories', 'story_id', { include: null }),
    workspace: one('workspaces', 'workspace_id', { include: null }),
  },
  filters: {},
  orders: [],
  byId: null,
});
