import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  demoTokens,
  startDemoAccount,
  type DemoAccount,
  type DemoCommit,
  type DemoData,
} from '../../src/demo/account.js';

type Wire = Record<string, unknown>;

let account: DemoAccount;
let landmarks: DemoData['landmarks'];

beforeAll(async () => {
  account = await startDemoAccount();
  landmarks = account.data.landmarks;
});
afterAll(() => account.close());
beforeEach(() => {
  account.requests.length = 0;
  account.commits.length = 0;
});

const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
const post = (body: unknown, { token, query = '' }: { token?: string; query?: string } = {}) =>
  fetch(`${account.url}/external_payments${query}`, {
    method: 'POST',
    headers: headersOf(token ?? demoTokens.admin),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
async function pay(input: Wire, options?: Parameters<typeof post>[1]): Promise<Wire> {
  const answer = await post({ external_payment: input }, options);
  expect(answer.status).toBe(200);
  const { results, external_payments: map } = (await answer.json()) as {
    results: { id: string }[];
    external_payments: Record<string, Wire>;
  };
  return map[results[0]!.id]!;
}
async function refusals(input: Wire, options?: Parameters<typeof post>[1]): Promise<unknown> {
  const answer = await post({ external_payment: input }, options);
  expect(answer.status).toBe(422);
  return ((await answer.json()) as { errors: unknown }).errors;
}
const get = (path: string, token: string = demoTokens.admin) =>
  fetch(`${account.url}${path}`, { headers: headersOf(token) });
const remove = (id: string, token: string = demoTokens.admin) =>
  fetch(`${account.url}/external_payments/${id}`, { method: 'DELETE', headers: headersOf(token) });
const invalid = (field: string) => ({ type: 'validation', field, index: 0, message: expect.any(String) });
const workspaceId = () => landmarks.openInvoice.workspaceIds[0]!;
const isOnLeadsProject = ([id = '']: readonly string[]) =>
  account.data.workspaces.get(id)?.participantIds.includes(account.data.callers.lead) ?? false;
const pendingInvoice = () =>
  [...account.data.invoices.values()].find(
    (row) => row.status === 'new' && !row.draft && row.workspaceIds.length === 1 && isOnLeadsProject(row.workspaceIds),
  )!;
const missing = { errors: [{ type: 'syntax', message: expect.stringContaining('Missing required parameters') }] };

describe('a payment to a project', () => {
  test('is answered with 200 and the envelope of a read, one record and all that was included', async () => {
    const ids = [...account.data.externalPayments.keys()].map(Number);
    const answer = await post(
      { external_payment: { workspace_id: Number(workspaceId()), amount_in_cents: 12_345, message: 'Danke 🙏🏽' } },
      { query: '?include=user,workspace,invoice' },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const id = String(Math.max(...ids) + 1);
    const { admin } = account.data.callers;
    expect(await answer.json()).toEqual({
      count: 1,
      meta: { count: 1, page_count: 1, page_number: 1, page_size: 20 },
      results: [{ key: 'external_payments', id }],
      external_payments: {
        [id]: {
          id,
          amount_in_cents: 12_345,
          message: 'Danke 🙏🏽',
          created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/),
          updated_at: expect.any(String),
          invoice_id: null,
          user_id: admin,
          workspace_id: workspaceId(),
        },
      },
      invoices: {},
      users: { [admin]: expect.objectContaining({ id: admin }) },
      workspaces: { [workspaceId()]: expect.objectContaining({ id: workspaceId() }) },
    });
  });

  test('is dated by the clock, belongs to its caller, and can be read and listed at once', async () => {
    const start = Math.floor(Date.now() / 1000) * 1000;
    const token = demoTokens.lead;
    const payment = await pay({ workspace_id: workspaceId(), amount_in_cents: 0 }, { token });
    expect(Date.parse(String(payment.created_at))).toBeGreaterThanOrEqual(start);
    expect(Date.parse(String(payment.created_at))).toBeLessThanOrEqual(Date.now());
    expect(payment).toMatchObject({ user_id: account.data.callers.lead, message: null, amount_in_cents: 0 });
    expect((await get(`/external_payments/${String(payment.id)}`, token)).status).toBe(200);
    const after = new Date(start).toISOString();
    const list = await (await get(`/external_payments?workspace_id=${workspaceId()}&created_after=${after}`)).json();
    expect((list as { results: unknown[] }).results).toContainEqual({ key: 'external_payments', id: payment.id });
  });

  test('needs a project and an amount, and tells of both at once', async () => {
    expect(await refusals({})).toEqual([invalid('workspace_id'), invalid('amount_in_cents')]);
    expect(await refusals({ workspace_id: '', amount_in_cents: null })).toHaveLength(2);
    expect(account.commits).toEqual([]);
  });

  test('is refused for a project that does not exist or that the caller does not see', async () => {
    const refusal = [invalid('workspace_id')];
    expect(await refusals({ workspace_id: landmarks.unusedId, amount_in_cents: 1 })).toEqual(refusal);
    const hidden = { workspace_id: landmarks.workspaceHiddenFromLead.id, amount_in_cents: 1 };
    expect(await refusals(hidden, { token: demoTokens.lead })).toEqual(refusal);
  });

  test('has a message of at most 255 code points', async () => {
    const input = { workspace_id: workspaceId(), amount_in_cents: 1 };
    const message = '💶'.repeat(255);
    expect(await pay({ ...input, message })).toMatchObject({ message });
    expect(await refusals({ ...input, message: `${message}!` })).toEqual([invalid('message')]);
  });

  test.each([
    ['trailing text', (id: string) => ({ workspace_id: `${id}abc`, amount_in_cents: '700' }), 700],
    ['a fraction', (id: string) => ({ workspace_id: id, amount_in_cents: 12.7 }), 12],
    ['a boolean', (id: string) => ({ workspace_id: id, amount_in_cents: true }), 1],
    ['a word', (id: string) => ({ workspace_id: id, amount_in_cents: 'abc' }), 0],
  ])('is cast without complaint from %s', async (_, inputOf, amount) => {
    expect(await pay(inputOf(workspaceId()))).toMatchObject({
      amount_in_cents: amount,
      workspace_id: workspaceId(),
    });
  });
});

describe('a payment of an invoice', () => {
  test('has the sum of its balance whatever amount was sent, and settles it', async () => {
    const { id, balanceInCents, workspaceIds } = pendingInvoice();
    const input = { workspace_id: workspaceIds[0], invoice_id: Number(id), amount_in_cents: 1 };
    expect(await pay(input)).toMatchObject({ amount_in_cents: balanceInCents, invoice_id: id });
    const { invoices } = (await (await get(`/invoices/${id}`)).json()) as { invoices: Record<string, Wire> };
    expect(invoices[id]).toMatchObject({ status: 'accepted payment', balance_in_cents: 0 });
    expect(await refusals(input)).toEqual([invalid('invoice_id')]);
  });

  test('includes the invoice as it is afterwards', async () => {
    const { id, workspaceIds } = pendingInvoice();
    const body = { external_payment: { workspace_id: workspaceIds[0], invoice_id: id } };
    const { invoices } = (await (await post(body, { query: '?include=invoice' })).json()) as Record<string, Wire>;
    expect(invoices).toMatchObject({ [id]: { status: 'accepted payment', balance_in_cents: 0 } });
  });

  test.each([
    ['a draft', () => landmarks.draftInvoice],
    ['a cancelled one', () => landmarks.cancelledInvoice],
    ['a paid one', () => landmarks.paidInvoice],
    ['one of several projects', () => landmarks.multiProjectInvoice],
    ['one that does not exist', () => ({ ...landmarks.paidInvoice, id: landmarks.unusedId })],
  ])('is refused for %s', async (_, invoiceOf) => {
    const { id, workspaceIds } = invoiceOf();
    const input = { workspace_id: workspaceIds[0], invoice_id: id, amount_in_cents: 1 };
    expect(await refusals(input)).toEqual([invalid('invoice_id')]);
    expect(account.commits).toEqual([]);
  });

  test('is refused for one of another project', async () => {
    const { id, workspaceIds } = pendingInvoice();
    const other = [...account.data.workspaces.keys()].find((project) => project !== workspaceIds[0]);
    expect(await refusals({ workspace_id: other, invoice_id: id })).toEqual([invalid('invoice_id')]);
  });
});

describe('deleting a payment', () => {
  test('is answered with 204 and nothing else, and can be done once', async () => {
    const { id } = await pay({ workspace_id: workspaceId(), amount_in_cents: 5 });
    const answer = await remove(String(id));
    expect([answer.status, await answer.text(), answer.headers.get('content-length')]).toEqual([204, '', null]);
    expect((await get(`/external_payments/${String(id)}`)).status).toBe(404);
    expect((await remove(String(id))).status).toBe(404);
    const next = await pay({ workspace_id: workspaceId(), amount_in_cents: 5 });
    expect(Number(next.id)).toBeGreaterThan(Number(id));
  });

  test('makes its invoice pending again, with what had been paid as its balance', async () => {
    const invoice = pendingInvoice();
    const input = { workspace_id: invoice.workspaceIds[0], invoice_id: invoice.id };
    const { id } = await pay(input);
    expect((await remove(String(id))).status).toBe(204);
    expect(account.data.invoices.get(invoice.id)).toMatchObject({
      status: 'new',
      balanceInCents: invoice.balanceInCents,
    });
    expect(await pay(input)).toMatchObject({ amount_in_cents: invoice.balanceInCents });
  });

  test('leaves an invoice alone that is no longer there', async () => {
    expect((await remove(landmarks.paymentOfDeletedInvoice.id)).status).toBe(204);
  });

  test('is a 404 for a payment that the caller does not see', async () => {
    expect((await remove(landmarks.paymentHiddenFromLead.id, demoTokens.lead)).status).toBe(404);
    expect((await remove(landmarks.unusedId)).status).toBe(404);
    expect(account.commits).toEqual([]);
  });
});

describe('who may write', () => {
  test('guests may not, and neither may who is forbidden to list', async () => {
    const input = { workspace_id: landmarks.guestWorkspace.id, amount_in_cents: 1 };
    for (const token of [demoTokens.guest, demoTokens.forbidden]) {
      const answer = await post({ external_payment: input }, { token });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ errors: [{ type: 'system', message: expect.any(String) }] });
    }
    expect((await remove(landmarks.guestPayment.id, demoTokens.guest)).status).toBe(403);
    expect(account.commits).toEqual([]);
  });

  test('a stranger gets 401', async () => {
    expect((await post({ external_payment: {} }, { token: 'demo-stranger' })).status).toBe(401);
    expect((await remove(landmarks.guestPayment.id, 'demo-stranger')).status).toBe(401);
  });
});

