import { describe, expect, test } from '@jest/globals';
import { externalPayments } from '../../src/kantata/resources/external-payments.js';
import { resourceOf } from '../../src/kantata/registry.js';
import { createSchema } from '../../src/schema.js';

/** The wire names of every field that Kantata's reference of GET /external_payments shows, by collection. */
const documented: Record<string, string> = {
  external_payments: 'amount_in_cents created_at invoice_id message updated_at user_id workspace_id',
  users: `
    abbreviated_timezone account_membership_id bio city classification country custom_field_value_ids email_address
    external_reference_ids full_name headline last_site_activity manager_id photo_path role_id skill_ids
    skill_membership_ids state website work_sample_ids`,
  invoices: `
    additional_item_ids balance_in_cents created_at currency currency_base_unit currency_symbol draft due_date
    expense_ids external_reference_ids fixed_fee_item_ids invoice_date message payment_schedule project_code
    purchase_order recipient_id status tax_rate time_entry_ids title updated_at user_id user_invoice_number
    user_invoice_title workspace_ids`,
  workspaces: `
    access_level account_color_id account_id account_insights_mapping_ids
    actual_fees_includes_additional_line_items actual_fees_includes_expenses approver_id approver_ids archived
    billable_minutes budget_remaining budget_used budget_used_in_cents budgeted can_create_line_items can_invite
    change_orders_enabled client_lead_name client_role_name consultant_role_name created_at creator_id currency
    currency_base_unit currency_symbol current_status_report_id current_user_participation_id
    custom_field_value_ids default_rate description due_date effective_due_date estimated_minutes
    exclude_archived_stories_percent_complete expenses_in_burn_rate external_link external_reference_ids
    financial_viewer_ids has_active_expense_report_submissions has_active_timesheet_submissions has_budget_access
    incoming_email_address lock_date minutes_logged next_uncompleted_milestone_id non_billable_minutes over_budget
    participant_ids participation_ids percent_of_budget_used percentage_complete permissions possible_approver_ids
    posts_require_privacy_decision price price_in_cents primary_counterpart_id primary_maven_id
    primary_workspace_group_id provider_lead_name rate_card_id require_expense_approvals
    require_notes_on_time_entries require_time_approvals stage start_date status status_report_ids
    stories_are_fixed_fee_by_default target_margin tasks_default_non_billable time_trackable
    timesheet_submission_ids title total_expenses_in_cents total_invoiced total_minutes_approved updated_at
    workspace_group_ids workspace_invoice_preference_id workspace_resource_ids workspace_resources_with_unnamed_ids`,
};

/** The keys of the nested hashes, by the key that holds them. */
const nested: Record<string, string> = {
  external_link: 'text url',
  permissions: `
    access_level can_change_price can_change_story_billable can_edit can_join can_post can_private_message
    can_see_financials can_upload_files is_guest_on_project is_participant restricted team_lead user_is_client`,
  status: 'color key message',
};

/** Keys that another of the documents shows. */
const elsewhere: Record<string, readonly string[]> = { invoices: ['billing_milestone_ids'] };

const wordsOf = (list: string) => list.trim().split(/\s+/);
const keysOf = (path: string) => {
  const { fields, associations } = resourceOf(path);
  return [...Object.values(fields), ...Object.values(associations)].map(({ key }) => key);
};

describe.each(Object.entries(documented))('the documented fields of %s', (path, list) => {
  test('can all be reached', () => {
    const reachable = new Set(keysOf(path));
    expect(wordsOf(list).filter((key) => !reachable.has(key))).toEqual([]);
  });

  test('are all that its row names', () => {
    const known = new Set([...wordsOf(list), ...(elsewhere[path] ?? [])]);
    expect(keysOf(path).filter((key) => !known.has(key))).toEqual([]);
  });
});

test('The fields of other documents can be reached too.', () => {
  for (const [path, keys] of Object.entries(elsewhere)) expect(keysOf(path)).toEqual(expect.arrayContaining([...keys]));
});

test.each(Object.entries(nested))('The keys of the nested %s can all be reached.', (key, list) => {
  const hash = Object.values(resourceOf('workspaces').fields).find((field) => field.key === key && field.nested);
  const keys = Object.values(hash?.nested?.fields ?? {}).map((field) => field.key);
  expect(keys.sort()).toEqual(wordsOf(list).sort());
});

describe('of the query parameters of GET /external_payments,', () => {
  const query = createSchema().getQueryType()?.getFields() ?? {};
  const argument = (name: string) => query['externalPayments']?.args.find((arg) => arg.name === name);

  test.each([
    ['created_after', 'createdAfter', '2024-03-01T00:00:00Z'],
    ['created_before', 'createdBefore', '2024-03-01T00:00:00Z'],
    ['updated_after', 'updatedAfter', '2024-03-01T00:00:00Z'],
    ['updated_before', 'updatedBefore', '2024-03-01T00:00:00Z'],
    ['invoice_id', 'invoiceId', '7'],
    ['user_id', 'userId', '7'],
    ['workspace_id', 'workspaceId', '7'],
  ])('%s is the filter %s', (param, name, value) => {
    expect(externalPayments.filters[name]?.param).toBe(param);
    expect(externalPayments.filters[name]?.write(name, value)).toBe(value);
    expect(String(argument('filter')?.type)).toBe('ExternalPaymentFilter');
  });

  test('include is the links, each brought by the association that is documented', () => {
    const { associations } = externalPayments;
    const includes = Object.entries(associations).map(([name, { include, path }]) => [name, include, path]);
    expect(includes.sort()).toEqual([
      ['invoice', 'invoice', 'invoices'],
      ['user', 'user', 'users'],
      ['workspace', 'workspace', 'workspaces'],
    ]);
  });

  test('only is the filter ids, and the lookup of one', () => {
    const filter = createSchema().getType('ExternalPaymentFilter');
    expect(filter && 'getFields' in filter && String(filter.getFields()['ids']?.type)).toBe('[ID!]');
    expect(query['externalPayment']?.args.map(({ name, type }) => `${name}: ${String(type)}`)).toEqual(['id: ID!']);
  });

  test('order is orderBy, with every documented value', () => {
    expect(String(argument('orderBy')?.type)).toBe('ExternalPaymentOrder');
    expect([...externalPayments.orders].sort()).toEqual(['created_at', 'id', 'updated_at']);
  });

  test('page is page, and per_page is first', () => {
    expect(String(argument('page')?.type)).toBe('Int');
    expect(String(argument('first')?.type)).toBe('Int');
    expect(argument('first')?.defaultValue).toBe(20);
  });
});
