import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';
import { explain } from './post.js';

const gateway = useGateway();

/** Payments from before those whose invoice or user was deleted: a dead link is asked for once more, by its id. */
const before = 'filter: { createdBefore: "2025-12-01T00:00:00Z" }';
const parts = 'additionalItems { notes } expenses { notes } fixedFeeItems { notes } billingMilestones { title }';

/** What is planned, calls and records. What is made never is more, and mostly is the same. */
const cases: readonly (readonly [string, string, number, number])[] = [
  ['nothing of upstream', '{ __typename }', 0, 0],
  ['a list', '{ externalPayments { nodes { id } } }', 1, 20],
  ['a list of a size', '{ externalPayments(first: 7) { nodes { id } } }', 1, 7],
  ['a window within one page', '{ invoices(first: 10, page: 3) { nodes { id } } }', 1, 10],
  ['only counts', '{ invoices { totalCount pageInfo { hasNextPage } } }', 1, 1],
  ['the same list twice', '{ a: users(first: 3) { nodes { id } } b: users(first: 3) { nodes { fullName } } }', 1, 3],
  [
    'two lists of the same',
    '{ a: users(first: 3) { nodes { id } } b: users(first: 3, page: 2) { nodes { id } } }',
    2,
    6,
  ],
  ['lists by a required argument', externalReferences(), 2, 40],
  ['a default of a variable', 'query ($n: Int = 5) { users(first: $n) { nodes { id } } }', 1, 5],
  ['ids', '{ invoices(filter: { ids: ["41000005", "41000006"] }) { nodes { id } } }', 1, 2],
  ['an empty list of ids', '{ invoices(filter: { ids: [] }) { nodes { id } } }', 0, 0],
  ['what is refused', '{ invoices(first: 500) { nodes { id } } }', 0, 0],
  ['what is skipped', '{ users(first: 3) @skip(if: true) { nodes { id } } me { id } }', 1, 1],
  ['the caller', '{ me { fullName } }', 1, 1],
  ['the caller and his manager', '{ me { fullName manager { fullName } } }', 1, 2],
  ['five lookups', `{ ${lookups(5)} }`, 1, 5],
  ['200 lookups', `{ ${lookups(200)} }`, 2, 200],
  ['links by include', `{ externalPayments(${before}) { nodes { invoice { title } user { fullName } } } }`, 1, 60],
  ['links of which only the id is asked for', '{ externalPayments { nodes { invoice { id } } } }', 1, 20],
  ['a currency', '{ externalPayments { nodes { amount { decimal } } } }', 1, 40],
  ['an optional field of a link', `{ externalPayments(${before}) { nodes { user { bio } } } }`, 2, 60],
  [
    'links of links',
    `{ externalPayments(first: 100, ${before}) { nodes { invoice { recipient { fullName } } } } }`,
    2,
    400,
  ],
  [
    'links of 200 of a kind',
    `{ externalPayments(first: 200, ${before}) { nodes { invoice { recipient { fullName } } } } }`,
    3,
    800,
  ],
  [
    'a connection of each record',
    '{ invoices(first: 4) { nodes { externalPayments(first: 3) { nodes { id } } } } }',
    5,
    16,
  ],
  ['counts of each record', '{ invoices(first: 4) { nodes { externalPayments { totalCount } } } }', 5, 8],
  [
    'two aliases of one connection',
    '{ invoices(first: 4) { nodes { a: externalPayments { totalCount } b: externalPayments { totalCount } } } }',
    5,
    8,
  ],
  ['the lists of one record', `{ invoices(first: 1) { nodes { ${parts} } } }`, 1, 401],
  ['the lists of many', `{ invoices(first: 20) { nodes { ${parts} } } }`, 1, 20 + 4 * 290],
  ['links below a list', '{ invoices(first: 1) { nodes { timeEntries { user { fullName } } } } }', 2, 301],
  ['a node', `{ node(id: "${nodeIds('Invoice', 1)[0]}") { ... on Invoice { title recipient { fullName } } } }`, 1, 2],
  ['a node of which only the id is asked for', `{ node(id: "${nodeIds('Invoice', 1)[0]}") { nodeId } }`, 1, 1],
  ['a node beside its own lookup', `{ node(id: "${nodeIds('Invoice', 1)[0]}") { nodeId } ${lookups(1)} }`, 1, 1],
  ['nodes of one type', `{ nodes(ids: ${JSON.stringify(nodeIds('Invoice', 90))}) { nodeId } }`, 1, 90],
  [
    'nodes of two types, some of them twice',
    `{ nodes(ids: ${JSON.stringify([...nodeIds('Invoice', 5), ...nodeIds('User', 3), ...nodeIds('User', 2)])}) {
      ... on Invoice { title } ... on User { bio } } }`,
    2,
    8,
  ],
  [
    'two lists of nodes',
    `{ ${[0, 50].map((from) => `n${from}: nodes(ids: ${JSON.stringify(nodeIds('Invoice', 100).slice(from, from + 50))}) { nodeId }`).join(' ')} }`,
    1,
    100,
  ],
  ['what is no node', '{ node(id: "41000005") { nodeId } }', 0, 0],
  [
    'a node that cannot be asked for',
    `{ node(id: "${nodeIds('FixedFeeItem', 1)[0]}") { ... on FixedFeeItem { story { title } } } }`,
    0,
    0,
  ],
  ['more nodes than may be asked for', `{ nodes(ids: ${JSON.stringify(nodeIds('Invoice', 101))}) { nodeId } }`, 0, 0],
  ['links of which only the nodeId is asked for', '{ externalPayments { nodes { invoice { nodeId } } } }', 1, 20],
  ['a deep link', '{ me { manager { manager { fullName } } } }', 2, 4],
];

