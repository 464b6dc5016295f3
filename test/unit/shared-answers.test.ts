import { expect, test } from '@jest/globals';
import { createSharedAnswers, type Question } from '../../src/http/shared-answers.js';
import { operationOf } from '../support/operation-of.js';

const never = new AbortController().signal;

const ask = (requestId: string, query: string, authorization: string | null = 'Bearer a'): Question => ({
  request: {
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: new Map(),
    body: { is: 'parsed', value: {} },
    signal: never,
  },
  operation: operationOf(requestId),
  asked: { search: '', body: { query } },
  caller: { authorization },
});

/** How often it is worked out what these ask for, when all of them ask before any is answered. */
async function runsFor(questions: readonly Question[], body = '{"data":{}}') {
  let runs = 0;
  const answers = createSharedAnswers();
  const run = async () => {
    runs += 1;
    await Promise.resolve();
    for (const { operation } of questions.slice(0, 1)) operation.name = 'Told';
    return { response: { status: 200, headers: {}, body }, isCutShort: false };
  };
  const told = await Promise.all(questions.map((question) => answers.answer(question, run)));
  const names = questions.map(({ operation }) => operation.name);
  return { runs, names, bodies: told.map((answer) => answer.body) };
}

test('The same question of one caller is worked out once, and what is known of it is told to the others.', async () => {
  const { runs, names, bodies } = await runsFor([ask('1', '{ a }'), ask('2', '{ a }'), ask('3', '{ a }')]);
  expect({ runs, names, bodies }).toEqual({
    runs: 1,
    names: Array(3).fill('Told'),
    bodies: Array(3).fill('{"data":{}}'),
  });
});

test.each([
  ['another token', [ask('1', '{ a }'), ask('2', '{ a }', 'Bearer b')]],
  ['another document', [ask('1', '{ a }'), ask('2', '{ b }')]],
  ['a mutation', [ask('1', 'mutation { a }'), ask('2', 'mutation { a }')]],
  ['no token', [ask('1', '{ a }', null), ask('2', '{ a }', null)]],
])('A question with %s is worked out by itself.', async (_what, questions) => {
  expect((await runsFor(questions)).runs).toBe(2);
});

test('Errors name the request of whoever reads them.', async () => {
  const body = '{"errors":[{"message":"x","extensions":{"requestId":"1"}}]}';
  const { runs, bodies } = await runsFor([ask('1', '{ a }'), ask('2', '{ a }')], body);
  expect(runs).toBe(1);
  expect(bodies.map((text) => JSON.parse(text).errors[0].extensions.requestId)).toEqual(['1', '2']);
});

test('What comes after a write joins nothing from before it.', async () => {
  const answers = createSharedAnswers();
  let runs = 0;
  const run = async () => ({ response: { status: 200, headers: {}, body: String((runs += 1)) }, isCutShort: false });
  const before = answers.answer(ask('1', '{ a }'), run);
  answers.forget();
  const after = answers.answer(ask('2', '{ a }'), run);
  expect([(await before).body, (await after).body]).toEqual(['1', '2']);
});

test('Numbers without end are told apart from null, as which JSON writes them.', async () => {
  const given = (requestId: string, f: number | null) => {
    const question = ask(requestId, 'query ($f: Int) { a(f: $f) }');
    return { ...question, knownAs: { name: '1', variables: { f } } };
  };
  expect((await runsFor([given('1', null), given('2', Infinity)])).runs).toBe(2);
  expect((await runsFor([given('1', -Infinity), given('2', Infinity)])).runs).toBe(2);
});

test('Whose time is not up is not answered with what the first one’s time cut short.', async () => {
  const answers = createSharedAnswers();
  const now = performance.now();
  const asked = [0, 1, 900].map((later, index) => {
    const question = ask(String(index), '{ a }');
    return { ...question, operation: { ...question.operation, startedAt: now - 1_000 + later } };
  });
  let runs = 0;
  const run = async () => {
    runs += 1;
    const isCutShort = runs === 1;
    await Promise.resolve();
    return { response: { status: 200, headers: {}, body: `run ${runs}` }, isCutShort };
  };
  const told = await Promise.all(asked.map((question) => answers.answer(question, run)));
  // The second began with the first, so its time is up as well.
  expect(told.map(({ body }) => body)).toEqual(['run 1', 'run 1', 'run 2']);
});