describe('a body', () => {
  test.each([
    ['without the key', {}],
    ['with nothing under the key', { external_payment: null }],
    ['with a list under the key', { external_payment: [{ workspace_id: 1 }] }],
    ['that is a list', []],
    ['that is no JSON', '{"external_payment":'],
    ['that is empty', ''],
  ])('%s is a 400', async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual(missing);
  });

  test('is read only when it is said to be JSON', async () => {
    const headers = { ...headersOf(demoTokens.admin), 'content-type': 'text/plain' };
    const body = JSON.stringify({ external_payment: { workspace_id: workspaceId(), amount_in_cents: 1 } });
    expect((await fetch(`${account.url}/external_payments`, { method: 'POST', headers, body })).status).toBe(400);
  });

  test('that is too large is a 413', async () => {
    const input = { workspace_id: workspaceId(), amount_in_cents: 1, more: 'x'.repeat(300_000) };
    expect((await post({ external_payment: input })).status).toBe(413);
    expect(account.commits).toEqual([]);
  });

  test('that ends early commits nothing', async () => {
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('{"external_payment":{"amount_in_cents":1,'));
        await new Promise((resolve) => setTimeout(resolve, 50));
        controller.error(new Error('gone'));
      },
    });
    const init = { method: 'POST', headers: headersOf(demoTokens.admin), body, duplex: 'half' };
    await expect(fetch(`${account.url}/external_payments`, init as RequestInit)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(account.commits).toEqual([]);
    expect(account.requests).toEqual([expect.objectContaining({ method: 'POST', status: 0 })]);
  });

  test.each([
    ['POST', '/users'],
    ['POST', '/external_payments/1'],
    ['DELETE', '/external_payments'],
    ['DELETE', '/users/41000005'],
    ['PUT', '/external_payments/41000005'],
  ])('%s %s is no route', async (method, path) => {
    const answer = await fetch(`${account.url}${path}`, { method, headers: headersOf(demoTokens.admin) });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ errors: [{ type: 'system', message: 'Page Not Found' }] });
  });
});

