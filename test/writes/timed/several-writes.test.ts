import { expect, jest, test } from '@jest/globals';
import { commitsOf, isPostOf, messageIn, type PaymentInput } from '../../support/start-writes.js';
import { ownAmount, useWrites } from '../../support/use-writes.js';

jest.setTimeout(20_000);

const one = useWrites();
/** An answer comes within 2.4 s. */
const two = useWrites({ maxWrites: 2, settleSeconds: 24 });

const both = `mutation ($a: CreateExternalPaymentInput!, $b: CreateExternalPaymentInput!) {
  a: createExternalPayment(input: $a) { outcome userErrors { field code } externalPayment { id message } }
  b: createExternalPayment(input: $b) { outcome userErrors { field code } externalPayment { id message } } }`;

const inputOf = (writes: typeof one, message: string): PaymentInput & { message: string } => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message, idempotencyKey: `key of ${message}` };
};
const posts = (writes: typeof one) => writes.demo.requests.filter(({ method }) => method === 'POST');

test.each([
  ['by aliases', both],
  [
    'in fragments',
    `mutation ($a: CreateExternalPaymentInput!, $b: CreateExternalPaymentInput!) { ...first ... { ...second } }
     fragment first on Mutation { a: createExternalPayment(input: $a) { outcome } }
     fragment second on Mutation { b: createExternalPayment(input: $b) { outcome } }`,
  ],
])('two writes in one operation, %s, are refused before either is sent', async (_how, mutation) => {
  const variables = { a: inputOf(one, 'a'), b: inputOf(one, 'b') };
  const { data, errors } = await one.ask(mutation, variables);
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(posts(one)).toEqual([]);
  expect(await one.rowsOf('key of a')).toEqual([]);
});

test('where two are allowed, they run one after the other', async () => {
  const [a, b] = [inputOf(two, 'first'), inputOf(two, 'second')];
  two.answerWith({ matches: isPostOf('first'), delayMs: 300 });
  const { data } = await two.ask(both, { a, b });
  expect(data.a).toMatchObject({
    outcome: 'DONE',
    externalPayment: { id: commitsOf(two, 'first')[0], message: 'first' },
  });
  expect(data.b).toMatchObject({
    outcome: 'DONE',
    externalPayment: { id: commitsOf(two, 'second')[0], message: 'second' },
  });
  expect(posts(two).map(({ body }) => messageIn(body))).toEqual(['first', 'second']);
});

test('one that is refused does not keep the other from being written', async () => {
  const [a, b] = [{ ...inputOf(two, 'bad'), amount: 0 }, inputOf(two, 'good')];
  const { data } = await two.ask(both, { a, b });
  expect(data).toMatchObject({ a: { outcome: 'REJECTED' }, b: { outcome: 'DONE' } });
});
