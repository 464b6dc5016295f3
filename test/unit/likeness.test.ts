import { describe, expect, test } from '@jest/globals';
import { invoiceInput } from '../../src/writes/invoice-body.js';
import { invoicePlan } from '../../src/writes/invoice-plan.js';
import { paymentPlan } from '../../src/writes/payment-plan.js';
import { likenessTo, type WritePlan } from '../../src/writes/plan.js';
import type { WireRecord } from '../../src/kantata/resource.js';
import type { WriteRow } from '../../src/writes/row.js';

const row = { sentAfter: Date.parse('2026-11-05T10:00:00Z'), userId: '6' } as WriteRow;
const likeness = (plan: WritePlan, record: WireRecord, others: Record<string, WireRecord> = {}) =>
  likenessTo(row, plan, record, (path, id) => others[`${path}/${id}`]);

/** The record without this key: what upstream does not tell a caller, it leaves out. */
function without(record: WireRecord, key: string): WireRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

const common = { id: '9', created_at: '2026-11-05T10:00:00Z', user_id: '6' };

describe('A listed payment to a project', () => {
  const plan = paymentPlan({ workspaceId: '5', invoiceId: null, amount: 700, message: 'rent', mark: null });
  const record = { ...common, workspace_id: '5', invoice_id: null, amount_in_cents: 700, message: 'rent' };

  test('is the one that was sent where all of it is the same', () => {
    expect(likeness(plan, record)).toBe('exact');
    expect(likeness(plan, { ...record, workspace_id: 5, user_id: 6, amount_in_cents: '700' })).toBe('exact');
  });

  test.each(['created_at', 'user_id', 'workspace_id', 'invoice_id', 'amount_in_cents', 'message'])(
    'may be that one where its %s is not told',
    (key) => {
      expect(likeness(plan, without(record, key))).toBe('near');
    },
  );

  test('may be that one where upstream wrote another message down', () => {
    expect(likeness(plan, { ...record, message: 'Rent (office)' })).toBe('near');
  });

  test.each([
    ['created_at', '2026-11-05T09:59:00Z'],
    ['user_id', '7'],
    ['workspace_id', '50'],
    ['invoice_id', '3'],
    ['amount_in_cents', 701],
  ])('is another where its %s is %s, whatever else is not told', (key, value) => {
    expect(likeness(plan, { ...record, [key]: value })).toBe('other');
    for (const untold of Object.keys(record).filter((name) => name !== key && name !== 'id')) {
      expect(likeness(plan, without({ ...record, [key]: value }, untold))).toBe('other');
    }
  });

  test('in the answer to its POST needs its project or its sum to be told, and neither to be another', () => {
    expect(plan.isAnswer(record)).toBe(true);
    expect(plan.isAnswer(without(record, 'workspace_id'))).toBe(true);
    expect(plan.isAnswer(without(record, 'amount_in_cents'))).toBe(true);
    expect(plan.isAnswer(without(without(record, 'workspace_id'), 'amount_in_cents'))).toBe(false);
    expect(plan.isAnswer({ ...record, workspace_id: '50' })).toBe(false);
    expect(plan.isAnswer({ ...record, invoice_id: '3' })).toBe(false);
  });
});

describe('A listed payment of an invoice', () => {
  const plan = paymentPlan({ workspaceId: '5', invoiceId: '3', amount: null, message: null, mark: null });
  const record = { ...common, workspace_id: '5', invoice_id: 3, amount_in_cents: 700, message: 'x' };

  test('is the one that was sent whatever its sum and message are', () => {
    expect(likeness(plan, record)).toBe('exact');
    expect(likeness(plan, without(without(record, 'amount_in_cents'), 'message'))).toBe('exact');
  });

  test('may be that one where its invoice is not told, but not in another project', () => {
    expect(likeness(plan, without(record, 'invoice_id'))).toBe('near');
    expect(likeness(plan, without({ ...record, workspace_id: '50' }, 'invoice_id'))).toBe('other');
    expect(likeness(plan, { ...record, invoice_id: '4' })).toBe('other');
    expect(likeness(plan, { ...record, invoice_id: null })).toBe('other');
  });
});

describe('A listed invoice', () => {
  const nothing = { amount: null, notes: null, taxable: null, workspaceId: null };
  const input = invoiceInput.parse({
    ...Object.fromEntries(Object.keys(invoiceInput.shape).map((name) => [name, null])),
    workspaceId: '5',
    paymentSchedule: 30,
    timeEntryIds: ['12', '11'],
    expenseIds: [],
    billingMilestoneIds: [],
    fixedFeeItems: [],
    additionalItems: [
      { ...nothing, amount: 250, notes: 'Travel,  flat' },
      { ...nothing, amount: 40 },
    ],
  });
  const plan = invoicePlan(input);
  const others = {
    'additional_items/1': { id: '1', amount_in_cents: 4_000, notes: 'Other' },
    'additional_items/2': { id: '2', amount_in_cents: 25_000, notes: 'Travel,  flat' },
  };
  const record = {
    ...common,
    workspace_ids: ['5'],
    time_entry_ids: [11, 12],
    expense_ids: [],
    billing_milestone_ids: [],
    fixed_fee_item_ids: [],
    additional_item_ids: ['1', '2'],
    currency_base_unit: 100,
    payment_schedule: 30,
  };

  test('is the one that was sent where it bills the same, with the notes that were given', () => {
    expect(likeness(plan, record, others)).toBe('exact');
  });

  test.each([
    'workspace_ids',
    'time_entry_ids',
    'expense_ids',
    'billing_milestone_ids',
    'fixed_fee_item_ids',
    'additional_item_ids',
    'currency_base_unit',
    'created_at',
    'user_id',
  ])('may be that one where its %s is not told', (key) => {
    expect(likeness(plan, without(record, key), others)).toBe('near');
  });

  test('may be that one where nothing that it bills is told, or none of its items came along', () => {
    const bare = Object.fromEntries(Object.entries(record).filter(([key]) => !key.endsWith('_ids')));
    expect(likeness(plan, bare as WireRecord)).toBe('near');
    expect(likeness(plan, record)).toBe('near');
  });

  test('may be that one where upstream wrote the notes of an item in other words', () => {
    const item = { ...others['additional_items/2'], notes: 'Travel, flat' };
    expect(likeness(plan, record, { ...others, 'additional_items/2': item })).toBe('near');
  });

  test('may be that one where it has one thing of it', () => {
    expect(likeness(plan, { ...record, time_entry_ids: ['11'], additional_item_ids: [] }, others)).toBe('near');
    expect(likeness(plan, { ...record, time_entry_ids: [], additional_item_ids: ['2'] }, others)).toBe('near');
  });

  test('is another where it bills other things', () => {
    const theirs = { ...record, time_entry_ids: ['13'], additional_item_ids: [] };
    expect(likeness(plan, theirs, others)).toBe('other');
    // Nothing was billed of what is not told here.
    expect(likeness(plan, without(theirs, 'expense_ids'), others)).toBe('other');
    expect(likeness(plan, without(theirs, 'additional_item_ids'), others)).toBe('near');
  });

  test('with sums in a currency whose unit is not told may be that one, whatever the sums are', () => {
    const yen = { ...without(record, 'currency_base_unit'), time_entry_ids: [] } as WireRecord;
    const items = {
      'additional_items/1': { id: '1', amount_in_cents: 40 },
      'additional_items/2': { id: '2', amount_in_cents: 250, notes: 'Travel,  flat' },
    };
    expect(likeness(plan, yen, items)).toBe('near');
  });
});
