import { describe, expect, test } from '@jest/globals';
import type { DemoData } from '../../src/demo/account.js';
import { byId, byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

type InvoiceRow = DemoData['landmarks']['richInvoice'];
type WireRecord = Record<string, unknown>;
type Envelope = Record<string, Record<string, WireRecord>>;

const referencesOf = ({ id }: InvoiceRow) =>
  [...gateway.data.externalReferences.values()].filter((row) => row.subjectType === 'Invoice' && row.subjectId === id);

const found = <Row>(table: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] => ids.map((id) => table.get(id)!);

const lists = [
  ['additionalItems', 'additional_items', 'additional_item_ids'],
  ['billingMilestones', 'billing_milestones', 'billing_milestone_ids'],
  ['expenses', 'expenses', 'expense_ids'],
  ['externalReferences', 'external_references', 'external_reference_ids'],
  ['fixedFeeItems', 'fixed_fee_items', 'fixed_fee_item_ids'],
  ['timeEntries', 'time_entries', 'time_entry_ids'],
] as const;

describe('an invoice with everything that it is made of', () => {
  test('is one call', async () => {
    const row = gateway.data.landmarks.richInvoice;
    const data = await gateway.ask(
      `query ($id: ID!) { invoice(id: $id) { title
        additionalItems { id notes taxable amount { minorUnits currency decimal } workspace { title } }
        billingMilestones { id title amount { minorUnits currency decimal } workspace { title } }
        expenses { id category amount { minorUnits decimal } isInvoiced workspace { title } }
        externalReferences { id serviceName subjectId subjectType }
        fixedFeeItems { id notes amount { minorUnits currency decimal } workspace { title } }
        recipient { id fullName } timeEntries { id notes rate { minorUnits } workspace { title } invoice { id title } }
        user { id fullName } workspaces { id title } } }`,
      { id: row.id },
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', row.id, {
        include:
          'additional_items,billing_milestones,expenses,external_references,fixed_fee_items,recipient,time_entries,user,workspaces',
      }),
    ]);
    const tables = gateway.data;
    const { invoice } = data;
    const amount = ({ amountInCents: minorUnits }: { amountInCents: number }) =>
      expect.objectContaining({ minorUnits, decimal: expect.stringMatching(/^-?\d/) });
    const workspaceOf = ({ workspaceId }: { workspaceId: string }) => ({
      title: tables.workspaces.get(workspaceId)!.title,
    });
    const item = (one: { id: string; notes: string; amountInCents: number; workspaceId: string }) =>
      expect.objectContaining({ id: one.id, notes: one.notes, amount: amount(one), workspace: workspaceOf(one) });
    expect(invoice.additionalItems).toEqual(found(tables.additionalItems, row.additionalItemIds).map(item));
    expect(invoice.fixedFeeItems).toEqual(found(tables.fixedFeeItems, row.fixedFeeItemIds).map(item));
    expect(invoice.billingMilestones).toEqual(
      found(tables.billingMilestones, row.billingMilestoneIds).map((one) => ({
        id: one.id,
        title: one.title,
        amount: amount(one),
        workspace: workspaceOf(one),
      })),
    );
    expect(invoice.expenses).toEqual(
      found(tables.expenses, row.expenseIds).map((one) => ({
        id: one.id,
        category: one.category,
        amount: amount(one),
        isInvoiced: true,
        workspace: workspaceOf(one),
      })),
    );
    expect(invoice.timeEntries).toEqual(
      found(tables.timeEntries, row.timeEntryIds).map((one) => ({
        id: one.id,
        notes: one.notes,
        rate: { minorUnits: one.rateInCents },
        workspace: workspaceOf(one),
        invoice: { id: row.id, title: invoice.title },
      })),
    );
    expect(invoice.externalReferences).toEqual(
      referencesOf(row).map(({ id, serviceName }) => ({
        id,
        serviceName,
        subjectId: row.id,
        subjectType: 'Invoice',
      })),
    );
    expect(invoice.recipient.fullName).toBe(tables.users.get(row.recipientId!)!.fullName);
    expect(invoice.user.fullName).toBe(tables.users.get(row.userId)!.fullName);
    expect(invoice.workspaces.map(({ id }: { id: string }) => id)).toEqual(row.workspaceIds);
  });
});

/** What upstream tells in the first answer of which ids of these records are on an invoice, and the records. */
function upstreamTells(collection: string, key: string, ids: unknown, known: readonly string[] = []): void {
  gateway.upstreamAnswers({
    matches: ({ path }) => path.startsWith('/invoices'),
    rewrite: (answer) => {
      const envelope = answer as Envelope;
      for (const record of Object.values(envelope['invoices']!)) record[key] = ids;
      const records = known.map((id) => [id, { id, created_at: `2024-01-01T00:00:${id.padStart(2, '0')}Z` }]);
      return { ...envelope, [collection]: Object.fromEntries(records) };
    },
  });
}

describe.each(lists)('the list of %s of an invoice', (field, collection, key) => {
  const query = `query ($id: ID!) { invoice(id: $id) { ${field} { id createdAt } } }`;
  const askFor = async () => {
    const { id } = gateway.data.landmarks.openInvoice;
    const data = await gateway.ask(query, { id });
    expect(gateway.upstreamRequests()).toEqual([byId('invoices', id, { include: collection })]);
    return data.invoice[field];
  };

  test("is in upstream's order", async () => {
    upstreamTells(collection, key, ['9', '10', '2'], ['2', '9', '10']);
    expect(await askFor()).toEqual([
      { id: '9', createdAt: '2024-01-01T00:00:09Z' },
      { id: '10', createdAt: '2024-01-01T00:00:10Z' },
      { id: '2', createdAt: '2024-01-01T00:00:02Z' },
    ]);
  });

  test.each([
    ['[]', [], []],
    ['null', null, null],
    ['nothing', undefined, null],
  ])('is told as it is when upstream tells %s', async (_, told, expected) => {
    upstreamTells(collection, key, told);
    expect(await askFor()).toEqual(expected);
  });

  test('with only ids selected is every id that upstream named, without another call', async () => {
    upstreamTells(collection, key, [7, '5'], []);
    const { id } = gateway.data.landmarks.openInvoice;
    const data = await gateway.ask(`query ($id: ID!) { invoice(id: $id) { ${field} { id } } }`, { id });
    expect(data.invoice[field]).toEqual([{ id: '7' }, { id: '5' }]);
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });

  test('of invoices behind payments is in one request for all of them, asked once even when it is not told', async () => {
    upstreamTells(collection, key, undefined);
    const data = await gateway.ask(`{ externalPayments(first: 10, filter: { createdBefore: "2025-12-01T00:00:00Z" }) {
      nodes { invoice { id ${field} { id createdAt } } } } }`);
    const invoices = data.externalPayments.nodes.flatMap(({ invoice }: { invoice: unknown }) => invoice ?? []);
    expect(gateway.upstreamRequests()).toEqual([
      '/external_payments?created_before=2025-12-01T00:00:00Z&include=invoice&page=1&per_page=10',
      byIds(
        'invoices',
        invoices.map(({ id }: { id: string }) => id),
        { include: collection },
      ),
    ]);
    expect(invoices.every((invoice: WireRecord) => invoice[field] === null)).toBe(true);
  });
});
