import type { TimeEntryRow } from '../data/work-rows.js';
import { isoDateTime } from '../data/time.js';
import { defineCollection } from '../reads/collection.js';
import { always, column, computed, granted, optional } from '../reads/field.js';
import { dateFilters, either, idList, oneId, whenSent, within } from '../reads/filter.js';
import { hidingFilters, hidingDefaults, submissionAssociations, userCanEdit } from './logged-work.js';
import { externalReferences, referenceFilters } from './references.js';

export const timeEntries = defineCollection<TimeEntryRow>({
  name: 'time_entries',
  rows: (tables) => tables.timeEntries,
  isVisible: (row, view) => view.seesWorkspace(row.workspaceId),
  fields: {
    approved: always((row) => row.submission === 'approved'),
    billable: always((row) => row.billable),
    cost_rate_in_cents: granted(
      (row, view) => view.seesMoneyOf(row.workspaceId),
      always((row) => row.costRateInCents),
    ),
    created_at: always((row) => isoDateTime(row.createdAt)),
    currency: always((row) => row.currency.code),
    currency_base_unit: always((row) => row.currency.baseUnit),
    currency_symbol: always((row) => row.currency.symbol),
    date_performed: always((row) => row.datePerformed),
    is_invoiced: always((row) => row.invoiceId !== null),
    location: always((row) => row.location),
    // No association stands behind it, so it stays a number.
    location_id: optional((row) => row.locationId),
    notes: always((row) => row.notes),
    rate_in_cents: granted(
      (row, view) => view.seesMoneyOf(row.workspaceId),
      always((row) => row.rateInCents),
    ),
    taxable: always((row) => row.taxable),
    time_in_minutes: always((row) => row.timeInMinutes),
    updated_at: always((row) => isoDateTime(row.updatedAt)),
    user_can_edit: userCanEdit,
  },
  associations: {
    ...submissionAssociations('timesheet_submissions'),
    external_references: externalReferences('TimeEntry'),
    invoice: column('invoice_id', 'invoices', (row) => row.invoiceId),
    role: computed('role_id', 'roles', (row) => row.userId),
    story: column('story_id', 'stories', (row) => row.storyId),
    user: column('user_id', 'users', (row) => row.userId),
    workspace: column('workspace_id', 'workspaces', (row) => row.workspaceId),
  },
  filters: {
    ...dateFilters,
    ...hidingFilters,
    ...referenceFilters('TimeEntry'),
    approved: whenSent((row) => row.submission === 'approved'),
    billable: either((row) => row.billable),
    created_by: oneId((row) => [row.userId]),
    date_performed_between: within((row) => row.datePerformed),
    in_active_invoice_id: oneId((row) => [row.invoiceId]),
    in_active_submission: either((row) => row.submission === 'approved' || row.submission === 'pending'),
    invoiced: whenSent((row) => row.invoiceId !== null),
    uninvoiced: whenSent((row) => row.invoiceId === null),
    with_user_ids: idList((row) => [row.userId]),
    workspace_id: oneId((row) => [row.workspaceId]),
    workspace_ids: idList((row) => [row.workspaceId]),
  },
  defaultFilters: hidingDefaults,
  orders: {
    created_at: (row) => row.createdAt,
    date_performed: (row) => Date.parse(row.datePerformed),
    updated_at: (row) => row.updatedAt,
  },
  defaultOrder: { by: (row) => Date.parse(row.datePerformed), descending: true },
});
