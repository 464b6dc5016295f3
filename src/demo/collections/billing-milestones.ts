import { isoDateTime } from '../data/time.js';
import type { BillingMilestoneRow } from '../data/work-rows.js';
import { defineCollection } from '../reads/collection.js';
import { always, column, computed } from '../reads/field.js';
import { idList, within } from '../reads/filter.js';
import { externalReferences, referenceFilters } from './references.js';

export const billingMilestones = defineCollection<BillingMilestoneRow>({
  name: 'billing_milestones',
  rows: (tables) => tables.billingMilestones,
  isVisible: (row, view) => view.seesWorkspace(row.workspaceId),
  fields: {
    amount_in_cents: always((row) => row.amountInCents),
    billing_type: always((row) => row.billingType),
    created_at: always((row) => isoDateTime(row.createdAt)),
    currency: always((row) => row.currency.code),
    date_to_invoice: always((row) => row.dateToInvoice),
    // The association is `invoices`: no `invoice` stands behind it, so it stays a number.
    invoice_id: always((row) => (row.invoiceId === null ? null : Number(row.invoiceId))),
    title: always((row) => row.title),
    updated_at: always((row) => isoDateTime(row.updatedAt)),
  },
  associations: {
    external_references: externalReferences('BillingMilestone'),
    invoices: computed('invoice_ids', 'invoices', (row) => row.invoiceIds),
    story: column('story_id', 'stories', (row) => row.storyId),
    workspace: column('workspace_id', 'workspaces', (row) => row.workspaceId),
  },
  filters: {
    ...referenceFilters('BillingMilestone'),
    date_between: within((row) => row.dateToInvoice),
    story_ids: idList((row) => [row.storyId]),
    workspace_ids: idList((row) => [row.workspaceId]),
  },
  defaultFilters: {},
  orders: { created_at: (row) => row.createdAt },
  defaultOrder: { by: (row) => row.createdAt, descending: true },
});