function externalReferences(): string {
  const list = (type: string) => `externalReferences(subjectType: "${type}") { nodes { id } }`;
  return `{ a: ${list('Invoice')} b: ${list('User')} }`;
}

function nodeIds(typename: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(`${typename}:${41_000_000 + index}`).toString('base64url'),
  );
}

function lookups(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: invoice(id: "${41_000_000 + index}") { id }`).join(
    ' ',
  );
}

describe('the estimate of', () => {
  test.each(cases)('%s is as told, and no less than what is made', async (_, query, calls, records) => {
    const { cost } = await explain(gateway, query);
    expect({ calls: cost.callsPlanned, records: cost.recordsPlanned }).toEqual({ calls, records });
    expect(cost.callsMade).toBe(gateway.upstreamRequests().length);
    expect(cost.callsMade).toBeLessThanOrEqual(cost.callsPlanned);
    expect(cost.callsPlanned).toBeLessThanOrEqual(cost.callsMade + 1);
    expect(cost.records).toBeLessThanOrEqual(cost.recordsPlanned);
  });

  const folder = new URL('../../docs/operations/', import.meta.url);
  test.each(readdirSync(folder).filter((name) => name.endsWith('.graphql')))(
    'the documented %s is no less than what is made, and not twice as much',
    async (file) => {
      const { ordinaryPayment } = gateway.data.landmarks;
      const query = readFileSync(new URL(file, folder), 'utf8');
      const needsProject = /\$workspaceId: ID!/.test(query);
      const { cost } = await explain(gateway, query, needsProject ? { workspaceId: ordinaryPayment.workspaceId } : {});
      expect(cost.callsMade).toBeLessThanOrEqual(cost.callsPlanned);
      expect(cost.callsPlanned).toBeLessThan(2 * Math.max(1, cost.callsMade));
      expect(cost.records).toBeLessThanOrEqual(cost.recordsPlanned);
    },
  );
});

test('a write is one call, and one more for its record when its own answer does not bring it', async () => {
  const { cost } = await explain(
    gateway,
    `mutation { createExternalPayment(input: { workspaceId: "0", amount: 1, idempotencyKey: "k" }) {
       outcome externalPayment { id workspace { title } } } }`,
  );
  expect(cost).toMatchObject({ callsPlanned: 2, callsMade: 0, recordsPlanned: 2 });
});

describe('for a federation router', () => {
  const subgraph = useGateway({ isSubgraph: true });

  test('entities are lookups: a call per type and 150 ids', async () => {
    const { openInvoice, ordinaryPayment } = subgraph.data.landmarks;
    const { cost, errors } = await explain(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
         ... on Invoice { title recipient { bio } } ... on Workspace { title } } }`,
      {
        of: [
          { __typename: 'Invoice', id: openInvoice.id },
          { __typename: 'Invoice', id: ordinaryPayment.invoiceId },
          { __typename: 'Workspace', id: ordinaryPayment.workspaceId },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(cost).toMatchObject({ callsPlanned: 3, callsMade: 3, recordsPlanned: 7 });
  });
});
