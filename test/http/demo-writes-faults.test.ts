import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  demoTokens,
  startDemoAccount,
  type DemoAccount,
  type DemoFaults,
  type DemoRule,
} from '../../src/demo/account.js';

let account: DemoAccount;
const removals: (() => void)[] = [];
const noFaults: DemoFaults = { lagMs: 0, clockSkewMs: 0, omitDate: false };

beforeAll(async () => {
  account = await startDemoAccount();
});
afterAll(() => account.close());
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
  Object.assign(account.faults, noFaults);
  account.requests.length = 0;
  account.commits.length = 0;
});

const headers = { authorization: `Bearer ${demoTokens.admin}`, 'content-type': 'application/json' };
const workspaceId = () => account.data.landmarks.openInvoice.workspaceIds[0]!;
const post = (message = 'a', init: RequestInit = {}) =>
  fetch(`${account.url}/external_payments`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ external_payment: { workspace_id: workspaceId(), amount_in_cents: 100, message } }),
    ...init,
  });
const get = (path: string) => fetch(`${account.url}${path}`, { headers });
const fault = (rule: Omit<DemoRule, 'matches'>, matches: DemoRule['matches'] = ({ method }) => method !== 'GET') =>
  void removals.push(account.answerWith({ matches, ...rule }));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean) => {
  const end = Date.now() + 3000;
  while (!holds() && Date.now() < end) await wait(5);
  expect(holds()).toBe(true);
};
const committed = () => account.commits.length;

describe('a connection that is reset', () => {
  test('before the commit leaves nothing behind', async () => {
    fault({ answer: 'reset', commit: 'never' });
    await expect(post()).rejects.toThrow();
    expect(committed()).toBe(0);
    expect(account.requests).toEqual([expect.objectContaining({ method: 'POST', status: 0 })]);
  });

  test('after the commit leaves the payment', async () => {
    fault({ answer: 'reset' });
    await expect(post()).rejects.toThrow();
    const [commit] = account.commits;
    expect((await get(`/external_payments/${commit!.id}`)).status).toBe(200);
  });

  test('long before the commit leaves the payment later', async () => {
    fault({ answer: 'reset', commit: { afterMs: 100 } });
    await expect(post()).rejects.toThrow();
    expect(committed()).toBe(0);
    await until(() => committed() === 1);
  });

  test('after a deletion leaves it done', async () => {
    const id = account.commitDirectly(
      '/external_payments',
      { workspace_id: workspaceId(), amount_in_cents: 1 },
      'lead',
    );
    fault({ answer: 'reset' });
    await expect(fetch(`${account.url}/external_payments/${id}`, { method: 'DELETE', headers })).rejects.toThrow();
    expect(account.data.externalPayments.has(id)).toBe(false);
  });
});

describe('another answer than the ordinary one', () => {
  const html = { 'content-type': 'text/html' };

  test.each([
    ['a 500', { status: 500, body: '{"errors":[{"type":"system","message":"A server error has occurred."}]}' }],
    ['a 502', { status: 502, headers: html, body: '<h1>Bad Gateway</h1>' }],
    ['a 504', { status: 504, headers: html, body: '<h1>Gateway Timeout</h1>' }],
    ["a proxy's 403 page", { status: 403, headers: html, body: '<h1>Forbidden</h1>' }],
    ['a page with 200', { status: 200, headers: html, body: '<h1>Maintenance</h1>' }],
    ['an empty 200', { status: 200, body: '' }],
  ])('%s comes after the commit, or without one', async (_, answer) => {
    fault({ answer });
    const got = await post();
    expect([got.status, await got.text()]).toEqual([answer.status, answer.body]);
    expect(got.headers.has('date')).toBe(true);
    expect(committed()).toBe(1);
    fault({ answer, commit: 'never' });
    expect((await post()).status).toBe(answer.status);
    expect(committed()).toBe(1);
  });

  test.each([{}, { 'retry-after': '1' }])('a 429 with headers %p never commits', async (more) => {
    fault({ answer: { status: 429, headers: more, body: '' }, times: 1 });
    const refused = await post();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, more['retry-after'] ?? null]);
    expect(committed()).toBe(0);
    expect((await post()).status).toBe(200);
  });

  test('a cut one comes after the commit, also of a deletion', async () => {
    fault({ answer: 'truncate' });
    const cut = await post();
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow();
    const { id } = account.commits[0]!;
    await expect(fetch(`${account.url}/external_payments/${id}`, { method: 'DELETE', headers })).rejects.toThrow();
    expect(account.data.externalPayments.has(id)).toBe(false);
  });

  test('none at all comes after the commit, or without one', async () => {
    for (const commit of ['before', 'never'] as const) {
      fault({ answer: 'hang', commit });
      await expect(post('a', { signal: AbortSignal.timeout(80) })).rejects.toThrow();
      expect(committed()).toBe(1);
    }
  });

  test('a write that is refused stays refused, and its fault still comes', async () => {
    fault({ answer: 'reset' });
    await expect(post('x'.repeat(256))).rejects.toThrow();
    expect(committed()).toBe(0);
  });

  test('without a commit, the ordinary answer is a 500', async () => {
    fault({ commit: 'never' });
    expect((await post()).status).toBe(500);
    expect(committed()).toBe(0);
  });
});

