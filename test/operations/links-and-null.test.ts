import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const linksOfPayment = `query ($id: ID!) { externalPayment(id: $id) {
  id message invoice { id title recipient { fullName } } user { id fullName bio } workspace { id title archived stage } } }`;

const linksOf = async (id: string, token: string = demoTokens.lead) => {
  const { externalPayment } = await gateway.ask(linksOfPayment, { id }, token);
  return externalPayment;
};

describe('a payment', () => {
  test('on an archived project still has its project, with the fields that only a request by id brings', async () => {
    const { paymentInArchivedWorkspace: payment, archivedWorkspaceId } = gateway.data.landmarks;
    const { title, stage } = gateway.data.workspaces.get(archivedWorkspaceId)!;
    const { workspace, invoice } = await linksOf(payment.id);
    expect(workspace).toEqual({ id: archivedWorkspaceId, title, archived: true, stage: stage.toUpperCase() });
    expect(invoice.id).toBe(payment.invoiceId);
  });

  test('by a disabled user still has its payer', async () => {
    const { paymentByDisabledUser: payment } = gateway.data.landmarks;
    const { fullName, bio } = gateway.data.users.get(payment.userId)!;
    const { user } = await linksOf(payment.id);
    expect(user).toEqual({ id: payment.userId, fullName, bio });
  });

  test('by a payer who is on no project of the caller has his name, and null for what was not told', async () => {
    const { paymentByNonParticipant: payment } = gateway.data.landmarks;
    const { user, invoice, workspace } = await linksOf(payment.id);
    const { fullName } = gateway.data.users.get(payment.userId)!;
    expect(user).toEqual({ id: payment.userId, fullName, bio: null });
    expect(invoice.id).toBe(payment.invoiceId);
    expect(workspace.id).toBe(payment.workspaceId);
    expect(gateway.upstreamRequests().filter((request) => request.startsWith('/users'))).toHaveLength(1);
  });

  test('of a deleted invoice has null for it, and everything else', async () => {
    const { paymentOfDeletedInvoice: payment } = gateway.data.landmarks;
    const { invoice, user, workspace } = await linksOf(payment.id);
    expect(invoice).toBeNull();
    expect(user.id).toBe(payment.userId);
    expect(workspace.id).toBe(payment.workspaceId);
  });

  test('by a deleted user has null for him, and everything else', async () => {
    const { paymentByDeletedUser: payment } = gateway.data.landmarks;
    const { user, workspace } = await linksOf(payment.id);
    expect(user).toBeNull();
    expect(workspace.id).toBe(payment.workspaceId);
  });

  test('of a deleted invoice answers its id when nothing else of it is selected', async () => {
    const { paymentOfDeletedInvoice: payment } = gateway.data.landmarks;
    const data = await gateway.ask('query ($id: ID!) { externalPayment(id: $id) { invoice { __typename id } } }', {
      id: payment.id,
    });
    expect(data.externalPayment.invoice).toEqual({ __typename: 'Invoice', id: payment.invoiceId });
  });

  test('of no invoice has null for it, and nothing is asked for', async () => {
    const { id } = gateway.data.landmarks.paymentWithoutInvoice;
    const data = await gateway.ask('query ($id: ID!) { externalPayment(id: $id) { invoice { title } } }', { id });
    expect(data.externalPayment).toEqual({ invoice: null });
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });
});

describe('what the caller may not see', () => {
  const money =
    '{ workspaces(first: 1) { nodes { title price { minorUnits } priceDisplay status { color key message } } } }';

  test('is null for a guest: the price, its text, and the status that upstream tells as {}', async () => {
    const data = await gateway.ask(money, {}, demoTokens.guest);
    expect(data.workspaces.nodes).toEqual([
      { title: expect.any(String), price: null, priceDisplay: null, status: null },
    ]);
  });

  test('is there for an administrator', async () => {
    const data = await gateway.ask('query ($id: ID!) { workspace(id: $id) { price { minorUnits } status { key } } }', {
      id: gateway.data.landmarks.workspaceWithNumberStatusKey.id,
    });
    const { priceInCents, status } = gateway.data.landmarks.workspaceWithNumberStatusKey;
    expect(data.workspace).toEqual({ price: { minorUnits: priceInCents }, status: { key: String(status.key) } });
  });

  test('is null for a nested hash that upstream leaves out', async () => {
    gateway.upstreamAnswers({
      matches: ({ path }) => path === '/workspaces',
      rewrite: (envelope) => withEach(envelope, 'workspaces', (record) => delete record['status']),
    });
    const data = await gateway.ask('{ workspaces(first: 1) { nodes { status { color } } } }');
    expect(data.workspaces.nodes).toEqual([{ status: null }]);
  });
});

