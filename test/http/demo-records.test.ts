import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoTokens, startDemoAccount, type DemoAccount, type DemoData } from '../../src/demo/account.js';

type Wire = Record<string, unknown>;
type Envelope = { count: number; meta: Wire; results: { key: string; id: string }[] } & Record<
  string,
  Record<string, Wire>
>;

let account: DemoAccount;
let landmarks: DemoData['landmarks'];

beforeAll(async () => {
  account = await startDemoAccount();
  landmarks = account.data.landmarks;
});
afterAll(() => account.close());

async function read(path: string, token: string = demoTokens.admin): Promise<Envelope> {
  const answer = await fetch(`${account.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Envelope;
}
/** The one record that a path is about. */
async function record(path: string, token?: string): Promise<Wire> {
  const envelope = await read(path, token);
  const [result] = envelope.results;
  return envelope[result?.key ?? '']?.[result?.id ?? ''] as Wire;
}
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/;
const date = /^\d{4}-\d\d-\d\d$/;

describe('a payment', () => {
  test('has ids that are texts, money that is a number, and times without a fraction', async () => {
    const row = landmarks.ordinaryPayment;
    expect(await record(`/external_payments/${row.id}`)).toEqual({
      id: row.id,
      amount_in_cents: row.amountInCents,
      created_at: expect.stringMatching(dateTime),
      invoice_id: row.invoiceId,
      message: row.message,
      updated_at: expect.stringMatching(dateTime),
      user_id: row.userId,
      workspace_id: row.workspaceId,
    });
  });

  test('keeps its foreign keys without an include, null where there is none', async () => {
    expect(await record(`/external_payments/${landmarks.paymentWithoutInvoice.id}`)).toHaveProperty('invoice_id', null);
  });

  test('is shown in an envelope of one', async () => {
    const { count, meta, results } = await read(`/external_payments/${landmarks.ordinaryPayment.id}`);
    expect(count).toBe(1);
    expect(meta).toEqual({ count: 1, page_count: 1, page_number: 1, page_size: 20 });
    expect(results).toEqual([{ key: 'external_payments', id: landmarks.ordinaryPayment.id }]);
  });

  test.each([
    ['over 32 bits', () => landmarks.paymentOverInt32, 4_812_500_750],
    ['of nothing', () => landmarks.paymentOfNothing, 0],
  ])('can be %s', async (_, row, amount) => {
    expect(await record(`/external_payments/${row().id}`)).toHaveProperty('amount_in_cents', amount);
  });

  test('tells an empty message from none, and keeps every character', async () => {
    const messages = await Promise.all(
      [
        landmarks.paymentWithEmptyMessage,
        landmarks.paymentWithoutMessage,
        landmarks.paymentWithOddMessage,
        landmarks.paymentWithLongestMessage,
      ].map(async ({ id }) => (await record(`/external_payments/${id}`))['message']),
    );
    expect(messages).toEqual(['', null, landmarks.paymentWithOddMessage.message, '💶'.repeat(255)]);
  });
});

describe('an include', () => {
  test('brings the records, with default fields and foreign keys and no more', async () => {
    const { id, invoiceId, userId, workspaceId } = landmarks.ordinaryPayment;
    const envelope = await read(
      `/external_payments/${id}?include=invoice,user,workspace&optional_fields=bio,stage,city`,
    );
    const invoice = envelope['invoices']?.[invoiceId ?? ''];
    const user = envelope['users']?.[userId];
    const workspace = envelope['workspaces']?.[workspaceId];
    expect(invoice).toMatchObject({
      id: invoiceId,
      user_id: expect.any(String),
      invoice_date: expect.stringMatching(date),
    });
    expect(Object.keys(user ?? {}).sort()).toEqual(
      ['account_id', 'email_address', 'full_name', 'headline', 'id', 'manager_id', 'photo_path'].sort(),
    );
    expect(workspace).toMatchObject({
      id: workspaceId,
      creator_id: expect.any(String),
      account_id: expect.any(Number),
    });
    const keys = [invoice, user, workspace].flatMap((each) => Object.keys(each ?? {}));
    expect(keys.filter((key) => key.endsWith('_ids'))).toEqual([]);
    expect(keys).not.toContain('stage');
    expect(keys).not.toContain('approver_id');
  });

  test('has its key even when it brings nothing', async () => {
    const envelope = await read(`/external_payments/${landmarks.paymentWithoutInvoice.id}?include=invoice`);
    expect(envelope['invoices']).toEqual({});
    const none = await read(`/external_payments?user_id=${landmarks.unusedId}&include=user,workspace`);
    expect([none['external_payments'], none['users'], none['workspaces']]).toEqual([{}, {}, {}]);
    expect(none).not.toHaveProperty('invoices');
  });

  test.each(['nothing', 'invoice.user', ' user', 'user ', 'constructor', ''])(
    '"%s" is no association, and is ignored',
    async (name) => {
      const envelope = await read(`/external_payments?include=${encodeURIComponent(name)},workspace`);
      expect(Object.keys(envelope).sort()).toEqual(['count', 'external_payments', 'meta', 'results', 'workspaces']);
    },
  );

  test('as an array is ignored', async () => {
    expect(await read('/external_payments?include[]=user')).not.toHaveProperty('users');
  });

  test('goes past default filters', async () => {
    const payments = [landmarks.paymentInArchivedWorkspace, landmarks.paymentByDisabledUser];
    const envelope = await read(
      `/external_payments?only=${payments.map(({ id }) => id).join()}&include=user,workspace`,
    );
    expect(envelope['workspaces']?.[landmarks.archivedWorkspaceId]).toHaveProperty('archived', true);
    expect(envelope['users']).toHaveProperty(landmarks.disabledUserId);
  });

  test('goes past what the caller may list', async () => {
    const { id, userId } = landmarks.paymentByNonParticipant;
    const envelope = await read(`/external_payments?only=${id}&include=user`, demoTokens.lead);
    expect(envelope['users']?.[userId]).toHaveProperty('full_name', account.data.users.get(userId)?.fullName);
  });

  test('of a deleted target leaves the id, and no record', async () => {
    const deletedInvoice = await read(`/external_payments/${landmarks.paymentOfDeletedInvoice.id}?include=invoice`);
    expect(deletedInvoice['external_payments']?.[landmarks.paymentOfDeletedInvoice.id]).toHaveProperty(
      'invoice_id',
      landmarks.paymentOfDeletedInvoice.invoiceId,
    );
    expect(deletedInvoice['invoices']).toEqual({});
    const { id, creatorId } = landmarks.workspaceOfDeletedCreator;
    const deletedCreator = await read(`/workspaces/${id}?include=creator`);
    expect(deletedCreator['workspaces']?.[id]).toHaveProperty('creator_id', creatorId);
    expect(deletedCreator['users']).toEqual({});
  });

  test('of its own type puts records into the map that are no results', async () => {
    const { id, managerId } = landmarks.userWithManager;
    const envelope = await read(`/users?only=${id}&include=manager&optional_fields=city`);
    expect(envelope.results).toEqual([{ key: 'users', id }]);
    expect(Object.keys(envelope['users'] ?? {}).sort()).toEqual([id, managerId].sort());
    expect(envelope['users']?.[id]).toHaveProperty('city');
    expect(envelope['users']?.[managerId ?? '']).not.toHaveProperty('city');
  });

  test('keeps a result that is also a target complete', async () => {
    const { id, managerId } = landmarks.userWithManager;
    const envelope = await read(`/users?only=${id},${managerId}&include=manager,skills&optional_fields=city`);
    expect(envelope['users']?.[managerId ?? '']).toHaveProperty('city');
    expect(envelope['users']?.[managerId ?? '']).toHaveProperty('skill_ids');
  });

  test('is not paged', async () => {
    const envelope = await read(`/workspaces?per_page=1&include=participants`);
    const [workspace] = Object.values(envelope['workspaces'] ?? {});
    expect(Object.keys(envelope['users'] ?? {}).sort()).toEqual(
      [...(workspace?.['participant_ids'] as string[])].sort(),
    );
  });

  test('of one id may name a record of another collection with the same id', async () => {
    const { sharedId } = landmarks;
    for (const name of ['external_payments', 'invoices', 'users', 'workspaces']) {
      expect(await record(`/${name}/${sharedId}`)).toHaveProperty('id', sharedId);
    }
  });
});

describe('an invoice', () => {
  test('has everything documented', async () => {
    const row = landmarks.openInvoice;
    expect(await record(`/invoices/${row.id}`)).toEqual({
      id: row.id,
      balance_in_cents: row.totalInCents,
      created_at: expect.stringMatching(dateTime),
      currency: row.currency.code,
      currency_base_unit: row.currency.baseUnit,
      currency_symbol: row.currency.symbol,
      draft: false,
      due_date: expect.stringMatching(date),
      invoice_date: expect.stringMatching(date),
      message: row.message,
      payment_schedule: row.paymentSchedule,
      project_code: row.projectCode,
      purchase_order: row.purchaseOrder,
      recipient_id: row.recipientId,
      status: 'new',
      tax_rate: row.taxRate,
      title: `Invoice #${row.userInvoiceNumber}`,
      updated_at: expect.stringMatching(dateTime),
      user_id: row.userId,
      user_invoice_number: row.userInvoiceNumber,
      user_invoice_title: row.userInvoiceTitle,
    });
  });

  test('says so in its title when it is a draft', async () => {
    const { id, userInvoiceNumber } = landmarks.draftInvoice;
    expect(await record(`/invoices/${id}`)).toMatchObject({
      draft: true,
      title: `Draft Invoice #${userInvoiceNumber}`,
    });
  });

  test('lists its projects only when they are included', async () => {
    const { id, workspaceIds } = landmarks.multiProjectInvoice;
    expect(await record(`/invoices/${id}`)).not.toHaveProperty('workspace_ids');
    const envelope = await read(`/invoices/${id}?include=workspaces`);
    expect(envelope['invoices']?.[id]).toHaveProperty('workspace_ids', workspaceIds);
    expect(Object.keys(envelope['workspaces'] ?? {}).sort()).toEqual([...workspaceIds].sort());
  });

  test('has no payments to include', async () => {
    expect(await read(`/invoices/${landmarks.paidInvoice.id}?include=external_payments`)).not.toHaveProperty(
      'external_payments',
    );
  });

  test.each([
    ['additional_items', 'additional_item_ids', 'additional_items'],
    ['billing_milestones', 'billing_milestone_ids', 'billing_milestones'],
    ['expenses', 'expense_ids', 'expenses'],
    ['external_references', 'external_reference_ids', 'external_references'],
    ['fixed_fee_items', 'fixed_fee_item_ids', 'fixed_fee_items'],
    ['time_entries', 'time_entry_ids', 'time_entries'],
  ])('include=%s brings %s and their records', (name, key, collection) =>
    expectLinks('/invoices', name, key, collection),
  );
});

