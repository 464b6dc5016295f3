import { describe, expect, test } from '@jest/globals';
import { createMeter } from '../../src/loading/meter.js';
import { useGateway } from '../support/use-gateway.js';
import { codesOf, explain } from './post.js';

const gateway = useGateway();
const small = useGateway({ maxUpstreamCalls: 3, maxRecords: 30 });

const items =
  'additionalItems { notes } expenses { notes } fixedFeeItems { notes } billingMilestones { title } timeEntries { notes user { fullName } }';

describe('an operation that asks for too much', () => {
  test.each([
    ['calls', '{ invoices(first: 100) { nodes { externalPayments(first: 1) { nodes { id } } } } }', 'calls', 101, 50],
    [
      'calls below calls',
      '{ workspaces(first: 7) { nodes { invoices(first: 7) { nodes { externalPayments { totalCount } } } } } }',
      'calls',
      57,
      50,
    ],
    ['records', `{ ${lists(101)} }`, 'calls', 101, 50],
    [
      'records in few calls',
      `{ workspaces(first: 49) { nodes { timeEntries(first: 200) { nodes { user { fullName } story { title } } } } } }`,
      'records',
      29_449,
      20_000,
    ],
    ['figures beyond counting', nested(12), 'calls', 1_000_000_000, 50],
  ])(
    '(%s) is refused before anything is sent, with the figure and the limit',
    async (_, query, measure, figure, limit) => {
      const answer = await explain(gateway, query);
      expect(answer).toMatchObject({
        status: 200,
        data: null,
        errors: [
          { extensions: { code: 'OPERATION_TOO_EXPENSIVE', measure, figure, limit, requestId: expect.any(String) } },
        ],
        cost: { callsMade: 0, records: 0, upstreamMs: 0 },
      });
      expect(answer.errors?.[0]?.message).toContain(figure.toLocaleString('en-US'));
      expect(answer.errors?.[0]?.message).toContain(limit.toLocaleString('en-US'));
      expect(gateway.upstreamRequests()).toEqual([]);
    },
  );

  test('is told so also where it would write, and nothing is written', async () => {
    const answer = await explain(
      small,
      `mutation ($workspaceId: ID!) { createExternalPayment(input: { workspaceId: $workspaceId, amount: 1, idempotencyKey: "dear" }) {
         externalPayment { workspace { invoices(first: 200) { totalCount nodes { id } } } } } }`,
      { workspaceId: small.data.landmarks.ordinaryPayment.workspaceId },
    );
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'OPERATION_TOO_EXPENSIVE' } }] });
    expect(small.upstreamRequests()).toEqual([]);
  });
});

describe('an ordinary screen is not refused:', () => {
  test.each([
    [
      '200 payments with all links',
      '{ externalPayments(first: 200) { nodes { amount { decimal } invoice { title } user { fullName } workspace { title } } } }',
    ],
    [
      '200 payments with invoice, its items, user and workspace',
      `{ externalPayments(first: 200) { nodes { invoice { title ${items} } user { fullName } workspace { title } } } }`,
    ],
    [
      '20 invoices with all that they are made of',
      `{ invoices { nodes { title recipient { fullName } workspaces { title } ${items} externalPayments { nodes { id } } } } }`,
    ],
    [
      '200 projects with their people',
      '{ workspaces(first: 200) { nodes { title approvers { fullName } participants { fullName } creator { fullName bio } } } }',
    ],
    [
      '200 tasks with theirs',
      '{ stories(first: 200) { nodes { title assignees { fullName } followers { fullName } parent { title } workspace { title } subStories { title } } } }',
    ],
    ['40 lists', `{ ${lists(40)} }`],
  ])('%s', async (_, query) => {
    const { errors, cost } = await explain(gateway, query);
    expect(errors).toBeUndefined();
    expect(cost.callsMade).toBeLessThanOrEqual(cost.callsPlanned + 3);
  });
});