describe('what happened', () => {
  test('is told by the commits, each with its request, and requests of writes with their body', async () => {
    const external_payment = { workspace_id: workspaceId(), amount_in_cents: 9, message: 'counted' };
    const { id } = await pay(external_payment, { token: demoTokens.lead });
    await refusals({ ...external_payment, amount_in_cents: null });
    await remove(String(id));
    expect(account.requests.map(({ method, status, body }) => ({ method, status, body }))).toEqual([
      { method: 'POST', status: 200, body: { external_payment } },
      { method: 'POST', status: 422, body: { external_payment: { ...external_payment, amount_in_cents: null } } },
      { method: 'DELETE', status: 204, body: undefined },
    ]);
    const commits: readonly DemoCommit[] = account.commits;
    expect(commits).toEqual([
      { method: 'POST', path: '/external_payments', id, request: account.requests[0], at: expect.any(Number) },
      { method: 'DELETE', path: '/external_payments', id, request: account.requests[2], at: expect.any(Number) },
    ]);
    expect(JSON.stringify([account.requests, account.commits])).not.toMatch(/Bearer|demo-lead/);
  });

  test('includes payments made in Kantata itself, by the same rules and without a request', async () => {
    const { id: invoiceId, workspaceIds, balanceInCents } = pendingInvoice();
    const input = { workspace_id: workspaceIds[0], invoice_id: invoiceId };
    const id = account.commitDirectly('/external_payments', input, 'lead');
    expect(account.data.externalPayments.get(id)).toMatchObject({
      invoiceId,
      amountInCents: balanceInCents,
      userId: account.data.callers.lead,
    });
    expect(account.commits).toEqual([
      { method: 'POST', path: '/external_payments', id, request: null, at: expect.any(Number) },
    ]);
    expect(account.requests).toEqual([]);
    expect(() => account.commitDirectly('/external_payments', input, 'lead')).toThrow('refused: Invoice must be');
    expect(() => account.commitDirectly('/users', {}, 'lead')).toThrow('/users');
  });

  test('is gone with the account: another one starts with the same data', async () => {
    const other = await startDemoAccount();
    const { id } = await pay({ workspace_id: workspaceId(), amount_in_cents: 1 });
    expect(other.data.externalPayments.has(String(id))).toBe(false);
    await other.close();
  });
});
