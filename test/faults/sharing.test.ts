import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { ownAmount, useWrites } from '../support/use-writes.js';

const gateway = useWrites();
const query = '{ externalPayments(first: 7) { totalCount nodes { id } } }';

const lists = () =>
  gateway.demo.requests.filter(({ method, path }) => method === 'GET' && path === '/external_payments');
const slowLists = (delayMs = 300) =>
  gateway.answerWith({ matches: ({ method, path }) => method === 'GET' && path === '/external_payments', delayMs });

describe('identical reads at the same moment', () => {
  test('of one caller are one call', async () => {
    gateway.demo.requests.length = 0;
    slowLists();
    const answers = await Promise.all(Array.from({ length: 12 }, () => gateway.ask(query)));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(lists()).toHaveLength(1);
  });

  test('of operations that ask for different fields are one call, and each has what it asked for', async () => {
    gateway.demo.requests.length = 0;
    slowLists();
    const fields = ['id', 'message', 'createdAt', 'user { id }'];
    const answers = await Promise.all(
      fields.map((field) => gateway.ask(`{ externalPayments(first: 6) { nodes { ${field} } } }`)),
    );
    const keys = answers.map(({ data }) => Object.keys(data.externalPayments.nodes[0]));
    expect(keys).toEqual([['id'], ['message'], ['createdAt'], ['user']]);
    expect(answers[1]!.data.externalPayments.nodes[0].message).toEqual(expect.any(String));
    expect(lists()).toHaveLength(1);
  });

  test('of different callers never are', async () => {
    gateway.demo.requests.length = 0;
    slowLists();
    const [admin, lead] = await Promise.all([gateway.ask(query), gateway.ask(query, {}, { token: demoTokens.lead })]);
    expect(lists()).toHaveLength(2);
    expect(admin.data.externalPayments.totalCount).not.toBe(lead.data.externalPayments.totalCount);
  });

  test('one after the other are not kept', async () => {
    gateway.demo.requests.length = 0;
    await gateway.ask(query);
    await gateway.ask(query);
    expect(lists()).toHaveLength(2);
  });

  test('fail together, and not the next one', async () => {
    gateway.demo.requests.length = 0;
    slowLists(100);
    gateway.answerWith({
      matches: ({ path }) => path === '/external_payments',
      times: 1,
      delayMs: 100,
      answer: { status: 422, body: '{}' },
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => gateway.ask(query)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(5).fill('BAD_USER_INPUT'));
    expect((await gateway.ask(query)).errors).toBeUndefined();
  });

  test('go on when one of those who wait hangs up', async () => {
    gateway.demo.requests.length = 0;
    slowLists(500);
    const gone = gateway.ask(query, {}, { signal: AbortSignal.timeout(100) }).catch(() => 'gone');
    const stays = gateway.ask(query);
    expect(await gone).toBe('gone');
    expect((await stays).errors).toBeUndefined();
    expect(lists()).toHaveLength(1);
  });
});

describe('the same question at the same moment', () => {
  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await gateway.send(body, headers);
    return { text: await response.text(), requestId: response.headers.get('x-request-id') };
  };
  const spoil = () =>
    gateway.answerWith({
      matches: ({ path }) => path === '/external_payments',
      delayMs: 200,
      answer: { status: 403, body: '{}' },
    });

  test('is answered once, and its errors name each request by its own id', async () => {
    spoil();
    const ids = ['first-of-three', 'second-of-three', 'third-of-three'];
    const answers = await Promise.all(ids.map((id) => send({ query }, { 'x-request-id': id })));
    expect(answers.map(({ requestId }) => requestId)).toEqual(ids);
    expect(answers.map(({ text }) => JSON.parse(text).errors[0].extensions)).toEqual(
      ids.map((requestId) => expect.objectContaining({ code: 'FORBIDDEN', requestId })),
    );
  });

  test('with other variables, or another wish to have its cost explained, is another one', async () => {
    gateway.demo.requests.length = 0;
    slowLists();
    const ofPage = 'query ($page: Int) { externalPayments(first: 3, page: $page) { nodes { id } } }';
    const [one, two, explained] = await Promise.all([
      send({ query: ofPage, variables: { page: 1 } }),
      send({ query: ofPage, variables: { page: 2 } }),
      send({ query: ofPage, variables: { page: 1 } }, { 'x-explain': 'true' }),
    ]);
    expect(one.text).not.toBe(two.text);
    expect(one.text).not.toContain('callsMade');
    expect(JSON.parse(explained.text)).toMatchObject({
      ...JSON.parse(one.text),
      extensions: { cost: { callsMade: 1 } },
    });
  });

  test('with a mutation in it is never answered by another one', async () => {
    const { workspaceId } = gateway.demo.data.landmarks.ordinaryPayment;
    const committed = gateway.demo.commits.length;
    const text = `mutation ($input: CreateExternalPaymentInput!) {
      createExternalPayment(input: $input) { outcome externalPayment { id } }
    }`;
    const amount = ownAmount();
    const bodies = ['a', 'b'].map((key) => ({
      query: text,
      variables: { input: { workspaceId, amount, message: key, idempotencyKey: `${key} of ${amount}` } },
    }));
    const answers = await Promise.all([...bodies, ...bodies].map((body) => send(body)));
    expect(answers.map((answer) => JSON.parse(answer.text).data.createExternalPayment.outcome)).toEqual(
      Array(4).fill('DONE'),
    );
    expect(gateway.demo.commits.length - committed).toBe(2);
  });

  test('is asked of upstream as long as somebody waits, and not longer', async () => {
    gateway.demo.requests.length = 0;
    slowLists(1_400);
    const hangUps = [600, 700].map((ms) =>
      gateway.ask(query, {}, { signal: AbortSignal.timeout(ms) }).catch(() => 'gone'),
    );
    expect(await Promise.all(hangUps)).toEqual(['gone', 'gone']);
    await pause(100);
    const answer = await gateway.ask(query);
    expect(answer.errors).toBeUndefined();
    expect(lists()).toHaveLength(2);
  });
});

