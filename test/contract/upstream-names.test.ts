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

test('The one link whose id comes only with its include is marked so.', () => {
  const computed = Object.keys(upstream).flatMap((path) =>
    Object.values(resourceOf(path).associations).filter((link) => link.computed && link.kind === 'one'),
  );
  expect(computed.map(({ key }) => key)).toEqual(['approver_id']);
});

test('A request by id reaches archived projects and disabled users.', () => {
  expect(resourceOf('workspaces').byId).toEqual({ include_archived: 'true' });
  expect(resourceOf('users').byId).toEqual({ show_disabled: 'true' });
});

test('Payments alone take their currency from their project.', () => {
  const borrowed = Object.keys(upstream).flatMap((path) =>
    Object.values(resourceOf(path).fields).filter(({ currencyOf }) => currencyOf === 'workspace'),
  );
  expect(borrowed.map(({ key }) => key)).toEqual(['amount_in_cents']);
});