describe('absent, null and empty', () => {
  test.each([
    ['an empty message', 'paymentWithEmptyMessage'],
    ['a message of null', 'paymentWithoutMessage'],
    ['a message of several scripts, markup and a line break', 'paymentWithOddMessage'],
    ['a message of 255 emoji', 'paymentWithLongestMessage'],
  ] as const)('%s comes out as it is', async (_, landmark) => {
    const { id, message } = gateway.data.landmarks[landmark];
    const data = await gateway.ask('query ($id: ID!) { externalPayment(id: $id) { message } }', { id });
    expect(data.externalPayment).toEqual({ message });
  });

  test('a message that upstream leaves out is null', async () => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => withEach(envelope, 'external_payments', (record) => delete record['message']),
    });
    const data = await gateway.ask('{ externalPayments(first: 1) { nodes { message } } }');
    expect(data.externalPayments.nodes).toEqual([{ message: null }]);
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });
});

describe('a list link', () => {
  test('keeps the order of upstream', async () => {
    const { multiProjectInvoice } = gateway.data.landmarks;
    gateway.upstreamAnswers({
      matches: ({ path }) => path.startsWith('/invoices'),
      rewrite: (envelope) =>
        withEach(envelope, 'invoices', (record) => (record['workspace_ids'] as string[]).sort().reverse()),
    });
    const data = await gateway.ask('query ($id: ID!) { invoice(id: $id) { workspaces { id title } } }', {
      id: multiProjectInvoice.id,
    });
    const ids = [...multiProjectInvoice.workspaceIds].sort().reverse();
    expect(data.invoice.workspaces).toEqual(ids.map((id) => ({ id, title: gateway.data.workspaces.get(id)!.title })));
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });

  const approvers = 'query ($id: ID!) { workspace(id: $id) { approver { fullName } approvers { fullName } } }';

  test('is empty when upstream says empty', async () => {
    const { id } = gateway.data.landmarks.workspaceWithoutApprover;
    expect(await gateway.ask(approvers, { id })).toEqual({ workspace: { approver: null, approvers: [] } });
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });

  test('is null when upstream does not tell', async () => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (envelope) => withEach(envelope, 'workspaces', (record) => delete record['approver_ids']),
    });
    const { id } = gateway.data.landmarks.workspaceWithoutApprover;
    expect(await gateway.ask(approvers, { id })).toEqual({ workspace: { approver: null, approvers: null } });
  });

  const addDeletedParticipant = () =>
    gateway.upstreamAnswers({
      matches: ({ path }) => path.startsWith('/workspaces'),
      rewrite: (envelope) =>
        withEach(envelope, 'workspaces', (record) => (record['participant_ids'] as string[]).splice(1, 0, '40999001')),
    });

  test('leaves out ids that have no record', async () => {
    const { id, participantIds } = gateway.data.landmarks.guestWorkspace;
    addDeletedParticipant();
    const data = await gateway.ask('query ($id: ID!) { workspace(id: $id) { participants { id fullName } } }', { id });
    expect(data.workspace.participants.map((user: { id: string }) => user.id)).toEqual(participantIds);
  });

  test('lists every id that upstream named when only the id is selected', async () => {
    const { id, participantIds } = gateway.data.landmarks.guestWorkspace;
    addDeletedParticipant();
    const data = await gateway.ask('query ($id: ID!) { workspace(id: $id) { participants { id } } }', { id });
    const [first, ...rest] = participantIds;
    expect(data.workspace.participants).toEqual(
      [first, '40999001', ...rest].map((participant) => ({ id: participant })),
    );
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });

  test('leaves out projects that the caller may not see, but those that came along are there', async () => {
    const { invoiceOfForeignProjectToo: invoice } = gateway.data.landmarks;
    const data = await gateway.ask(
      'query ($id: ID!) { invoice(id: $id) { workspaces { id title } } }',
      { id: invoice.id },
      demoTokens.lead,
    );
    expect(data.invoice.workspaces.map(({ id }: { id: string }) => id)).toEqual(invoice.workspaceIds);
  });
});

type WireRecord = Record<string, unknown>;

function withEach(envelope: unknown, collection: string, change: (record: WireRecord) => unknown): unknown {
  Object.values((envelope as Record<string, Record<string, WireRecord>>)[collection]!).forEach(change);
  return envelope;
}