describe('a user', () => {
  const optional = [
    'abbreviated_timezone',
    'bio',
    'city',
    'classification',
    'country',
    'last_site_activity',
    'state',
    'website',
  ];

  test('has optional fields only on request; names are trimmed and strangers ignored', async () => {
    const { id } = landmarks.userWithManager;
    const plain = Object.keys(await record(`/users/${id}`));
    expect(plain.filter((key) => optional.includes(key))).toEqual([]);
    const full = Object.keys(
      await record(`/users/${id}?optional_fields=${optional.join('%20,%20')},nothing,full_name`),
    );
    expect(full.filter((key) => !plain.includes(key)).sort()).toEqual([...optional].sort());
  });

  test('has an account id that is a number, and a manager id that is a text or null', async () => {
    const { userWithManager, userWithoutManager } = landmarks;
    expect(await record(`/users/${userWithManager.id}`)).toMatchObject({
      account_id: expect.any(Number),
      manager_id: userWithManager.managerId,
    });
    expect(await record(`/users/${userWithoutManager.id}`)).toHaveProperty('manager_id', null);
  });

  test('who is disabled can still be shown', async () => {
    expect(await record(`/users/${landmarks.disabledUserId}`)).toHaveProperty('id', landmarks.disabledUserId);
  });

  test('takes extras on /users/me too', async () => {
    const { lead } = account.data.callers;
    const envelope = await read('/users/me?include=manager&optional_fields=city', demoTokens.lead);
    expect(envelope['users']?.[lead]).toHaveProperty('city', 'Madrid');
    expect(Object.keys(envelope['users'] ?? {})).toHaveLength(2);
  });

  test.each([
    ['account_membership', 'account_membership_id', 'account_memberships'],
    ['custom_field_values', 'custom_field_value_ids', 'custom_field_values'],
    ['external_references', 'external_reference_ids', 'external_references'],
    ['role', 'role_id', 'roles'],
    ['skill_memberships', 'skill_membership_ids', 'skill_memberships'],
    ['skills', 'skill_ids', 'skills'],
    ['work_samples', 'work_sample_ids', 'work_samples'],
  ])('include=%s brings %s and their records', (name, key, collection) => expectLinks('/users', name, key, collection));
});

