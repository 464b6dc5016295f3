import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

type Json = Record<string, unknown>;
type Envelope = Json & { results: { key: string; id: string }[] };

const collections = ['external_payments', 'invoices', 'users', 'workspaces'];

function recordsOf(envelope: unknown): Json[] {
  return collections.flatMap((name) => Object.values(((envelope as Json)[name] ?? {}) as Record<string, Json>));
}

const numberOrSame = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(numberOrSame) : typeof value === 'string' ? Number(value) : value;

const query = `{
  externalPayments(first: 20) {
    nodes { id amount { minorUnits decimal } message invoice { id title workspaces { id title } recipient { id bio } }
      user { id fullName manager { id fullName } } workspace { id title accountId creator { id } participants { id } } }
    pageInfo { hasNextPage } totalCount pageCount } }`;

const oddities: [string, (envelope: Envelope) => unknown][] = [
  [
    'foreign keys that are numbers',
    (envelope) => {
      for (const record of recordsOf(envelope)) {
        for (const key of Object.keys(record)) if (/_ids?$/.test(key)) record[key] = numberOrSame(record[key]);
      }
      return envelope;
    },
  ],
  [
    'ids of records and results that are numbers',
    (envelope) => {
      for (const record of recordsOf(envelope)) record['id'] = Number(record['id']);
      return { ...envelope, results: envelope.results.map(({ key, id }) => ({ key, id: Number(id) })) };
    },
  ],
  [
    'records without an id of their own',
    (envelope) => {
      for (const record of recordsOf(envelope)) delete record['id'];
      return envelope;
    },
  ],
  [
    'no meta',
    (envelope) => {
      delete envelope['meta'];
      return envelope;
    },
  ],
  [
    'a meta that is wrong',
    (envelope) => ({ ...envelope, meta: { count: 1, page_count: 1, page_number: 9, page_size: 1 } }),
  ],
  [
    'fields and collections that nobody knows',
    (envelope) => {
      for (const record of recordsOf(envelope)) record['constructor'] = record['brand_new'] = { deep: [1, null] };
      return { ...envelope, gadgets: { 7: { id: '7' } }, banner: 'hello', warnings: null };
    },
  ],
  [
    'results that name other collections and records that are not there',
    (envelope) => ({
      ...envelope,
      results: [...envelope.results, { key: 'gadgets', id: '7' }, { key: 'external_payments', id: '49999999' }],
    }),
  ],
];

describe('an upstream answer', () => {
  test.each(oddities)('with %s gives the same', async (_, rewrite) => {
    const data = await gateway.ask(query);
    gateway.upstreamRequests();
    gateway.upstreamAnswers({ matches: () => true, rewrite: (envelope) => rewrite(envelope as Envelope) });
    expect(await gateway.ask(query)).toEqual(data);
  });

  test('with foreign keys of 0 or "" has no such links', async () => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => {
        for (const record of recordsOf(envelope)) Object.assign(record, { invoice_id: 0, user_id: '' });
        return envelope;
      },
    });
    const data = await gateway.ask('{ externalPayments(first: 1) { nodes { invoice { id } user { fullName } } } }');
    expect(data.externalPayments.nodes).toEqual([{ invoice: null, user: null }]);
  });

  test('with digit strings for numbers and numbers for texts reads them all the same', async () => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => {
        for (const record of recordsOf(envelope)) {
          Object.assign(record, {
            payment_schedule: '30',
            currency_base_unit: '1000',
            balance_in_cents: '5',
            purchase_order: 77,
            tax_rate: '7.7',
          });
        }
        return envelope;
      },
    });
    const data = await gateway.ask(
      '{ invoices(first: 1) { nodes { paymentSchedule currencyBaseUnit balance { decimal } purchaseOrder taxRate } } }',
    );
    expect(data.invoices.nodes).toEqual([
      { paymentSchedule: 30, currencyBaseUnit: 1000, balance: { decimal: '0.005' }, purchaseOrder: '77', taxRate: 7.7 },
    ]);
  });

  test('with a number beyond 32 bits where an Int is expected fails that field alone', async () => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => {
        for (const record of recordsOf(envelope)) record['payment_schedule'] = 2 ** 31;
        return envelope;
      },
    });
    const { data, errors } = await gateway.query('{ invoices(first: 1) { nodes { title paymentSchedule } } }');
    expect(data.invoices.nodes).toEqual([{ title: expect.any(String), paymentSchedule: null }]);
    expect(errors).toMatchObject([{ path: ['invoices', 'nodes', 0, 'paymentSchedule'] }]);
  });
});

describe('an enum', () => {
  const cases: [string, string, string, string, unknown, string | null, string | null][] = [
    ['invoices', 'status', 'statusRaw', 'status', 'accepted payment', 'ACCEPTED_PAYMENT', 'accepted payment'],
    ['invoices', 'status', 'statusRaw', 'status', 'new', 'NEW', 'new'],
    ['invoices', 'status', 'statusRaw', 'status', 'cancelled', 'CANCELLED', 'cancelled'],
    ['invoices', 'status', 'statusRaw', 'status', 'written off', 'UNKNOWN', 'written off'],
    ['invoices', 'status', 'statusRaw', 'status', 'constructor', 'UNKNOWN', 'constructor'],
    ['invoices', 'status', 'statusRaw', 'status', null, null, null],
    ['invoices', 'status', 'statusRaw', 'status', undefined, null, null],
    ['users', 'classification', 'classificationRaw', 'classification', 'External', 'EXTERNAL', 'External'],
    ['users', 'classification', 'classificationRaw', 'classification', 'Alien', 'UNKNOWN', 'Alien'],
    ['workspaces', 'stage', 'stageRaw', 'stage', 'estimate', 'ESTIMATE', 'estimate'],
    ['workspaces', 'stage', 'stageRaw', 'stage', 'dream', 'UNKNOWN', 'dream'],
  ];

  test.each(cases)('of %s: %s and %s for a %s of %p', async (list, field, raw, key, value, expected, expectedRaw) => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => {
        for (const record of recordsOf(envelope)) record[key] = value;
        return envelope;
      },
    });
    const data = await gateway.ask(`{ ${list}(first: 1) { nodes { ${field} ${raw} } } }`);
    expect(data[list].nodes).toEqual([{ [field]: expected, [raw]: expectedRaw }]);
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });
});
