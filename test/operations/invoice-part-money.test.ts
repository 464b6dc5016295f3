import { describe, expect, test } from '@jest/globals';
import type { DemoData } from '../../src/demo/account.js';
import { byId, byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

type InvoiceRow = DemoData['landmarks']['richInvoice'];
interface Amount {
  readonly minorUnits: number;
}
interface Parts {
  readonly id: string;
  readonly currency: string;
  readonly balance: Amount;
  readonly timeEntries: readonly { readonly timeInMinutes: number; readonly rate: Amount }[];
  readonly expenses: readonly { readonly amount: Amount }[];
  readonly billingMilestones: readonly { readonly amount: Amount }[];
  readonly additionalItems: readonly { readonly amount: Amount }[];
  readonly fixedFeeItems: readonly { readonly amount: Amount }[];
}

const found = <Row>(table: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] => ids.map((id) => table.get(id)!);

/** The decimal, by moving the point in the text of the number. */
function exactly(minorUnits: number, baseUnit: number): string {
  const places = String(baseUnit).length - 1;
  const digits = String(Math.abs(minorUnits)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${minorUnits < 0 ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

const moneyOf = (row: { amountInCents: number; currency: InvoiceRow['currency'] }) => ({
  minorUnits: row.amountInCents,
  currency: row.currency.code,
  baseUnit: row.currency.baseUnit,
  symbol: row.currency.symbol,
  decimal: exactly(row.amountInCents, row.currency.baseUnit),
});

const itemsOf = (row: InvoiceRow) => [
  ...found(gateway.data.additionalItems, row.additionalItemIds),
  ...found(gateway.data.fixedFeeItems, row.fixedFeeItemIds),
];

const amount = 'amount { minorUnits currency baseUnit symbol decimal }';

describe('the amount of an item or milestone, which has no base unit of its own,', () => {
  test.each(['JPY', 'KWD', 'USD'])('is exact in %s through its project, which comes with the invoice', async (code) => {
    const row = [...gateway.data.invoices.values()].find(
      (one) => one.currency.code === code && itemsOf(one).length > 0,
    )!;
    const data = await gateway.ask(
      `query ($id: ID!) { invoice(id: $id) { additionalItems { ${amount} } fixedFeeItems { ${amount} } } }`,
      { id: row.id },
    );
    const { additionalItems, fixedFeeItems } = data.invoice;
    const got = [...additionalItems, ...fixedFeeItems].map((item: { amount: unknown }) => item.amount);
    expect(got).toEqual(itemsOf(row).map(moneyOf));
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', row.id, { include: 'additional_items,fixed_fee_items,workspaces' }),
    ]);
  });

  test.each(['milestoneOnInvoice', 'negativeMilestone', 'milestoneOfNothing', 'milestoneOverInt32'] as const)(
    'is exact of a %s in the call that brings it',
    async (landmark) => {
      const row = gateway.data.landmarks[landmark];
      const data = await gateway.ask(`query ($id: ID!) { billingMilestone(id: $id) { ${amount} currency } }`, {
        id: row.id,
      });
      expect(data.billingMilestone).toEqual({ amount: moneyOf(row), currency: row.currency.code });
      expect(gateway.upstreamRequests()).toEqual([byId('billing_milestones', row.id, { include: 'workspace' })]);
    },
  );

  test('keeps its minor units when the project is gone, and has null for the rest', async () => {
    const { richInvoice } = gateway.data.landmarks;
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => {
        const { results, ...rest } = envelope as { results: { key: string }[] };
        return { ...rest, results: results.filter(({ key }) => key !== 'workspaces'), workspaces: {} };
      },
    });
    const data = await gateway.ask(`query ($id: ID!) { invoice(id: $id) { fixedFeeItems { ${amount} } } }`, {
      id: richInvoice.id,
    });
    expect(data.invoice.fixedFeeItems).toEqual(
      found(gateway.data.fixedFeeItems, richInvoice.fixedFeeItemIds).map(({ amountInCents }) => ({
        amount: { minorUnits: amountInCents, currency: null, baseUnit: null, symbol: null, decimal: null },
      })),
    );
    expect(gateway.upstreamRequests()).toHaveLength(2);
  });

  test('costs nothing more when only its minor units and its own currency are selected', async () => {
    const { id } = gateway.data.landmarks.richInvoice;
    await gateway.ask(
      `query ($id: ID!) { invoice(id: $id) {
        fixedFeeItems { amount { minorUnits } currency } additionalItems { amount { minorUnits } currency }
        billingMilestones { amount { minorUnits } currency } } }`,
      { id },
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', id, { include: 'additional_items,billing_milestones,fixed_fee_items' }),
    ]);
  });
});