describe('a late commit', () => {
  test('comes after an answer that does not tell of it', async () => {
    fault({ answer: { status: 504, body: '' }, commit: { afterMs: 100 } });
    expect((await post('late')).status).toBe(504);
    expect(committed()).toBe(0);
    await until(() => committed() === 1);
    expect(account.commits[0]!.request).toBe(account.requests[0]);
  });

  test('keeps the ordinary answer waiting, and happens although the caller has gone', async () => {
    fault({ commit: { afterMs: 150 } });
    const start = performance.now();
    expect((await post()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(140);
    await expect(post('b', { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    expect(committed()).toBe(1);
    await until(() => committed() === 2);
  });

  test('is dated by when it happens, and judged then', async () => {
    const { id, workspaceIds } = account.data.landmarks.richInvoice;
    const external_payment = { workspace_id: workspaceIds[0], invoice_id: id };
    fault({ answer: 'reset', commit: { afterMs: 100 } });
    await expect(post('', { body: JSON.stringify({ external_payment }) })).rejects.toThrow();
    account.commitDirectly('/external_payments', external_payment, 'lead');
    await wait(200);
    expect(account.commits.map(({ request }) => request)).toEqual([null]);
  });

  test('never happens when the account has closed before', async () => {
    const other = await startDemoAccount();
    other.answerWith({ matches: () => true, answer: { status: 504, body: '' }, commit: { afterMs: 100 } });
    const body = JSON.stringify({ external_payment: { workspace_id: workspaceId(), amount_in_cents: 100 } });
    await (await fetch(`${other.url}/external_payments`, { method: 'POST', headers, body })).text();
    await other.close();
    await wait(150);
    expect(other.commits).toEqual([]);
  });

  test('a delay alone comes between the commit and its answer', async () => {
    fault({ delayMs: 5000 });
    await expect(post('a', { signal: AbortSignal.timeout(100) })).rejects.toThrow();
    expect(committed()).toBe(1);
  });
});

describe('rules', () => {
  test('can look at the body and the caller', async () => {
    fault({ answer: 'reset', commit: 'never' }, ({ body, caller }) => {
      return caller === 'admin' && JSON.stringify(body).includes('unlucky');
    });
    await expect(post('unlucky')).rejects.toThrow();
    expect((await post('lucky')).status).toBe(200);
  });

  test('can let a message be stored differently', async () => {
    fault({ mangle: (row) => ({ ...row, message: row.message?.replace(/\s+/g, ' ') ?? null }) });
    const { external_payments: map } = (await (await post('two\nlines')).json()) as Record<string, object>;
    expect(Object.values(map!)).toEqual([expect.objectContaining({ message: 'two lines' })]);
    expect(account.data.externalPayments.get(account.commits[0]!.id)?.message).toBe('two lines');
    expect(account.requests[0]?.body).toMatchObject({ external_payment: { message: 'two\nlines' } });
  });

  test('can rewrite the good answer of a write', async () => {
    fault({ rewrite: () => ({ count: 1 }) });
    expect(await (await post()).json()).toEqual({ count: 1 });
  });
});

describe('faults of the whole account', () => {
  const listed = async (query = '') => {
    const { results } = (await (
      await get(`/external_payments?workspace_id=${workspaceId()}&per_page=200&order=created_at:desc${query}`)
    ).json()) as { results: { id: string }[] };
    return results.map(({ id }) => id);
  };

  test('a list that lags hides what is new, by id too, while its own path shows it', async () => {
    account.faults.lagMs = 60_000;
    await post();
    const { id } = account.commits[0]!;
    expect(await listed()).not.toContain(id);
    expect(await listed(`&only=${id}`)).toEqual([]);
    expect((await get(`/external_payments/${id}`)).status).toBe(200);
    account.faults.lagMs = 0;
    expect(await listed()).toContain(id);
  });

  test('a list that lags catches up by itself, and hides nothing old', async () => {
    await post();
    await wait(250);
    account.faults.lagMs = 200;
    await post();
    const [old, recent] = account.commits.map(({ id }) => id);
    const lagging = await listed();
    expect([lagging.includes(old!), lagging.includes(recent!)]).toEqual([true, false]);
    await wait(250);
    expect(await listed()).toContain(recent);
  });

  test.each([-90_000, 3_600_000])('a clock that is %i ms off dates answers and records', async (clockSkewMs) => {
    account.faults.clockSkewMs = clockSkewMs;
    const answer = await post();
    const row = account.data.externalPayments.get(account.commits[0]!.id)!;
    for (const told of [Date.parse(answer.headers.get('date')!), row.createdAt, row.updatedAt]) {
      expect(Math.abs(told - Date.now() - clockSkewMs)).toBeLessThan(3000);
    }
    expect(Math.abs(account.commits[0]!.at - Date.now())).toBeLessThan(3000);
  });

  test('answers can be without Date', async () => {
    account.faults.omitDate = true;
    fault({ answer: { status: 502, body: '' }, times: 1 });
    expect((await post()).headers.has('date')).toBe(false);
    expect((await post()).headers.has('date')).toBe(false);
    expect((await get('/users/me')).headers.has('date')).toBe(false);
    account.faults.omitDate = false;
    expect((await get('/users/me')).headers.has('date')).toBe(true);
  });
});
