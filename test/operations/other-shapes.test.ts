import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

/** The types that invoices are made of, from an upstream whose answers differ from those of the demo account. */
const gateway = useGateway();

type WireRecord = Record<string, unknown>;
type Envelope = Record<string, unknown> & { results: { key: string; id: string }[] };

/** Those of all collections, whatever their names are. */
const recordsOf = (envelope: Envelope): WireRecord[] =>
  Object.entries(envelope).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !['meta', 'results'].includes(name)
      ? (Object.values(value) as WireRecord[])
      : [],
  );

const upstreamRewrites = (rewrite: (envelope: Envelope) => unknown) =>
  gateway.upstreamAnswers({ matches: () => true, rewrite: (envelope) => rewrite(envelope as Envelope) });

const changeEach = (change: (record: WireRecord) => void) => (envelope: Envelope) => {
  recordsOf(envelope).forEach(change);
  return envelope;
};

const numberOrSame = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(numberOrSame) : typeof value === 'string' ? Number(value) : value;
const textOrSame = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(textOrSame) : typeof value === 'number' ? String(value) : value;

const changeKeys = (to: (value: unknown) => unknown) =>
  changeEach((record) => {
    for (const key of Object.keys(record)) if (/_ids?$/.test(key)) record[key] = to(record[key]);
  });

const query = `{
  timeEntries(first: 8, filter: { invoiced: true }) {
    nodes { id notes timeInMinutes rate { minorUnits decimal } user { id fullName } workspace { id title } roleId locationId
      story { id title parent { id title } assignees { id fullName } } invoice { id title timeEntries { id } }
      externalReferences { id subjectId } }
    totalCount pageCount pageInfo { hasNextPage } }
  expenses(first: 8) { nodes { id category amount { decimal } user { id fullName } story { id } workspace { id title }
    vendorId foreignExchangeAmount { rate } } totalCount }
  billingMilestones(first: 8) { nodes { id amount { decimal } invoice { id title } invoices { id title } story { id title } } }
  stories(first: 8) { nodes { id state parent { title } root { id } ancestors { id title } subStories { id title }
    followers { id fullName } budgetEstimate { decimal } tagIds } }
  externalReferences(subjectType: "Invoice", first: 8) { nodes { id subjectId status } }
  invoices(first: 30) { nodes { id
    additionalItems { id notes amount { decimal } workspace { id title } }
    fixedFeeItems { id notes amount { decimal } workspace { id } story { id title } }
    expenses { id user { fullName } } billingMilestones { id invoices { id } workspace { title } } } } }`;

describe('an upstream answer about what an invoice is made of', () => {
  const oddities: [string, (envelope: Envelope) => unknown][] = [
    ['foreign keys that are numbers', changeKeys(numberOrSame)],
    ['foreign keys that are strings', changeKeys(textOrSame)],
    [
      'ids of records and results that are numbers',
      (envelope) => {
        for (const record of recordsOf(envelope)) record['id'] = Number(record['id']);
        return { ...envelope, results: envelope.results.map(({ key, id }) => ({ key, id: Number(id) })) };
      },
    ],
    ['records without an id of their own', changeEach((record) => delete record['id'])],
    ['no meta', ({ meta: _, ...envelope }) => envelope],
    ['a meta that is wrong', (envelope) => ({ ...envelope, meta: { count: 0, page_count: 0, page_number: 'x' } })],
    ['fields that nobody knows', changeEach((record) => Object.assign(record, { constructor: {}, amount: 'lots' }))],
    ['collections that nobody knows', (envelope) => ({ ...envelope, gadgets: { 7: { id: '7' } }, note: 'hello' })],
  ];

  test.each(oddities)('with %s gives the same', async (_, rewrite) => {
    const data = await gateway.ask(query);
    const requests = gateway.upstreamRequests();
    upstreamRewrites(rewrite);
    expect(await gateway.ask(query)).toEqual(data);
    expect(gateway.upstreamRequests().sort()).toEqual(requests.sort());
  });

  test('has something of everything that is compared', async () => {
    const data = await gateway.ask(query);
    const nodes = (list: string): Record<string, unknown>[] => data[list].nodes;
    for (const field of ['additionalItems', 'fixedFeeItems', 'expenses', 'billingMilestones']) {
      expect(nodes('invoices').some((invoice) => (invoice[field] as unknown[]).length > 0)).toBe(true);
    }
    expect(nodes('stories').some(({ parent }) => parent !== null)).toBe(true);
    expect(nodes('billingMilestones').some(({ invoice }) => invoice !== null)).toBe(true);
    expect(nodes('timeEntries').every(({ invoice, user }) => invoice !== null && user !== null)).toBe(true);
  });
});