describe('a write', () => {
  test('is seen by every read that starts after its answer, however long an older one takes', async () => {
    const { workspaceId } = gateway.demo.data.landmarks.ordinaryPayment;
    const ofProject = `{ externalPayments(first: 1, filter: { workspaceId: "${workspaceId}" }) { totalCount } }`;
    const before = (await gateway.ask(ofProject)).data.externalPayments.totalCount as number;
    // The answer that an old read waits for is made before the write, and comes long after it.
    gateway.answerWith({
      matches: ({ method, path }) => method === 'GET' && path === '/external_payments',
      times: 1,
      delayMs: 1_000,
    });
    const old = gateway.ask(ofProject);
    await pause(100);
    const input = { workspaceId, amount: ownAmount(), idempotencyKey: `seen ${before}` };
    await gateway.ask(
      'mutation ($input: CreateExternalPaymentInput!) { createExternalPayment(input: $input) { outcome } }',
      { input },
    );
    const after = (await gateway.ask(ofProject)).data.externalPayments.totalCount;
    expect(after).toBe(before + 1);
    await old;
  });

  test('under load is sent once, and is in every read that starts after its answer', async () => {
    const { workspaceId } = gateway.demo.data.landmarks.ordinaryPayment;
    const ofProject = `{ externalPayments(first: 200, filter: { workspaceId: "${workspaceId}" }) { totalCount nodes { id message } } }`;
    const mutation = `mutation ($input: CreateExternalPaymentInput!) {
      createExternalPayment(input: $input) { outcome externalPayment { id } }
    }`;
    slowLists(150);
    gateway.demo.requests.length = 0;
    const committed = gateway.demo.commits.length;
    let isOver = false;
    // Twenty screens that ask for the same, each again as soon as it has its answer, and with each what it knows.
    const recorded: string[] = [];
    const missed: string[] = [];
    const read = async () => {
      const known = [...recorded];
      const { data } = await gateway.ask(ofProject);
      const ids = new Set((data.externalPayments.nodes as { id: string }[]).map(({ id }) => id));
      missed.push(...known.filter((id) => !ids.has(id)));
    };
    const readers = Array.from({ length: 20 }, async () => {
      let reads = 0;
      for (; !isOver; reads += 1) await read();
      return reads;
    });
    for (const number of Array(8).keys()) {
      const input = { workspaceId, amount: ownAmount(), message: `${number}`, idempotencyKey: `under load ${number}` };
      const answer = await gateway.ask(mutation, { input });
      expect(answer.data.createExternalPayment.outcome).toBe('DONE');
      recorded.push(answer.data.createExternalPayment.externalPayment.id);
      await read();
    }
    isOver = true;
    const reads = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0);
    expect(missed).toEqual([]);
    expect(gateway.demo.commits.length - committed).toBe(8);
    expect(gateway.demo.requests.filter(({ method }) => method === 'POST')).toHaveLength(8);
    // The load was one: the screens asked more often than upstream was.
    expect(reads).toBeGreaterThan(lists().length);
  }, 30_000);

  test('waits for no read, however many of its caller are under way or waiting', async () => {
    const { workspaceId } = gateway.demo.data.landmarks.ordinaryPayment;
    slowLists(2_500);
    let finished = 0;
    const reads = Array.from({ length: 40 }, async (_none, index) => {
      await gateway.ask(`{ externalPayments(first: ${index + 1}) { nodes { id } } }`);
      finished += 1;
    });
    await pause(200);
    const input = { workspaceId, amount: ownAmount(), idempotencyKey: 'beside many reads' };
    const { data } = await gateway.ask(
      'mutation ($input: CreateExternalPaymentInput!) { createExternalPayment(input: $input) { outcome } }',
      { input },
    );
    expect({ ...data.createExternalPayment, finished }).toEqual({ outcome: 'DONE', finished: 0 });
    await Promise.all(reads);
  }, 30_000);
});
