import { isoDateTime } from '../data/time.js';
import { vendorName } from '../data/vendors.js';
import type { ExpenseRow } from '../data/work-rows.js';
import { defineCollection } from '../reads/collection.js';
import { always, column, computed } from '../reads/field.js';
import { dateFilters, either, oneId, whenSent, within } from '../reads/filter.js';
import { hidingDefaults, hidingFilters, submissionAssociations, userCanEdit } from './logged-work.js';
import { externalReferences, referenceFilters } from './references.js';
import { standIn } from './stand-ins.js';

export const expenses = defineCollection<ExpenseRow>({
  name: 'expenses',
  rows: (tables) => tables.expenses,
  isVisible: (row, view) => view.seesWorkspace(row.workspaceId),
  fields: {
    amount_in_cents: always((row) => row.amountInCents),
    category: always((row) => row.category),
    created_at: always((row) => isoDateTime(row.createdAt)),
    currency: always((row) => row.currency.code),
    currency_base_unit: always((row) => row.currency.baseUnit),
    currency_symbol: always((row) => row.currency.symbol),
    date: always((row) => row.date),
    foreign_exchange_amount: always(
      ({ date, foreign }) =>
        foreign && { date, rate: foreign.rate, source_currency: foreign.currency, source_value: foreign.value },
    ),
    is_billable: always((row) => row.isBillable),
    is_invoiced: always((row) => row.invoiceId !== null),
    notes: always((row) => row.notes),
    reimbursable: always((row) => row.reimbursable),
    taxable: always((row) => row.taxable),
    updated_at: always((row) => isoDateTime(row.updatedAt)),
    user_can_edit: userCanEdit,
  },
  associations: {
    ...submissionAssociations('expense_report_submissions'),
    expense_budget: computed('expense_budget_id', 'expense_budgets', (row) =>
      row.isBillable ? row.workspaceId : null,
    ),
    expense_category: computed('expense_category_id', 'expense_categories', standIn),
    external_references: externalReferences('Expense'),
    receipt: computed('receipt_id', 'attachments', (row) => (row.reimbursable ? row.id : null)),
    role: computed('role_id', 'roles', (row) => row.userId),
    story: column('story_id', 'stories', (row) => row.storyId),
    user: column('user_id', 'users', (row) => row.userId),
    vendor: computed('vendor_id', 'vendors', (row) => row.vendorId),
    workspace: column('workspace_id', 'workspaces', (row) => row.workspaceId),
  },
  filters: {
    ...dateFilters,
    ...hidingFilters,
    ...referenceFilters('Expense'),
    approved: whenSent((row) => row.submission === 'approved'),
    created_by: oneId((row) => [row.userId]),
    date_expensed_between: within((row) => row.date),
    in_active_invoice_id: oneId((row) => [row.invoiceId]),
    invoiced: whenSent((row) => row.invoiceId !== null),
    mine: whenSent((row, view) => row.userId === view.caller.userId),
    reimbursable: either((row) => row.reimbursable),
    submitted: whenSent((row) => row.submission !== null),
    uninvoiced: whenSent((row) => row.invoiceId === null),
    unsubmitted: whenSent((row) => row.submission === null),
    workspace_id: oneId((row) => [row.workspaceId]),
  },
  defaultFilters: hidingDefaults,
  orders: {
    amount: (row) => row.amountInCents,
    category: (row) => row.category,
    created_at: (row) => row.createdAt,
    date: (row) => Date.parse(row.date),
    notes: (row) => row.notes,
    vendor_name: (row) => row.vendorId && vendorName(row.vendorId),
  },
  defaultOrder: { by: (row) => Date.parse(row.date), descending: true },
});
