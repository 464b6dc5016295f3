import { displayMoney } from '../data/currencies.js';
import type { WorkspaceRow } from '../data/rows.js';
import { isoDateTime } from '../data/time.js';
import type { Field } from '../reads/collection-facts.js';
import { always, granted, optional } from '../reads/field.js';
import { totalInvoiced } from './total-invoiced.js';
import { permissionsOf } from './workspace-permissions.js';

type Reader = Field<WorkspaceRow>['of'];

const ofMoney = (of: Reader): Field<WorkspaceRow> => granted((row, view) => view.seesMoneyOf(row.id), always(of));
const optionalOfMoney = (of: Reader): Field<WorkspaceRow> =>
  granted((row, view) => view.seesMoneyOf(row.id), optional(of));

const shareOfBudget = (row: WorkspaceRow): number =>
  row.priceInCents === null ? 0 : Math.round((row.budgetUsedInCents * 1000) / row.priceInCents) / 10;

export const workspaceFields: Readonly<Record<string, Field<WorkspaceRow>>> = {
  access_level: always((row) => (row.archived ? 'invitation' : 'admins')),
  // Ids without an association behind them stay numbers: this one, the rate card and the invoice preference.
  account_id: always((row) => row.accountId),
  actual_fees_includes_additional_line_items: always(() => false),
  actual_fees_includes_expenses: always(() => true),
  archived: always((row) => row.archived),
  billable_minutes: optional((row) => row.billableMinutes),
  budget_remaining: ofMoney((row) =>
    row.priceInCents === null ? null : displayMoney(row.priceInCents - row.budgetUsedInCents, row.currency),
  ),
  budget_used: ofMoney((row) => displayMoney(row.budgetUsedInCents, row.currency)),
  budget_used_in_cents: ofMoney((row) => row.budgetUsedInCents),
  budgeted: always((row) => row.priceInCents !== null),
  can_create_line_items: always((_, view) => !view.isGuest),
  can_invite: always((_, view) => !view.isGuest),
  change_orders_enabled: always(() => false),
  client_lead_name: optional((row) => (row.primaryCounterpartId === null ? null : row.clientName)),
  client_role_name: always(() => 'Client'),
  consultant_role_name: always(() => 'Consultant'),
  created_at: always((row) => isoDateTime(row.createdAt)),
  currency: always((row) => row.currency.code),
  currency_base_unit: always((row) => row.currency.baseUnit),
  currency_symbol: always((row) => row.currency.symbol),
  default_rate: ofMoney((row) => (row.rateCardId === null ? null : '185.0')),
  description: always((row) => row.description),
  due_date: always((row) => row.dueDate),
  effective_due_date: always((row) => row.dueDate),
  estimated_minutes: optional((row) => row.estimatedMinutes),
  exclude_archived_stories_percent_complete: always(() => false),
  expenses_in_burn_rate: always(() => true),
  external_link: always((row) => row.externalLink),
  has_active_expense_report_submissions: always(() => false),
  has_active_timesheet_submissions: always((row) => row.minutesLogged % 2 === 0),
  has_budget_access: always((row, view) => view.seesMoneyOf(row.id)),
  incoming_email_address: optional((row) => `projects+${row.id}@brightwater.example`),
  lock_date: optional((row) => row.lockDate),
  minutes_logged: optional((row) => row.minutesLogged),
  non_billable_minutes: optional((row) => row.minutesLogged - row.billableMinutes),
  over_budget: ofMoney((row) => shareOfBudget(row) > 100),
  percent_of_budget_used: ofMoney(shareOfBudget),
  percentage_complete: always((row) => row.percentageComplete),
  permissions: always(permissionsOf),
  posts_require_privacy_decision: always(() => false),
  price: ofMoney((row) => (row.priceInCents === null ? 'TBD' : displayMoney(row.priceInCents, row.currency))),
  price_in_cents: ofMoney((row) => row.priceInCents),
  provider_lead_name: optional((row, view) => view.data.users.get(row.primaryMavenId)?.fullName ?? null),
  rate_card_id: always((row) => row.rateCardId),
  require_expense_approvals: always(() => true),
  require_notes_on_time_entries: always((row) => row.rateCardId !== null),
  require_time_approvals: always(() => true),
  stage: optional((row) => row.stage),
  start_date: always((row) => row.startDate),
  status: always((row, view) => (view.isGuest ? {} : row.status)),
  stories_are_fixed_fee_by_default: always(() => false),
  target_margin: ofMoney((row) => row.targetMargin),
  tasks_default_non_billable: always(() => false),
  time_trackable: always(() => true),
  title: always((row) => row.title),
  total_expenses_in_cents: ofMoney((row) => row.expensesInCents),
  total_invoiced: optionalOfMoney(totalInvoiced),
  total_minutes_approved: optional((row) => row.billableMinutes),
  updated_at: always((row) => isoDateTime(row.updatedAt)),
  workspace_invoice_preference_id: always((row) => 1_558_000 + (Number(row.id) % 997)),
};
