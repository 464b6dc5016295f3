import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoTokens, startDemoAccount, type DemoAccount, type DemoData } from '../../src/demo/account.js';

interface Envelope {
  count: number;
  meta: { count: number; page_count: number; page_number: number; page_size: number };
  results: { key: string; id: string }[];
  [collection: string]: unknown;
}

let account: DemoAccount;
let landmarks: DemoData['landmarks'];

beforeAll(async () => {
  account = await startDemoAccount();
  landmarks = account.data.landmarks;
});
afterAll(() => account.close());

async function list(path: string, token: string = demoTokens.admin): Promise<Envelope> {
  const answer = await fetch(`${account.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Envelope;
}
const ids = async (path: string, token?: string) => (await list(path, token)).results.map(({ id }) => id);
const count = async (path: string, token?: string) => (await list(path, token)).count;
const payments = () => [...account.data.externalPayments.values()];
const invoices = () => [...account.data.invoices.values()];
const users = () => [...account.data.users.values()];
const workspaces = () => [...account.data.workspaces.values()];
const upwards = (left: { id: string }, right: { id: string }) => Number(left.id) - Number(right.id);

describe('pages', () => {
  test('by default the first 20, with the number of all that match', async () => {
    const { count: total, meta, results } = await list('/external_payments');
    expect(total).toBe(1000);
    expect(meta).toEqual({ count: 1000, page_count: 50, page_number: 1, page_size: 20 });
    expect(results).toHaveLength(20);
    expect(results[0]).toEqual({ key: 'external_payments', id: expect.any(String) });
  });

  test.each([
    ['per_page=200', 200, 1],
    ['per_page=201', 200, 1],
    ['per_page=0', 20, 1],
    ['per_page=-3', 20, 1],
    ['per_page=abc', 20, 1],
    ['per_page=7x', 7, 1],
    ['page=0', 20, 0],
    ['page=-1', 20, -1],
    ['page=abc', 20, 0],
  ])('%s is clamped without complaint, and the page number echoed', async (query, size, page) => {
    const { meta, results } = await list(`/external_payments?${query}`);
    expect([meta.page_size, results.length, meta.page_number]).toEqual([size, size, page]);
    const first = await ids(`/external_payments?per_page=${size}`);
    expect(results.map(({ id }) => id)).toEqual(first);
  });

  test('a page past the end is empty, and its number is echoed', async () => {
    const { count: total, meta, results, external_payments } = await list('/external_payments?page=9999');
    expect([total, meta.page_number, results, external_payments]).toEqual([1000, 9999, [], {}]);
  });

  test('when nothing matches, there are no pages and the page number is 0', async () => {
    const { count: total, meta } = await list(`/external_payments?user_id=${landmarks.unusedId}&page=3`);
    expect([total, meta]).toEqual([0, { count: 0, page_count: 0, page_number: 0, page_size: 20 }]);
  });

  test('the pages together are all rows once', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => ids(`/external_payments?per_page=200&page=${page}`)));
    expect(new Set(pages.flat())).toEqual(new Set(account.data.externalPayments.keys()));
  });

  test('limit and offset count only together, and meta stays with pages', async () => {
    const all = await ids('/external_payments?per_page=50');
    expect(await ids('/external_payments?limit=5&offset=3&page=4')).toEqual(all.slice(3, 8));
    expect(await ids('/external_payments?limit=0&offset=0')).toEqual(all.slice(0, 1));
    expect(await ids('/external_payments?limit=500&offset=0')).toHaveLength(200);
    expect(await ids('/external_payments?limit=5')).toEqual(all.slice(0, 20));
    expect(await ids('/external_payments?limit=5&offset=')).toEqual(all.slice(0, 20));
    expect((await list('/external_payments?limit=5&offset=3')).meta).toEqual({
      count: 1000,
      page_count: 50,
      page_number: 1,
      page_size: 20,
    });
  });

  test.each(['page', 'per_page'])('%s as an array is a server error', async (name) => {
    const headers = { authorization: `Bearer ${demoTokens.admin}` };
    const answer = await fetch(`${account.url}/external_payments?${name}[]=1`, { headers });
    expect(answer.status).toBe(500);
  });
});

describe('only', () => {
  test('brings the ids that are there, once, and drops the others silently', async () => {
    const { id } = landmarks.ordinaryPayment;
    const { count: total, results } = await list(
      `/external_payments?only=${id},${id},${landmarks.unusedId},abc,12x, ${id}`,
    );
    expect([total, results]).toEqual([1, [{ key: 'external_payments', id }]]);
  });

  test('is not paged, though meta says so', async () => {
    const wanted = [...account.data.externalPayments.keys()].slice(100, 150);
    const { meta, results } = await list(
      `/external_payments?only=${wanted.join()}&page=2&per_page=20&limit=1&offset=1`,
    );
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set(wanted));
    expect(meta).toEqual({ count: 50, page_count: 3, page_number: 2, page_size: 20 });
  });

  test('blank is no restriction, nothing but strangers is no row, an array is none either', async () => {
    expect(await count('/external_payments?only=')).toBe(1000);
    expect(await count('/external_payments?only=%20')).toBe(1000);
    expect(await count('/external_payments?only=abc')).toBe(0);
    expect(await count(`/external_payments?only[]=${landmarks.ordinaryPayment.id}`)).toBe(0);
  });

  test('is answered in the asked or the default order, not in its own', async () => {
    const wanted = payments()
      .slice(0, 3)
      .map(({ id }) => id);
    const mixed = [wanted[1], wanted[0], wanted[2]].join();
    expect(await ids(`/external_payments?only=${mixed}&order=id:asc`)).toEqual(wanted);
    expect(await ids(`/external_payments?only=${mixed}`)).toEqual([...wanted].reverse());
  });

  test('filters narrow it', async () => {
    const [first, second] = payments().filter(
      (row, index, all) => row.workspaceId !== all[0]?.workspaceId || index === 0,
    );
    expect(await ids(`/external_payments?only=${first?.id},${second?.id}&workspace_id=${second?.workspaceId}`)).toEqual(
      [second?.id],
    );
  });

  test('default filters hide archived projects and disabled users from it, and can be switched off', async () => {
    const project = `/workspaces?only=${landmarks.archivedWorkspaceId}`;
    const user = `/users?only=${landmarks.disabledUserId}`;
    for (const hidden of [project, user, `${project}&include_archived=`, `${project}&apply_default_filters=true`]) {
      expect(await count(hidden)).toBe(0);
    }
    for (const shown of [
      `${project}&apply_default_filters=false`,
      `${project}&include_archived=true`,
      `${project}&archived=include`,
      `${user}&apply_default_filters=false`,
      `${user}&show_disabled=true`,
    ]) {
      expect(await count(shown)).toBe(1);
    }
  });
});

describe('order', () => {
  const byCreation = () => payments().sort((a, b) => b.createdAt - a.createdAt || upwards(a, b));

  test('the newest come first, and ids ascend within a second', async () => {
    expect(await ids('/external_payments?per_page=200')).toEqual(
      byCreation()
        .slice(0, 200)
        .map(({ id }) => id),
    );
    const [one, two] = landmarks.paymentsOfSameSecond;
    expect(one.createdAt).toBe(two.createdAt);
    expect(await ids(`/external_payments?only=${two.id},${one.id}`)).toEqual([one.id, two.id]);
  });

  test.each(['id', 'id:asc', 'id:DESC', 'id:up'])('%s is ascending', async (order) => {
    const expected = payments()
      .sort(upwards)
      .slice(0, 20)
      .map(({ id }) => id);
    expect(await ids(`/external_payments?order=${order}`)).toEqual(expected);
  });

  test('id:desc is descending', async () => {
    const expected = payments()
      .sort(upwards)
      .reverse()
      .slice(0, 20)
      .map(({ id }) => id);
    expect(await ids('/external_payments?order=id:desc')).toEqual(expected);
  });

  test.each(['amount_in_cents:asc', 'constructor', ''])('"%s" falls back to the default order', async (order) => {
    expect(await ids(`/external_payments?order=${order}`)).toEqual(await ids('/external_payments'));
  });

  test('invoices can be ordered by their date', async () => {
    const dates = (await ids('/invoices?order=invoice_date:asc&per_page=200')).map(
      (id) => account.data.invoices.get(id)?.invoiceDate ?? '',
    );
    expect(dates).toEqual([...dates].sort());
  });

  test('users are alphabetical, whatever is asked', async () => {
    const names = (await ids('/users?per_page=200&order=id:desc')).map(
      (id) => account.data.users.get(id)?.fullName ?? '',
    );
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
  });

  test.each([
    'amount_paid',
    'color_name',
    'created_at',
    'due_date',
    'last_viewed',
    'percentage_complete',
    'price',
    'provider_lead_name',
    'start_date',
    'status',
    'task_status_set',
    'title',
    'updated_at',
  ])('projects can be ordered by %s', async (field) => {
    const path = `/workspaces?per_page=200&order=${field}`;
    const ascending = await ids(`${path}:asc`);
    const descending = await ids(`${path}:desc`);
    expect(ascending).not.toEqual(descending);
    expect([...ascending].sort()).toEqual([...descending].sort());
  });

  test('projects are ordered by their last change by default, and not by id', async () => {
    expect(await ids('/workspaces?order=id:asc')).toEqual(await ids('/workspaces?order=updated_at:desc'));
  });
});

describe('filters of payments', () => {
  test.each([
    ['invoice_id', 'invoiceId'],
    ['user_id', 'userId'],
    ['workspace_id', 'workspaceId'],
  ] as const)('%s takes one id; of a comma list only the first is read', async (name, field) => {
    const first = landmarks.ordinaryPayment[field] ?? '';
    const second = payments().find((row) => row[field] !== null && row[field] !== first)?.[field] ?? '';
    const expected = payments().filter((row) => row[field] === first).length;
    expect(expected).toBeGreaterThan(0);
    expect(await count(`/external_payments?${name}=${first}`)).toBe(expected);
    expect(await count(`/external_payments?${name}=${first},${second}`)).toBe(expected);
    expect(await count(`/external_payments?${name}=${first}abc`)).toBe(expected);
    const both = payments().filter((row) => row[field] === first || row[field] === second).length;
    expect(await count(`/external_payments?${name}[]=${first}&${name}[]=${second}`)).toBe(both);
  });

  test('a blank filter is no filter, and "null" is no payment', async () => {
    expect(await count('/external_payments?invoice_id=')).toBe(1000);
    expect(await count('/external_payments?invoice_id=null')).toBe(0);
  });

  test('an unknown parameter is ignored, and the last of several counts', async () => {
    const { workspaceId } = landmarks.ordinaryPayment;
    const expected = payments().filter((row) => row.workspaceId === workspaceId).length;
    expect(await count('/external_payments?project_id=1&search=nothing&toString=1')).toBe(1000);
    expect(await count(`/external_payments?workspace_id=1&workspace_id=${workspaceId}`)).toBe(expected);
  });

  test.each(['created', 'updated'] as const)('%s_after and %s_before include their second', async (name) => {
    const field = `${name}At` as const;
    const from = landmarks.paymentsOfSameSecond[0][field];
    const at = encodeURIComponent(new Date(from).toISOString());
    const after = payments().filter((row) => row[field] >= from).length;
    const before = payments().filter((row) => row[field] <= from).length;
    expect(await count(`/external_payments?${name}_after=${at}`)).toBe(after);
    expect(await count(`/external_payments?${name}_before=${at}`)).toBe(before);
    expect(await count(`/external_payments?${name}_after=${at}&${name}_before=${at}`)).toBe(after + before - 1000);
  });
});

describe('filters of invoices', () => {
  test('paid, pending and without_drafts narrow when true, and only then', async () => {
    const paid = invoices().filter((row) => row.status === 'accepted payment').length;
    const pending = invoices().filter((row) => row.status === 'new' && !row.draft).length;
    const undrafted = invoices().filter((row) => !row.draft).length;
    expect(Math.min(paid, pending, 600 - undrafted)).toBeGreaterThan(10);
    expect(await count('/invoices?paid=true')).toBe(paid);
    expect(await count('/invoices?paid=1')).toBe(paid);
    expect(await count('/invoices?pending=TRUE')).toBe(pending);
    expect(await count('/invoices?without_drafts=true')).toBe(undrafted);
    expect(await count('/invoices?paid=false&pending=FALSE&without_drafts=')).toBe(600);
  });

  test('user_invoice_number and workspace_id take comma lists', async () => {
    expect(await count('/invoices?user_invoice_number=1001,1003,1,x')).toBe(2);
    const [first, ...more] = landmarks.multiProjectInvoice.workspaceIds;
    const second = workspaces().find(({ id }) => id !== first && !more.includes(id))?.id ?? '';
    const covers = (row: { workspaceIds: readonly string[] }) =>
      row.workspaceIds.some((id) => id === first || id === second);
    expect(await count(`/invoices?workspace_id=${first},${second}`)).toBe(invoices().filter(covers).length);
    for (const id of landmarks.multiProjectInvoice.workspaceIds) {
      expect(await ids(`/invoices?workspace_id=${id}&per_page=200`)).toContain(landmarks.multiProjectInvoice.id);
    }
  });

  test('within_dates takes two days, both included', async () => {
    const { invoiceDate } = landmarks.openInvoice;
    const sameDay = invoices().filter((row) => row.invoiceDate === invoiceDate);
    expect(await count(`/invoices?within_dates=${invoiceDate}:${invoiceDate}`)).toBe(sameDay.length);
    const year = invoices().filter((row) => row.invoiceDate >= '2025-01-01' && row.invoiceDate <= '2025-12-31');
    expect(await count('/invoices?within_dates=2025-01-01%3A2025-12-31')).toBe(year.length);
  });
});

describe('filters of users', () => {
  const find = (id: string) => account.data.users.get(id);

  test('names and addresses are matched whole, participants by project', async () => {
    const user = find(account.data.callers.lead);
    const disabled = find(landmarks.disabledUserId);
    expect(await ids(`/users?by_full_name=${encodeURIComponent(user?.fullName ?? '')}`)).toEqual([user?.id]);
    expect(await count('/users?by_full_name=Tom')).toBe(0);
    expect(await ids(`/users?by_email_addresses=${user?.emailAddress},nobody@x.example`)).toEqual([user?.id]);
    expect(
      await count(`/users?by_email_addresses=${user?.emailAddress},${disabled?.emailAddress}&show_disabled=true`),
    ).toBe(2);
    const { id, participantIds } = landmarks.unpricedWorkspace;
    const shown = await ids(`/users?participant_in=${id}&show_disabled=true&per_page=200`);
    expect([...shown].sort()).toEqual([...participantIds].sort());
    expect(await count(`/users?participant_in=${landmarks.unusedId}`)).toBe(0);
  });

  test('on_my_account leaves out the contacts of clients', async () => {
    const own = users().filter((row) => row.classification === 'Internal' && !row.disabled).length;
    expect(await count('/users?on_my_account=true')).toBe(own);
    expect(await count('/users?on_my_account=false')).toBe(users().filter((row) => !row.disabled).length);
  });

  test('search is by relevance, and ignores only, order and the filters', async () => {
    const found = await ids(`/users?search=consultant&only=${landmarks.sharedId}&by_full_name=nobody&order=id`);
    expect(found).toContain(account.data.callers.lead);
    expect(found).toContain(landmarks.disabledUserId);
    expect(await ids('/users?search=tom%C3%A1s')).toEqual([account.data.callers.lead]);
    expect(await count('/users?search=')).toBe(await count('/users'));
  });
});

describe('filters of projects', () => {
  test('archived ones are left out unless asked for', async () => {
    const archived = workspaces().filter((row) => row.archived).length;
    expect(archived).toBeGreaterThan(3);
    const counts = await Promise.all(
      [
        '',
        'include_archived=false',
        'include_archived=true',
        'archived=exclude',
        'archived=only',
        'archived=include',
        'apply_default_filters=false',
        'apply_default_filters=false&include_archived=false',
      ].map((query) => count(`/workspaces?${query}`)),
    );
    const live = 60 - archived;
    expect(counts).toEqual([live, live, 60, live, archived, 60, 60, live]);
  });

  test('matching looks in the title, has_participant at the team', async () => {
    const named = workspaces().filter((row) => !row.archived && row.title.includes('Cascadia'));
    expect(new Set(await ids('/workspaces?matching=cascadia'))).toEqual(new Set(named.map(({ id }) => id)));
    expect(await count('/workspaces?matching=%E6%9D%B1%E4%BA%AC')).toBeGreaterThan(0);
    const { guest, lead } = account.data.callers;
    const ofGuest = workspaces().filter((row) => !row.archived && row.participantIds.includes(guest)).length;
    expect(await count(`/workspaces?has_participant=${guest},${lead}`)).toBe(ofGuest);
  });

  test('search finds archived ones too, pages, and ignores only', async () => {
    const archived = account.data.workspaces.get(landmarks.archivedWorkspaceId);
    const path = `/workspaces?search=${encodeURIComponent(archived?.title.split(' – ')[0] ?? '')}`;
    const found = await ids(`${path}&only=1&per_page=200`);
    expect(found).toContain(landmarks.archivedWorkspaceId);
    expect(await ids(`${path}&per_page=2&page=2`)).toEqual(found.slice(2, 4));
  });
});

describe('who sees what', () => {
  const takesPart = (userId: string) => (workspaceId: string) =>
    account.data.workspaces.get(workspaceId)?.participantIds.includes(userId) ?? false;

  test.each(['lead', 'guest'] as const)('the %s sees what belongs to his projects', async (role) => {
    const isOn = takesPart(account.data.callers[role]);
    const token = demoTokens[role];
    const expected = [
      workspaces().filter(({ id }) => isOn(id)).length,
      invoices().filter((row) => row.workspaceIds.some(isOn)).length,
      payments().filter((row) => isOn(row.workspaceId)).length,
    ];
    expect(Math.min(...expected)).toBeGreaterThan(2);
    const counts = [
      await count('/workspaces?include_archived=true', token),
      await count('/invoices', token),
      await count('/external_payments', token),
    ];
    expect(counts).toEqual(expected);
  });

  test('the lead is on about half of the projects, the guest on a few', async () => {
    const all = '/workspaces?include_archived=true';
    expect(await count(all, demoTokens.lead)).toBe(30);
    expect(await count(all, demoTokens.guest)).toBeLessThan(8);
    expect(await count(all)).toBe(60);
  });

  test('users who share no project cannot be asked for by id, default filters or not', async () => {
    const payer = landmarks.paymentByNonParticipant.userId;
    const path = `/users?only=${payer}&apply_default_filters=false&show_disabled=true`;
    expect(await count(path, demoTokens.lead)).toBe(0);
    expect(await count(path)).toBe(1);
  });

  test.each([
    ['external_payments', () => landmarks.paymentHiddenFromLead.id],
    ['workspaces', () => landmarks.workspaceHiddenFromLead.id],
    ['users', () => landmarks.paymentByNonParticipant.userId],
  ])('a hidden record of %s is a 404', async (name, id) => {
    const headers = { authorization: `Bearer ${demoTokens.lead}` };
    expect((await fetch(`${account.url}/${name}/${id()}`, { headers })).status).toBe(404);
    expect((await list(`/${name}/${id()}`)).count).toBe(1);
  });
});
