import { describe, expect, test } from '@jest/globals';
import { resourceOf } from '../../src/kantata/registry.js';

/**
 * Kantata ignores a name that it does not know, without a word: a mistake in a row would lose data silently.
 * So what a row may ask for is written down here a second time.
 */
const upstream: Record<string, { optional: string; includes: string; params: string; orders: string }> = {
  external_payments: {
    optional: '',
    includes: 'invoice user workspace',
    params: 'created_after created_before invoice_id updated_after updated_before user_id workspace_id',
    orders: 'created_at id updated_at',
  },
  invoices: {
    optional: '',
    includes: `
      additional_items billing_milestones expenses external_references fixed_fee_items recipient time_entries user
      workspaces`,
    params: `
      created_after created_before paid pending updated_after updated_before user_invoice_number within_dates
      without_drafts workspace_id`,
    orders: 'created_at id invoice_date updated_at',
  },
  users: {
    optional: 'abbreviated_timezone bio city classification country last_site_activity state website',
    includes:
      'account_membership custom_field_values external_references manager role skill_memberships skills work_samples',
    params: `
      by_email_addresses by_full_name created_after created_before on_my_account participant_in search show_disabled
      updated_after updated_before`,
    orders: '',
  },
  workspaces: {
    optional: `
      billable_minutes client_lead_name estimated_minutes incoming_email_address lock_date minutes_logged
      non_billable_minutes provider_lead_name stage total_invoiced total_minutes_approved`,
    includes: `
      account_color account_insights_mappings approver approvers creator current_status_report
      current_user_participation custom_field_values external_references financial_viewers
      next_uncompleted_milestone participants participations possible_approvers primary_counterpart primary_maven
      primary_workspace_group status_reports timesheet_submissions workspace_groups workspace_resources
      workspace_resources_with_unnamed`,
    params: `
      archived created_after created_before has_participant matching search updated_after updated_before`,
    orders: `
      amount_paid color_name created_at due_date last_viewed percentage_complete price provider_lead_name start_date
      status task_status_set title updated_at`,
  },
  external_references: {
    optional: '',
    includes: ``,
    params: `created_after created_before external_message external_status last_synced_after last_synced_before service_model service_model_ref service_name status subject_id subject_type updated_after updated_before`,
    orders: 'created_at last_synced_at',
  },
  stories: {
    optional: 'can_edit can_post custom_task_status_id formatted_description read_only',
    includes: `ancestors assigned_role assignees creator current_assignments custom_field_values descendants external_references followers parent root source_dependencies story_tasks sub_stories tags target_dependencies workspace workspace_resources workspace_resources_with_unnamed`,
    params: `archived by_status completed completed_between created_after created_before creators due_between external_reference_external_message external_reference_external_status external_reference_service_model external_reference_service_model_ref external_reference_service_model_refs external_reference_service_name external_reference_status has_external_references parents_only priority search show_deleted show_from_archived_workspaces show_todos starting_between story_types uncompleted updated_after updated_before with_assignees with_followers with_parent_id with_projects with_root_id without_external_reference_service_name workspace_id`,
    orders: 'created_at due_date importance parent_and_position position priority_level start_date updated_at',
  },
  time_entries: {
    optional: 'location_id user_can_edit',
    includes: `active_submission external_references invoice recent_submission role story user workspace`,
    params: `approved billable created_after created_before created_by date_performed_between external_reference_external_message external_reference_external_status external_reference_service_model external_reference_service_model_ref external_reference_service_model_refs external_reference_service_name external_reference_status from_archived_workspaces has_external_references in_active_invoice_id in_active_submission invoiced on_my_account uninvoiced updated_after updated_before with_user_ids without_external_reference_service_name workspace_id workspace_ids`,
    orders: 'created_at date_performed updated_at',
  },
  expenses: {
    optional: 'user_can_edit',
    includes: `active_submission expense_budget expense_category external_references receipt recent_submission role story user vendor workspace`,
    params: `approved created_after created_before created_by date_expensed_between external_reference_external_message external_reference_external_status external_reference_service_model external_reference_service_model_ref external_reference_service_model_refs external_reference_service_name external_reference_status from_archived_workspaces has_external_references in_active_invoice_id invoiced mine on_my_account reimbursable submitted uninvoiced unsubmitted updated_after updated_before without_external_reference_service_name workspace_id`,
    orders: 'amount category created_at date notes vendor_name',
  },
  additional_items: {
    optional: '',
    includes: ``,
    params: ``,
    orders: '',
  },
  fixed_fee_items: {
    optional: '',
    includes: ``,
    params: ``,
    orders: '',
  },
  billing_milestones: {
    optional: '',
    includes: `external_references invoices story workspace`,
    params: `date_between external_reference_external_message external_reference_external_status external_reference_service_model external_reference_service_model_ref external_reference_service_model_refs external_reference_service_name external_reference_status has_external_references story_ids without_external_reference_service_name workspace_ids`,
    orders: 'created_at',
  },
};

const wordsOf = (list: string) => list.split(/\s+/).filter((word) => word !== '');
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe.each(Object.entries(upstream))('the row of %s', (path, { optional, includes, params, orders }) => {
  const row = resourceOf(path);
  const fields = Object.values(row.fields);
  const associations = Object.values(row.associations);

  test('asks for optional fields by their names, and only for those that do not come by themselves', () => {
    expect(sorted(fields.filter((field) => field.optional).map(({ key }) => key))).toEqual(wordsOf(optional));
  });

  test('includes associations that this endpoint has', () => {
    const named = [...fields, ...associations].flatMap(({ include }) => include ?? []);
    expect(sorted(named)).toEqual(wordsOf(includes));
  });

  test('filters by parameters that this endpoint has', () => {
    expect(sorted(Object.values(row.filters).map(({ param }) => param))).toEqual(wordsOf(params));
  });

  test('orders by what this endpoint can be ordered by', () => {
    expect(sorted(row.orders)).toEqual(wordsOf(orders));
  });

  test('has an include for every list of ids, which never comes by itself', () => {
    const lists = [...fields, ...associations].filter(({ key }) => key.endsWith('_ids'));
    expect(lists.filter(({ include }) => include === null)).toEqual([]);
  });
});

test('The links whose ids come only with their includes are marked so.', () => {
  const computed = Object.keys(upstream).flatMap((path) =>
    Object.values(resourceOf(path).associations).filter((link) => link.computed && link.kind === 'one'),
  );
  expect(computed.map(({ key }) => key)).toEqual(['approver_id', 'next_uncompleted_milestone_id']);
});

test('A request by id reaches archived projects and disabled users.', () => {
  expect(resourceOf('workspaces').byId).toEqual({ include_archived: 'true' });
  expect(resourceOf('users').byId).toEqual({ show_disabled: 'true' });
});

test('What has no base unit of its own takes its currency from its project, and nothing else does.', () => {
  const withoutBaseUnit = ['additional_items', 'billing_milestones', 'external_payments', 'fixed_fee_items', 'stories'];
  const borrowing = Object.keys(upstream).filter((path) =>
    Object.values(resourceOf(path).fields).some(({ currencyOf }) => currencyOf === 'workspace'),
  );
  expect(sorted(borrowing)).toEqual(withoutBaseUnit.filter((path) => path in upstream));
  const own = borrowing.flatMap((path) =>
    Object.values(resourceOf(path).fields).filter((f) => f.currencyOf === 'self'),
  );
  expect(own).toEqual([]);
});
