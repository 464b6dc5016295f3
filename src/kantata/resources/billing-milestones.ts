import { choice, date, dateTime, money, text } from '../fields.js';
import * as by from '../filters.js';
import { defineResource, many, one } from '../resource.js';
import { externalReferenceFilters } from './shared-filters.js';

export const billingMilestones = defineResource({
  typename: 'BillingMilestone',
  path: 'billing_milestones',
  fields: {
    amount: money('amount_in_cents', { currencyOf: 'workspace' }),
    billingType: choice('billing_type', ['FIXED_DATE', 'UPON_COMPLETION']),
    billingTypeRaw: text('billing_type'),
    createdAt: dateTime('created_at'),
    currency: text('currency'),
    dateToInvoice: date('date_to_invoice'),
    title: text('title'),
    updatedAt: dateTime('updated_at'),
  },
  associations: {
    externalReferences: many('external_references', 'external_reference_ids'),
    invoice: one('invoices', 'invoice_id', { include: null }),
    invoices: many('invoices', 'invoice_ids'),
    story: one('stories', 'story_id'),
    workspace: one('workspaces', 'workspace_id'),
  },
  filters: {
    dateBetween: by.dateRange('date_between'),
    storyIds: by.idList('story_ids'),
    workspaceIds: by.idList('workspace_ids'),
    ...externalReferenceFilters,
  },
  orders: ['created_at'],
  byId: {},
});
