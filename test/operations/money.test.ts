import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const amountOf = `query ($id: ID!) { externalPayment(id: $id) {
  id amount { minorUnits currency baseUnit symbol decimal } workspace { currency } } }`;

/** Upstream tells this payment, with this amount, and its project with this currency. */
function upstreamTells(amount: unknown, project: Record<string, unknown> = {}): void {
  gateway.upstreamAnswers({
    matches: () => true,
    rewrite: (envelope) => {
      const { external_payments, workspaces } = envelope as Record<string, Record<string, Record<string, unknown>>>;
      for (const record of Object.values(external_payments!)) record['amount_in_cents'] = amount;
      for (const record of Object.values(workspaces ?? {})) Object.assign(record, project);
      return envelope;
    },
  });
}

async function amountTold(amount: unknown, project?: Record<string, unknown>) {
  upstreamTells(amount, project);
  const data = await gateway.ask(amountOf, { id: gateway.data.landmarks.ordinaryPayment.id });
  return data.externalPayment.amount;
}

describe('an amount of a payment', () => {
  test.each([
    ['yen', 'yenPayment', 'JPY', '¥', 1],
    ['dinars', 'dinarPayment', 'KWD', 'KD', 1000],
  ] as const)('in %s is in the currency of its project', async (_, landmark, currency, symbol, baseUnit) => {
    const { id, amountInCents: minorUnits } = gateway.data.landmarks[landmark];
    const data = await gateway.ask(amountOf, { id });
    const places = baseUnit === 1 ? '' : `.${String(minorUnits % baseUnit).padStart(3, '0')}`;
    const decimal = `${Math.floor(minorUnits / baseUnit)}${places}`;
    expect(data.externalPayment.amount).toEqual({ minorUnits, currency, baseUnit, symbol, decimal });
    expect(gateway.upstreamRequests()).toEqual([
      `/external_payments/${id}?apply_default_filters=false&include=workspace`,
    ]);
  });

  test('over 32 bits is exact', async () => {
    const { id, amountInCents } = gateway.data.landmarks.paymentOverInt32;
    expect(amountInCents).toBeGreaterThan(2 ** 31 - 1);
    const data = await gateway.ask(amountOf, { id });
    expect(data.externalPayment.amount.minorUnits).toBe(amountInCents);
  });

  test('of nothing is 0, and not null', async () => {
    const { id } = gateway.data.landmarks.paymentOfNothing;
    const data = await gateway.ask(amountOf, { id });
    expect(data.externalPayment.amount).toMatchObject({ minorUnits: 0, decimal: '0.00' });
  });

  test.each([
    [1, 100, '0.01'],
    [-1, 100, '-0.01'],
    [-125_050, 100, '-1250.50'],
    [110, 100, '1.10'],
    [5, 1000, '0.005'],
    [-4_812_500_750, 1000, '-4812500.750'],
    [1250, 1, '1250'],
    [-7, 1, '-7'],
    [0, 1000, '0.000'],
    [9_007_199_254_740_991, 100, '90071992547409.91'],
    ['125000', 100, '1250.00'],
    ['-5', 100, '-0.05'],
  ])('of %p in units of %d is %p', async (amount, currency_base_unit, decimal) => {
    expect(await amountTold(amount, { currency_base_unit })).toMatchObject({ minorUnits: Number(amount), decimal });
  });

  test.each([[null], [undefined]])('of %p is null', async (amount) => {
    expect(await amountTold(amount)).toBeNull();
  });

  test.each([[null], [undefined], [12], [0], [-100]])('has no decimal for a base unit of %p', async (base) => {
    expect(await amountTold(500, { currency_base_unit: base })).toMatchObject({ minorUnits: 500, decimal: null });
  });

  test('in a currency that nobody knows is told as upstream tells it', async () => {
    const project = { currency: 'XTS', currency_symbol: '¤', currency_base_unit: 10_000 };
    expect(await amountTold(12_345, project)).toEqual({
      minorUnits: 12_345,
      currency: 'XTS',
      symbol: '¤',
      baseUnit: 10_000,
      decimal: '1.2345',
    });
  });

  test.each([[9_007_199_254_740_992], ['9007199254740993'], [12.5], ['12.50'], ['lots'], [true], [{}]])(
    'of %p, which cannot be told exactly, is an error on the amount alone',
    async (amount) => {
      upstreamTells(amount);
      const { data, errors } = await gateway.query(amountOf, { id: gateway.data.landmarks.ordinaryPayment.id });
      expect(data.externalPayment).toMatchObject({ amount: null, workspace: { currency: expect.any(String) } });
      expect(errors).toMatchObject([
        { path: ['externalPayment', 'amount'], extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } },
      ]);
    },
  );
});

describe('an amount whose project is gone', () => {
  test('keeps its minor units and has null for the rest', async () => {
    const { ordinaryPayment } = gateway.data.landmarks;
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => ({ ...(envelope as object), workspaces: {} }),
    });
    const data = await gateway.ask(amountOf, { id: ordinaryPayment.id });
    expect(data.externalPayment.amount).toEqual({
      minorUnits: ordinaryPayment.amountInCents,
      currency: null,
      baseUnit: null,
      symbol: null,
      decimal: null,
    });
    expect(data.externalPayment.workspace).toBeNull();
  });

  test('asks for it once more by its id, and for all payments together', async () => {
    gateway.upstreamAnswers({
      matches: ({ path }) => path === '/external_payments',
      rewrite: (envelope) => ({ ...(envelope as object), workspaces: {} }),
    });
    const data = await gateway.ask('{ externalPayments(first: 10) { nodes { amount { currency } } } }');
    expect(data.externalPayments.nodes[0].amount.currency).toMatch(/^[A-Z]{3}$/);
    expect(gateway.upstreamRequests()).toHaveLength(2);
  });
});

describe('amounts that have a currency of their own', () => {
  test('of an invoice are in the currency of the invoice', async () => {
    const { id, balanceInCents, currency } = gateway.data.landmarks.openInvoice;
    const data = await gateway.ask(
      'query ($id: ID!) { invoice(id: $id) { balance { minorUnits currency baseUnit symbol decimal } currency } }',
      { id },
    );
    expect(data.invoice.balance).toMatchObject({
      minorUnits: balanceInCents,
      currency: currency.code,
      baseUnit: currency.baseUnit,
      symbol: currency.symbol,
    });
    expect(Number(data.invoice.balance.decimal) * currency.baseUnit).toBeCloseTo(balanceInCents);
    expect(gateway.upstreamRequests()).toEqual([`/invoices/${id}?apply_default_filters=false`]);
  });

  test('of a project without a price are null beside its display text', async () => {
    const { id } = gateway.data.landmarks.unpricedWorkspace;
    const data = await gateway.ask(
      'query ($id: ID!) { workspace(id: $id) { price { decimal } priceDisplay budgetUsed { minorUnits } } }',
      { id },
      demoTokens.lead,
    );
    expect(data.workspace).toMatchObject({
      price: null,
      priceDisplay: 'TBD',
      budgetUsed: { minorUnits: expect.any(Number) },
    });
  });
});
