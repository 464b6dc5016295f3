import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const dates: [string, string][] = [
  ['createdAfter: "2024-01-02T03:04:05Z"', 'created_after=2024-01-02T03:04:05Z'],
  ['createdBefore: "2026-01-02T03:04:05-07:00"', 'created_before=2026-01-02T03:04:05-07:00'],
  ['updatedAfter: "2024-01-02T03:04:05%2B02:00"', 'updated_after=2024-01-02T03:04:05%2B02:00'],
  ['updatedBefore: "2026-01-02T03:04:05.678Z"', 'updated_before=2026-01-02T03:04:05.678Z'],
];

const filters: Record<string, [string, string][]> = {
  externalPayments: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['invoiceId: "41000005"', 'invoice_id=41000005'],
    ['userId: 41000005', 'user_id=41000005'],
    ['workspaceId: "123456789012345678"', 'workspace_id=123456789012345678'],
    ...dates,
  ],
  invoices: [
    ['ids: ["41000005", "41000006"]', 'only=41000005,41000006'],
    ['workspaceIds: ["41000066", "41000005", "41000066"]', 'workspace_id=41000005,41000066'],
    ['userInvoiceNumbers: [1001, 1002]', 'user_invoice_number=1001,1002'],
    ['invoiceDateBetween: { from: "2024-01-01", to: "2024-12-31" }', 'within_dates=2024-01-01:2024-12-31'],
    ['invoiceDateBetween: { from: "2024-02-29", to: "2024-02-29" }', 'within_dates=2024-02-29:2024-02-29'],
    ['paid: true', 'paid=true'],
    ['pending: true', 'pending=true'],
    ['withoutDrafts: true', 'without_drafts=true'],
    ['withoutDrafts: false', 'without_drafts=false'],
    ...dates,
  ],
  users: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['search: "an & on"', 'search=an+%26+on'],
    ['fullName: "田中 健一"', 'by_full_name=田中+健一'],
    [
      'emailAddresses: ["claire@beaumont.example", "o\'neil@x.example"]',
      "by_email_addresses=claire@beaumont.example,o'neil@x.example",
    ],
    ['participantIn: "41000005"', 'participant_in=41000005'],
    ['onMyAccount: true', 'on_my_account=true'],
    ['onMyAccount: false', 'on_my_account=false'],
    ['includeDisabled: true', 'show_disabled=true'],
    ['includeDisabled: false', 'show_disabled=false'],
    ...dates,
  ],
  workspaces: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['search: "bank"', 'search=bank'],
    ['matching: "rollout, phase 2"', 'matching=rollout,+phase+2'],
    ['hasParticipant: "41000005"', 'has_participant=41000005'],
    ['archived: EXCLUDE', 'archived=exclude'],
    ['archived: INCLUDE', 'archived=include'],
    ['archived: ONLY', 'archived=only'],
    ...dates,
  ],
};

const orders: Record<string, string[]> = {
  externalPayments: ['CREATED_AT', 'ID', 'UPDATED_AT'],
  invoices: ['CREATED_AT', 'ID', 'INVOICE_DATE', 'UPDATED_AT'],
  workspaces: [
    'AMOUNT_PAID',
    'COLOR_NAME',
    'CREATED_AT',
    'DUE_DATE',
    'LAST_VIEWED',
    'PERCENTAGE_COMPLETE',
    'PRICE',
    'PROVIDER_LEAD_NAME',
    'START_DATE',
    'STATUS',
    'TASK_STATUS_SET',
    'TITLE',
    'UPDATED_AT',
  ],
};

const pathOf = (list: string) => (list === 'externalPayments' ? '/external_payments' : `/${list}`);
const rowsOf = <Row>(table: Record<string, Row[]>): [string, Row][] =>
  Object.entries(table).flatMap(([list, rows]) => rows.map((row): [string, Row] => [list, row]));

/** Names sorted, beside the window, as every request is written. */
function request(list: string, sent: string): string {
  const window = sent.startsWith('only=') ? ['per_page=200'] : ['page=1', 'per_page=5'];
  return `${pathOf(list)}?${[sent, ...window].sort().join('&')}`;
}