describe('an operation that turns out to need more than it was thought to', () => {
  test('keeps what has come, and has an error where a call would be one too many', async () => {
    const { paymentOfDeletedInvoice, ordinaryPayment } = small.data.landmarks;
    const { data, errors, cost } = await explain(
      small,
      `query ($dead: ID!, $live: ID!) {
         a: externalPayments(filter: { ids: [$dead, $live] }) { nodes { id invoice { id title } } }
         b: users(first: 1) { nodes { id } } c: workspaces(first: 1) { nodes { id } } }`,
      { dead: paymentOfDeletedInvoice.id, live: ordinaryPayment.id },
    );
    expect(cost).toMatchObject({ callsPlanned: 3, callsMade: 3 });
    expect(data.a.nodes).toContainEqual({
      id: ordinaryPayment.id,
      invoice: { id: ordinaryPayment.invoiceId, title: expect.any(String) },
    });
    expect(data.a.nodes).toContainEqual({ id: paymentOfDeletedInvoice.id, invoice: null });
    expect(data).toMatchObject({ b: { nodes: [{}] }, c: { nodes: [{}] } });
    expect(errors).toMatchObject([
      {
        path: ['a', 'nodes', expect.any(Number), 'invoice'],
        extensions: { code: 'OPERATION_TOO_EXPENSIVE', measure: 'calls', limit: 3 },
      },
    ]);
  });

  test('has an error where records are too many, and asks for no more', async () => {
    small.upstreamAnswers({
      matches: ({ path }) => path === '/users',
      rewrite: (envelope) => ({
        ...(envelope as object),
        users: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [index + 1, { full_name: 'x' }])),
      }),
    });
    const answer = await explain(small, '{ users(first: 2) { nodes { id } } me { id } }');
    expect(answer.data).toMatchObject({ users: null, me: { id: small.data.callers.admin } });
    expect(answer.errors).toMatchObject([
      { path: ['users'], extensions: { code: 'OPERATION_TOO_EXPENSIVE', measure: 'records', limit: 30 } },
    ]);
  });
});

describe('a meter', () => {
  const caps = { calls: 2, records: 10, bytes: 100 };
  const bytes = (length: number) => async () => new Uint8Array(length);

  test('ends the reading of an operation after bytes that are too many', async () => {
    const meter = createMeter(caps);
    await meter.read(bytes(60));
    await expect(meter.read(bytes(60))).rejects.toThrow('120 bytes from Kantata');
    await expect(meter.read(bytes(0))).rejects.toThrow('at most 100');
    expect(meter.figures()).toMatchObject({ calls: 2, bytes: 120 });
  });

  test('counts a call that fails, and sends none beyond the cap', async () => {
    const meter = createMeter(caps);
    const failing = async () => Promise.reject(new Error('away'));
    await expect(meter.read(failing)).rejects.toThrow('away');
    await meter.read(bytes(1));
    await expect(meter.read(failing)).rejects.toThrow('would need 3 calls to Kantata');
  });

  test('counts time once while several calls are under way', async () => {
    const meter = createMeter({ ...caps, calls: 10 });
    const slow = () => new Promise<null>((resolve) => setTimeout(resolve, 60, null));
    await Promise.all([meter.read(slow), meter.read(slow), meter.read(slow)]);
    expect(meter.figures().upstreamMs).toBeGreaterThanOrEqual(50);
    expect(meter.figures().upstreamMs).toBeLessThan(150);
  });
});

test('an answer tells its cost only to those who ask for it', async () => {
  const { extensions } = await explain(gateway, '{ me { id } }');
  expect(extensions).toEqual({
    cost: { callsPlanned: 1, callsMade: 1, recordsPlanned: 1, records: 1, upstreamMs: expect.any(Number) },
  });
  expect(await gateway.ask('{ me { id } }')).toEqual({ me: { id: gateway.data.callers.admin } });
  expect(codesOf(await gateway.query('{ me { id } }'))).toBeUndefined();
});

function lists(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `a${index}: users(first: 1, page: ${index + 1}) { nodes { id } }`,
  ).join(' ');
}

/** Each level has twenty times the records of the one above it. */
function nested(levels: number): string {
  const open = Array.from({ length: levels }, () => 'workspaces { invoices { nodes {').join(' ');
  return `{ invoices { nodes { ${open} id ${'} } }'.repeat(levels)} } } }`;
}