describe('an amount with a currency of its own', () => {
  test.each(['ordinaryExpense', 'expenseOfNothing', 'expenseOverInt32', 'expenseInForeignMoney'] as const)(
    'is exact of an %s without another record',
    async (landmark) => {
      const row = gateway.data.landmarks[landmark];
      const data = await gateway.ask(
        `query ($id: ID!) { expense(id: $id) { ${amount} currency currencyBaseUnit currencySymbol
          foreignExchangeAmount { date rate sourceCurrency sourceValue } } }`,
        { id: row.id },
      );
      const { foreign } = row;
      expect(data.expense).toEqual({
        amount: moneyOf(row),
        currency: row.currency.code,
        currencyBaseUnit: row.currency.baseUnit,
        currencySymbol: row.currency.symbol,
        foreignExchangeAmount: foreign && {
          date: row.date,
          rate: foreign.rate,
          sourceCurrency: foreign.currency,
          sourceValue: foreign.value,
        },
      });
      expect(gateway.upstreamRequests()).toEqual([byId('expenses', row.id)]);
    },
  );

  test('is exact of the rates of time, which a guest is not told', async () => {
    const { id, rateInCents, costRateInCents, currency } = gateway.data.landmarks.guestTimeEntry;
    const query = 'query ($id: ID!) { timeEntry(id: $id) { rate { decimal } costRate { decimal } currency } }';
    expect(await gateway.ask(query, { id })).toEqual({
      timeEntry: {
        rate: { decimal: exactly(rateInCents, currency.baseUnit) },
        costRate: { decimal: exactly(costRateInCents, currency.baseUnit) },
        currency: currency.code,
      },
    });
    expect(await gateway.ask(query, { id }, 'demo-guest')).toEqual({
      timeEntry: { rate: null, costRate: null, currency: currency.code },
    });
    expect(gateway.upstreamRequests()).toEqual([byId('time_entries', id), byId('time_entries', id)]);
  });
});

describe('the items of invoices behind payments', () => {
  test('are one request for all invoices, which brings their projects', async () => {
    const data = await gateway.ask(`{ externalPayments(first: 60, filter: { createdBefore: "2025-12-01T00:00:00Z" }) {
      nodes { invoice { id additionalItems { notes amount { decimal } } fixedFeeItems { notes amount { decimal } } } } } }`);
    const invoices = data.externalPayments.nodes.flatMap(({ invoice }: { invoice: unknown }) => invoice ?? []);
    const rows = found(
      gateway.data.invoices,
      invoices.map(({ id }: { id: string }) => id),
    );
    const told = ({ notes, amountInCents, currency }: ReturnType<typeof itemsOf>[number]) => ({
      notes,
      amount: { decimal: exactly(amountInCents, currency.baseUnit) },
    });
    expect(invoices).toEqual(
      rows.map((row) => ({
        id: row.id,
        additionalItems: found(gateway.data.additionalItems, row.additionalItemIds).map(told),
        fixedFeeItems: found(gateway.data.fixedFeeItems, row.fixedFeeItemIds).map(told),
      })),
    );
    expect(new Set(rows.flatMap(itemsOf).map(({ currency }) => currency.baseUnit)).size).toBeGreaterThan(1);
    expect(gateway.upstreamRequests()).toEqual([
      '/external_payments?created_before=2025-12-01T00:00:00Z&include=invoice&page=1&per_page=60',
      byIds(
        'invoices',
        rows.map(({ id }) => id),
        { include: 'additional_items,fixed_fee_items,workspaces' },
      ),
    ]);
  });
});

describe('the parts of an invoice', () => {
  const sumOf = (parts: readonly { readonly amount: Amount }[]): bigint =>
    parts.reduce((sum, part) => sum + BigInt(part.amount.minorUnits), 0n);

  /** Rates are by the hour. */
  function comesTo({ timeEntries, expenses, billingMilestones, additionalItems, fixedFeeItems }: Parts): bigint {
    const sixtieths = timeEntries.reduce(
      (sum, { timeInMinutes, rate }) => sum + BigInt(timeInMinutes) * BigInt(rate.minorUnits),
      0n,
    );
    expect(sixtieths % 60n).toBe(0n);
    return sixtieths / 60n + sumOf([...expenses, ...billingMilestones, ...additionalItems, ...fixedFeeItems]);
  }

  test.each(['pending: true', 'withoutDrafts: false'])(
    'add up to its balance while it is unpaid (%s)',
    async (filter) => {
      const data = await gateway.ask(`{ invoices(first: 200, filter: { ${filter} }) { nodes { id status currency
        balance { minorUnits } timeEntries { timeInMinutes rate { minorUnits } } expenses { amount { minorUnits } }
        billingMilestones { amount { minorUnits } } additionalItems { amount { minorUnits } }
        fixedFeeItems { amount { minorUnits } } } } }`);
      const unpaid = data.invoices.nodes.filter(({ status }: { status: string }) => status === 'NEW') as Parts[];
      expect(unpaid.length).toBeGreaterThan(10);
      expect(unpaid.map((invoice) => [invoice.id, comesTo(invoice)])).toEqual(
        unpaid.map((invoice) => [invoice.id, BigInt(invoice.balance.minorUnits)]),
      );
      expect(gateway.upstreamRequests()).toHaveLength(1);
    },
  );
});