describe('a record of which upstream tells nothing but the id', () => {
  const bare: [string, string, string][] = [
    [
      'timeEntries',
      'approved billable costRate { decimal } createdAt currency datePerformed isInvoiced notes rate { decimal } timeInMinutes activeSubmissionId locationId',
      'externalReferences { id status } invoice { title } story { title } user { fullName } workspace { title }',
    ],
    [
      'expenses',
      'amount { decimal } category date foreignExchangeAmount { rate } isBillable isInvoiced receiptId reimbursable userCanEdit vendorId',
      'externalReferences { id status } story { title } user { fullName } workspace { title }',
    ],
    [
      'billingMilestones',
      'amount { decimal } billingType billingTypeRaw currency dateToInvoice title updatedAt',
      'externalReferences { id status } invoice { title } invoices { title } story { title } workspace { title }',
    ],
    [
      'stories',
      'archived assignedRoleId budgetUsed { decimal } canEdit deletedAt percentageComplete position priority priorityRaw state stateRaw status storyType storyTypeRaw tagIds weight',
      'ancestors { title } assignees { fullName } creator { fullName } descendants { title } followers { id } parent { title } root { title } subStories { title } workspace { title }',
    ],
    ['externalReferences', 'externalLink lastSyncedAt locked serviceName status statusRaw subjectId subjectType', ''],
  ];

  test.each(bare)('has null for everything else, and nothing is asked twice: %s', async (list, fields, links) => {
    upstreamRewrites((envelope) => {
      for (const [name, value] of Object.entries(envelope)) {
        if (typeof value !== 'object' || value === null || ['meta', 'results'].includes(name)) continue;
        const isPrimary = envelope.results.some(({ key }) => key === name);
        envelope[name] = isPrimary ? Object.fromEntries(Object.keys(value).map((id) => [id, { id }])) : {};
      }
      return envelope;
    });
    const kind = list === 'externalReferences' ? 'subjectType: "Invoice", ' : '';
    const data = await gateway.ask(`{ ${list}(${kind}first: 2) { nodes { id ${fields} ${links} } } }`);
    expect(data[list].nodes).toHaveLength(2);
    for (const { id, ...rest } of data[list].nodes) {
      expect(id).toMatch(/^\d+$/);
      expect(Object.entries(rest).filter(([, value]) => value !== null)).toEqual([]);
    }
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });

  test('has null for everything else also as an item of an invoice', async () => {
    upstreamRewrites((envelope) => ({
      ...envelope,
      additional_items: Object.fromEntries(
        Object.keys(envelope['additional_items'] as object).map((id) => [id, { id }]),
      ),
      fixed_fee_items: Object.fromEntries(Object.keys(envelope['fixed_fee_items'] as object).map((id) => [id, {}])),
    }));
    const { richInvoice } = gateway.data.landmarks;
    const item = 'id amount { decimal } createdAt currency notes taxable workspace { title }';
    const data = await gateway.ask(
      `query ($id: ID!) { invoice(id: $id) { additionalItems { ${item} } fixedFeeItems { ${item} story { title } } } }`,
      { id: richInvoice.id },
    );
    const nothing = { amount: null, createdAt: null, currency: null, notes: null, taxable: null, workspace: null };
    expect(data.invoice).toEqual({
      additionalItems: richInvoice.additionalItemIds.map((id) => ({ id, ...nothing })),
      fixedFeeItems: richInvoice.fixedFeeItemIds.map((id) => ({ id, ...nothing, story: null })),
    });
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });
});

describe('a value of another kind', () => {
  test('is read all the same when it tells the same: numbers in strings, texts that are numbers', async () => {
    upstreamRewrites(
      changeEach((record) =>
        Object.assign(record, { time_in_minutes: '90', rate_in_cents: '12500', notes: 7, currency_base_unit: '100' }),
      ),
    );
    const data = await gateway.ask('{ timeEntries(first: 1) { nodes { timeInMinutes rate { decimal } notes } } }');
    expect(data.timeEntries.nodes).toEqual([{ timeInMinutes: 90, rate: { decimal: '125.00' }, notes: '7' }]);
  });

  test.each([0, '', '0'])('of %j in a foreign key is no link', async (none) => {
    upstreamRewrites(
      changeEach((record) => Object.assign(record, { user_id: none, story_id: none, invoice_id: none })),
    );
    const data = await gateway.ask(
      '{ timeEntries(first: 1) { nodes { user { fullName } story { id } invoice { title } } } billingMilestones(first: 1) { nodes { invoice { title } } } }',
    );
    expect(data.timeEntries.nodes).toEqual([{ user: null, story: null, invoice: null }]);
    expect(data.billingMilestones.nodes).toEqual([{ invoice: null }]);
    expect(gateway.upstreamRequests()).toHaveLength(2);
  });
});