describe('a filter', () => {
  test.each(rowsOf(filters).map(([list, [given, sent]]) => [list, given.replace('%2B', '+'), sent] as const))(
    'of %s, %s, is sent as %s',
    async (list, given, sent) => {
      await gateway.ask(`{ ${list}(first: 5, filter: { ${given} }) { nodes { id } totalCount } }`);
      expect(gateway.upstreamRequests()).toEqual([request(list, sent)]);
    },
  );

  test.each(rowsOf(filters).map(([list, [given]]) => [list, given.split(':', 1).join()] as const))(
    'of %s, %s, is not sent when it is null',
    async (list, name) => {
      await gateway.ask(`{ ${list}(first: 5, filter: { ${name}: null }) { nodes { id } } }`);
      expect(gateway.upstreamRequests()).toEqual([`${pathOf(list)}?page=1&per_page=5`]);
    },
  );

  test('is sent beside the others, all in the order of their names', async () => {
    const variables = {
      filter: {
        withoutDrafts: true,
        workspaceIds: ['41000005'],
        pending: true,
        createdAfter: '2024-01-01T00:00:00Z',
        invoiceDateBetween: { from: '2024-01-01', to: '2026-12-31' },
        paid: null,
      },
      orderBy: { field: 'INVOICE_DATE', direction: 'ASC' },
    };
    await gateway.ask(
      'query ($filter: InvoiceFilter, $orderBy: InvoiceOrder) { invoices(filter: $filter, orderBy: $orderBy) { nodes { user { fullName } } } }',
      variables,
    );
    expect(gateway.upstreamRequests()).toEqual([
      '/invoices?created_after=2024-01-01T00:00:00Z&include=user&order=invoice_date:asc&page=1&pending=true&per_page=20' +
        '&within_dates=2024-01-01:2026-12-31&without_drafts=true&workspace_id=41000005',
    ]);
  });

  test('narrows what the list answers', async () => {
    const { landmarks, externalPayments, users } = gateway.data;
    const { workspaceId } = landmarks.ordinaryPayment;
    const someone = users.get(landmarks.ordinaryPayment.userId)!;
    const data = await gateway.ask(
      `query ($workspaceId: ID, $name: String, $emails: [String!]) {
        externalPayments(filter: { workspaceId: $workspaceId }) { totalCount }
        byName: users(filter: { fullName: $name }) { nodes { id } }
        byMail: users(filter: { emailAddresses: $emails }) { nodes { id } } }`,
      { workspaceId, name: someone.fullName, emails: [someone.emailAddress] },
    );
    expect(data).toEqual({
      externalPayments: {
        totalCount: [...externalPayments.values()].filter((payment) => payment.workspaceId === workspaceId).length,
      },
      byName: { nodes: [{ id: someone.id }] },
      byMail: { nodes: [{ id: someone.id }] },
    });
  });

  test.each([
    ['externalPayments', 'ids'],
    ['invoices', 'ids'],
    ['invoices', 'workspaceIds'],
    ['invoices', 'userInvoiceNumbers'],
    ['users', 'ids'],
    ['users', 'emailAddresses'],
    ['workspaces', 'ids'],
  ])('of %s, %s, that is an empty list answers an empty connection without a call', async (list, name) => {
    const data = await gateway.ask(
      `{ ${list}(filter: { ${name}: [] }) { nodes { id } edges { cursor } totalCount pageCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(data[list]).toEqual({
      nodes: [],
      edges: [],
      totalCount: 0,
      pageCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(gateway.upstreamRequests()).toEqual([]);
  });
});

describe('an order', () => {
  const rows = rowsOf(orders).flatMap(([list, field]) => [
    [list, field, 'ASC', 'asc'] as const,
    [list, field, 'DESC', 'desc'] as const,
  ]);

  test.each(rows)('of %s by %s %s is sent as upstream writes it', async (list, field, direction, sent) => {
    await gateway.ask(`{ ${list}(first: 5, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } } }`);
    expect(gateway.upstreamRequests()).toEqual([request(list, `order=${field.toLowerCase()}:${sent}`)]);
  });

  test('is the order of the answer', async () => {
    const data = await gateway.ask(
      `{ invoices(first: 200, orderBy: { field: INVOICE_DATE, direction: DESC }) { nodes { invoiceDate } } }`,
    );
    const days: string[] = data.invoices.nodes.map(({ invoiceDate }: { invoiceDate: string }) => invoiceDate);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(days).size).toBeGreaterThan(10);
  });
});