describe('a project', () => {
  const money = [
    'price',
    'price_in_cents',
    'budget_remaining',
    'budget_used',
    'budget_used_in_cents',
    'percent_of_budget_used',
    'total_invoiced',
  ];

  test('shows its money to who works on it', async () => {
    const { id } = landmarks.workspaceWithNumberStatusKey;
    for (const token of [demoTokens.admin, demoTokens.lead]) {
      const workspace = await record(`/workspaces/${id}?optional_fields=total_invoiced`, token);
      for (const key of money) expect(workspace).toHaveProperty(key);
      expect(workspace['price']).toMatch(/^\D+[\d,]+$/);
    }
  });

  test('keeps its money from guests: the keys are absent, the currency stays, the status is empty', async () => {
    const { id, currency } = landmarks.guestWorkspace;
    const workspace = await record(`/workspaces/${id}?optional_fields=total_invoiced,stage`, demoTokens.guest);
    for (const key of money) expect(workspace).not.toHaveProperty(key);
    expect(workspace).toMatchObject({
      currency: currency.code,
      status: {},
      stage: expect.any(String),
      permissions: { is_guest_on_project: true, can_see_financials: false, can_change_story_billable: null },
    });
  });

  test('keeps its money from a lead who is not on it, and comes along with an invoice all the same', async () => {
    const { id, workspaceIds } = landmarks.invoiceOfForeignProjectToo;
    const envelope = await read(`/invoices/${id}?include=workspaces`, demoTokens.lead);
    const { lead } = account.data.callers;
    for (const workspaceId of workspaceIds) {
      const takesPart = account.data.workspaces.get(workspaceId)?.participantIds.includes(lead);
      expect('price_in_cents' in (envelope['workspaces']?.[workspaceId] ?? {})).toBe(takesPart);
    }
  });

  test('without a price says TBD', async () => {
    expect(await record(`/workspaces/${landmarks.unpricedWorkspace.id}`)).toMatchObject({
      price: 'TBD',
      price_in_cents: null,
      budget_remaining: null,
    });
  });

  test('has a status key that is a number or a text', async () => {
    const { workspaceWithNumberStatusKey: one, workspaceWithTextStatusKey: other } = landmarks;
    expect(await record(`/workspaces/${one.id}`)).toHaveProperty('status', one.status);
    expect(await record(`/workspaces/${other.id}`)).toHaveProperty('status', other.status);
    expect([typeof one.status.key, typeof other.status.key]).toEqual(['number', 'string']);
  });

  test('keeps ids without an association as numbers, and foreign keys as texts', async () => {
    expect(await record(`/workspaces/${landmarks.workspaceWithNumberStatusKey.id}`)).toMatchObject({
      account_id: expect.any(Number),
      rate_card_id: expect.any(Number),
      workspace_invoice_preference_id: expect.any(Number),
      creator_id: expect.any(String),
      primary_maven_id: expect.any(String),
    });
  });

  test('that is archived can still be shown, unless a filter says otherwise', async () => {
    const path = `/workspaces/${landmarks.archivedWorkspaceId}`;
    expect(await record(path)).toHaveProperty('archived', true);
    const headers = { authorization: `Bearer ${demoTokens.admin}` };
    expect((await fetch(`${account.url}${path}?include_archived=false`, { headers })).status).toBe(404);
  });

  test('computes its approver only when included', async () => {
    const { unpricedWorkspace: some, workspaceWithoutApprover: none } = landmarks;
    expect(await record(`/workspaces/${none.id}`)).not.toHaveProperty('approver_id');
    expect(await record(`/workspaces/${none.id}?include=approver`)).toHaveProperty('approver_id', null);
    const [first] = some.approverIds;
    expect(await record(`/workspaces/${some.id}?include=approver`)).toHaveProperty('approver_id', first ?? null);
  });

  test('knows the participation of the caller, if he takes part', async () => {
    const key = 'current_user_participation';
    const path = `/workspaces/${landmarks.unpricedWorkspace.id}?include=${key}`;
    const ofLead = await read(path, demoTokens.lead);
    const id = ofLead['workspaces']?.[landmarks.unpricedWorkspace.id]?.[`${key}_id`];
    expect(Object.keys(ofLead['participations'] ?? {})).toEqual([id]);
    const { id: foreign } = landmarks.workspaceHiddenFromLead;
    const { participantIds } = landmarks.workspaceHiddenFromLead;
    const ofAdmin = await record(`/workspaces/${foreign}?include=${key}`);
    expect(ofAdmin[`${key}_id`] === null).toBe(!participantIds.includes(account.data.callers.admin));
  });

  const optional = [
    'client_lead_name',
    'provider_lead_name',
    'stage',
    'estimated_minutes',
    'total_invoiced',
    'total_minutes_approved',
    'billable_minutes',
    'non_billable_minutes',
    'minutes_logged',
    'incoming_email_address',
    'lock_date',
  ];

  test('has optional fields only on request', async () => {
    const path = `/workspaces/${landmarks.unpricedWorkspace.id}`;
    const plain = Object.keys(await record(path));
    const full = Object.keys(await record(`${path}?optional_fields=${optional.join()}`));
    expect(full.filter((key) => !plain.includes(key)).sort()).toEqual([...optional].sort());
  });

  test.each([
    ['account_color', 'account_color_id', 'account_colors'],
    ['account_insights_mappings', 'account_insights_mapping_ids', 'account_insights_mappings'],
    ['approvers', 'approver_ids', 'users'],
    ['billing_milestones', 'billing_milestone_ids', 'billing_milestones'],
    ['current_status_report', 'current_status_report_id', 'status_reports'],
    ['custom_field_values', 'custom_field_value_ids', 'custom_field_values'],
    ['external_references', 'external_reference_ids', 'external_references'],
    ['financial_viewers', 'financial_viewer_ids', 'users'],
    ['next_uncompleted_milestone', 'next_uncompleted_milestone_id', 'stories'],
    ['participants', 'participant_ids', 'users'],
    ['participations', 'participation_ids', 'participations'],
    ['possible_approvers', 'possible_approver_ids', 'users'],
    ['primary_workspace_group', 'primary_workspace_group_id', 'workspace_groups'],
    ['status_reports', 'status_report_ids', 'status_reports'],
    ['timesheet_submissions', 'timesheet_submission_ids', 'timesheet_submissions'],
    ['workspace_groups', 'workspace_group_ids', 'workspace_groups'],
    ['workspace_resources', 'workspace_resource_ids', 'workspace_resources'],
    ['workspace_resources_with_unnamed', 'workspace_resources_with_unnamed_ids', 'workspace_resources'],
  ])('include=%s brings %s and their records', (name, key, collection) =>
    expectLinks('/workspaces', name, key, collection),
  );
});

/** Over a whole page: the key is there only with the include, and its ids are exactly the records of the map. */
async function expectLinks(path: string, name: string, key: string, collection: string): Promise<void> {
  const primary = path.slice(1);
  const plain = await read(`${path}?per_page=200`);
  for (const each of Object.values(plain[primary] ?? {})) expect(each).not.toHaveProperty(key);
  const envelope = await read(`${path}?per_page=200&include=${name}`);
  const named = Object.values(envelope[primary] ?? {}).flatMap((each) => {
    expect(each).toHaveProperty(key);
    return (each[key] ?? []) as string | string[];
  });
  expect(named.length).toBeGreaterThan(0);
  expect(Object.keys(envelope[collection] ?? {}).sort()).toEqual([...new Set(named)].sort());
  for (const [id, each] of Object.entries(envelope[collection] ?? {})) expect(each).toHaveProperty('id', id);
}
