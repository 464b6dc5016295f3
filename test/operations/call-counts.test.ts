import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/start-gateway.js';
import { byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

/** Payments from before those whose invoice or user was deleted: a dead link is asked for once more, by its id. */
const before = 'filter: { createdBefore: "2025-12-01T00:00:00Z" }';
const beforeSent = 'created_before=2025-12-01T00:00:00Z';

interface Case {
  readonly title: string;
  readonly query: string;
  readonly token?: string;
  readonly variables?: () => Record<string, unknown>;
  readonly requests: (data: Answer['data']) => string[];
}

const nodesOf = (data: Answer['data']): Answer['data'][] => data.externalPayments.nodes;

const cases: Case[] = [
  {
    title: '100 payments with invoice, user and workspace cost one call',
    query: `{ externalPayments(first: 100, ${before}) { nodes { id invoice { title } user { fullName } workspace { title } } } }`,
    requests: () => [`/external_payments?${beforeSent}&include=invoice,user,workspace&page=1&per_page=100`],
  },
  {
    title: '100 payments with their amounts cost one call, which brings the projects for the currency',
    query: `{ externalPayments(first: 100, ${before}) { nodes { amount { currency decimal } } } }`,
    requests: () => [`/external_payments?${beforeSent}&include=workspace&page=1&per_page=100`],
  },
  {
    title: '100 payments with amount, invoice, user and workspace cost one call',
    query: `{ externalPayments(first: 100, ${before}) {
      nodes { amount { currency decimal } invoice { title } user { fullName } workspace { title } } } }`,
    requests: () => [`/external_payments?${beforeSent}&include=invoice,user,workspace&page=1&per_page=100`],
  },
  {
    title: 'recipients and projects of the invoices of 100 payments cost one call more',
    query: `{ externalPayments(first: 100, ${before}) { nodes { invoice { id recipient { fullName } workspaces { title } } } } }`,
    requests: (data) => [
      `/external_payments?${beforeSent}&include=invoice&page=1&per_page=100`,
      byIds(
        'invoices',
        nodesOf(data).map(({ invoice }) => invoice?.id),
        { include: 'recipient,workspaces' },
      ),
    ],
  },
  {
    title: 'a link of which only the id is selected costs nothing',
    query: `{ externalPayments(first: 100) { nodes { invoice { id } user { id __typename } workspace { __typename } } } }`,
    requests: () => ['/external_payments?page=1&per_page=100'],
  },
  {
    title: 'an optional field of the users of 20 payments costs one call more',
    query: `{ externalPayments(${before}) { nodes { user { id bio } } } }`,
    requests: (data) => [
      `/external_payments?${beforeSent}&include=user&page=1&per_page=20`,
      byIds(
        'users',
        nodesOf(data).map(({ user }) => user.id),
        { optional: 'bio' },
      ),
    ],
  },
  {
    title: 'users at the end of several links of different depth cost one call together',
    query: `{ externalPayments(${before}) { nodes {
      invoice { id user { id bio } recipient { id bio } }
      workspace { id stage creator { id bio } } } } }`,
    requests: (data) => {
      const nodes = nodesOf(data);
      const invoices = nodes.map(({ invoice }) => invoice).filter((invoice) => invoice !== null);
      const workspaces = nodes.map(({ workspace }) => workspace);
      const users = [
        ...invoices.flatMap(({ user, recipient }) => [user?.id, recipient?.id]),
        ...workspaces.map(({ id }) => gateway.data.workspaces.get(id)?.creatorId),
      ];
      return [
        `/external_payments?${beforeSent}&include=invoice,workspace&page=1&per_page=20`,
        byIds(
          'invoices',
          invoices.map(({ id }) => id),
          { include: 'recipient,user' },
        ),
        byIds(
          'workspaces',
          workspaces.map(({ id }) => id),
          { include: 'creator', optional: 'stage' },
        ),
        byIds('users', users, { optional: 'bio' }),
      ];
    },
  },
  {
    title: 'three aliased lists cost three calls',
    query: `{ a: externalPayments(page: 1) { nodes { id } } b: externalPayments(page: 2) { nodes { id } }
      c: externalPayments(first: 3, orderBy: { field: ID, direction: ASC }) { nodes { id } } }`,
    requests: () => [
      '/external_payments?page=1&per_page=20',
      '/external_payments?page=2&per_page=20',
      '/external_payments?order=id:asc&page=1&per_page=3',
    ],
  },
  {
    title: 'lists of all four kinds cost a call each',
    query: `{ externalPayments { nodes { id } } invoices { nodes { id } } users { nodes { id } } workspaces { nodes { id } } }`,
    requests: () => [
      '/external_payments?page=1&per_page=20',
      '/invoices?page=1&per_page=20',
      '/users?page=1&per_page=20',
      '/workspaces?page=1&per_page=20',
    ],
  },
  {
    title: 'prices that are hidden from the caller are not asked for again',
    query: '{ externalPayments { nodes { workspace { price { minorUnits } } } } }',
    token: 'demo-guest',
    requests: () => ['/external_payments?include=workspace&page=1&per_page=20'],
  },
  {
    title: 'one payment with all its links costs one call',
    query: `query ($id: ID!) { externalPayment(id: $id) {
      amount { currency decimal } invoice { title } user { fullName } workspace { title } } }`,
    variables: () => ({ id: gateway.data.landmarks.ordinaryPayment.id }),
    requests: () => [
      `/external_payments/${gateway.data.landmarks.ordinaryPayment.id}?apply_default_filters=false&include=invoice,user,workspace`,
    ],
  },
  {
    title: 'five lookups of one type cost one call, which asks for what any of them needs',
    query: `query ($a: ID!, $b: ID!, $c: ID!, $d: ID!, $e: ID!) {
      a: invoice(id: $a) { id title } b: invoice(id: $b) { id recipient { fullName } } c: invoice(id: $c) { id status }
      d: invoice(id: $d) { id workspaces { title } } e: invoice(id: $e) { id } }`,
    variables: () => {
      const { openInvoice, draftInvoice, cancelledInvoice, paidInvoice, multiProjectInvoice } = gateway.data.landmarks;
      return {
        a: openInvoice.id,
        b: draftInvoice.id,
        c: cancelledInvoice.id,
        d: paidInvoice.id,
        e: multiProjectInvoice.id,
      };
    },
    requests: ({ a, b, c, d, e }) => [
      byIds('invoices', [a.id, b.id, c.id, d.id, e.id], { include: 'recipient,workspaces' }),
    ],
  },
];

const paths = ['/external_payments', '/invoices', '/users', '/workspaces'];

describe.each(cases)('$title', ({ query, variables, token, requests }) => {
  test('as counted upstream', async () => {
    const data = await gateway.ask(query, variables?.(), token);
    expect(gateway.upstreamRequests().sort()).toEqual(requests(data).sort());
  });

  test.each(paths)('also when %s is slow', async (path) => {
    gateway.upstreamAnswers({ matches: (request) => request.path.startsWith(path), delayMs: 120 });
    const data = await gateway.ask(query, variables?.(), token);
    expect(gateway.upstreamRequests().sort()).toEqual(requests(data).sort());
  });
});
