import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

describe('a lookup', () => {
  test.each([
    ['externalPayment', '/external_payments', ''],
    ['invoice', '/invoices', ''],
    ['user', '/users', '&show_disabled=true'],
    ['workspace', '/workspaces', '&include_archived=true'],
  ])('of one %s alone is the show route', async (field, path, switches) => {
    const { sharedId } = gateway.data.landmarks;
    const data = await gateway.ask(`query ($id: ID!) { ${field}(id: $id) { __typename id } }`, { id: sharedId });
    expect(data[field].id).toBe(sharedId);
    expect(gateway.upstreamRequests()).toEqual([`${path}/${sharedId}?apply_default_filters=false${switches}`]);
  });

  test('sends the includes and optional fields that its selection needs', async () => {
    const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
    const data = await gateway.ask(
      'query ($id: ID!) { workspace(id: $id) { title stage participants { fullName } approver { id } } }',
      { id: workspaceId },
    );
    expect(data.workspace.participants).toHaveLength(gateway.data.workspaces.get(workspaceId)!.participantIds.length);
    expect(gateway.upstreamRequests()).toEqual([
      `/workspaces/${workspaceId}?apply_default_filters=false&include=approver,participants&include_archived=true&optional_fields=stage`,
    ]);
  });

  test('of what is not there is null without an error', async () => {
    const { unusedId } = gateway.data.landmarks;
    const data = await gateway.ask('query ($id: ID!) { invoice(id: $id) { title } }', { id: unusedId });
    expect(data).toEqual({ invoice: null });
    expect(gateway.upstreamRequests()).toEqual([`/invoices/${unusedId}?apply_default_filters=false`]);
  });

  test('of what the caller may not see is null without an error', async () => {
    const { paymentHiddenFromLead } = gateway.data.landmarks;
    const data = await gateway.ask(
      'query ($id: ID!) { externalPayment(id: $id) { id message } }',
      { id: paymentHiddenFromLead.id },
      demoTokens.lead,
    );
    expect(data).toEqual({ externalPayment: null });
  });

  test('finds archived projects and disabled users', async () => {
    const { archivedWorkspaceId, disabledUserId } = gateway.data.landmarks;
    const data = await gateway.ask(
      'query ($workspace: ID!, $user: ID!) { workspace(id: $workspace) { archived } user(id: $user) { fullName } }',
      { workspace: archivedWorkspaceId, user: disabledUserId },
    );
    expect(data).toEqual({
      workspace: { archived: true },
      user: { fullName: gateway.data.users.get(disabledUserId)!.fullName },
    });
    expect(gateway.upstreamRequests()).toHaveLength(2);
  });
});

describe('several lookups', () => {
  test('of one type keep each answer at its alias, and those not found are null', async () => {
    const { openInvoice, paidInvoice, unusedId } = gateway.data.landmarks;
    const data = await gateway.ask(
      `query ($a: ID!, $b: ID!, $c: ID!) { a: invoice(id: $a) { id status } b: invoice(id: $b) { id } c: invoice(id: $c) { id status } }`,
      { a: paidInvoice.id, b: unusedId, c: openInvoice.id },
    );
    expect(data).toEqual({
      a: { id: paidInvoice.id, status: 'ACCEPTED_PAYMENT' },
      b: null,
      c: { id: openInvoice.id, status: 'NEW' },
    });
    expect(gateway.upstreamRequests()).toEqual([byIds('invoices', [paidInvoice.id, unusedId, openInvoice.id])]);
  });

  test('of one record under two aliases are one call', async () => {
    const { id } = gateway.data.landmarks.openInvoice;
    const data = await gateway.ask(
      'query ($id: ID!) { a: invoice(id: $id) { id title } b: invoice(id: $id) { recipient { fullName } } }',
      { id },
    );
    expect(data.a.title).toMatch(/^Invoice #/);
    expect(data.b.recipient.fullName).toEqual(expect.any(String));
    expect(gateway.upstreamRequests()).toEqual([`/invoices/${id}?apply_default_filters=false&include=recipient`]);
  });

  test('of the same id in all four types stay apart', async () => {
    const { sharedId } = gateway.data.landmarks;
    const data = await gateway.ask(
      `query ($id: ID!) { externalPayment(id: $id) { amount { minorUnits } } invoice(id: $id) { title }
        user(id: $id) { fullName } workspace(id: $id) { title } }`,
      { id: sharedId },
    );
    const { externalPayments, invoices, users, workspaces } = gateway.data;
    expect(data).toEqual({
      externalPayment: { amount: { minorUnits: externalPayments.get(sharedId)!.amountInCents } },
      invoice: { title: expect.stringContaining(String(invoices.get(sharedId)!.userInvoiceNumber)) },
      user: { fullName: users.get(sharedId)!.fullName },
      workspace: { title: workspaces.get(sharedId)!.title },
    });
    expect(gateway.upstreamRequests()).toHaveLength(4);
  });
});

describe('me', () => {
  test.each(['admin', 'lead', 'guest'] as const)('is the user behind the token of the %s', async (role) => {
    const data = await gateway.ask('{ me { id fullName } }', {}, demoTokens[role]);
    const id = gateway.data.callers[role];
    expect(data.me).toEqual({ id, fullName: gateway.data.users.get(id)!.fullName });
    expect(gateway.upstreamRequests().map((request) => request.split('?')[0])).toEqual(['/users/me']);
  });

  test('brings its optional fields and its manager in the same call', async () => {
    const data = await gateway.ask('{ me { classification city manager { fullName } } }', {}, demoTokens.lead);
    expect(data.me.classification).toBe('INTERNAL');
    const [request, ...rest] = gateway.upstreamRequests();
    expect(rest).toEqual([]);
    expect(request).toMatch(/^\/users\/me\?/);
    expect(request).toContain('include=manager');
    expect(request).toContain('optional_fields=city,classification');
  });
});
