import { afterEach, expect, test } from '@jest/globals';
import { commitsOf } from '../support/start-writes.js';
import { ownAmount, useWrites } from '../support/use-writes.js';

const one = useWrites();
const three = useWrites({ maxWrites: 3 });
afterEach(() => {
  for (const { demo } of [one, three]) demo.requests.length = 0;
});

const inputOf = (message: string, idempotencyKey = `key of ${message}`) => {
  const { workspaceId } = three.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message, idempotencyKey };
};
const literal = ({ workspaceId, amount, message, idempotencyKey }: ReturnType<typeof inputOf>) =>
  `{ workspaceId: "${workspaceId}", amount: ${amount}, message: "${message}", idempotencyKey: "${idempotencyKey}" }`;
const payload = '{ outcome userErrors { field message code } }';
const variables = '$a: CreateExternalPaymentInput!, $b: CreateExternalPaymentInput!';
const postsOf = ({ demo }: typeof one) => demo.requests.filter(({ method }) => method !== 'GET');

const invoiceInput = `{ workspaceId: "41000001", paymentSchedule: 1, additionalItems: [{ amountInMainUnits: 5 }],
  idempotencyKey: "twice" }`;
const twice: readonly (readonly [string, () => string])[] = [
  [
    'in variables',
    () => `mutation (${variables}) {
      a: createExternalPayment(input: $a) ${payload} b: createExternalPayment(input: $b) ${payload} }`,
  ],
  [
    'in literals',
    () => `mutation {
      a: createExternalPayment(input: ${literal(inputOf('a', 'twice'))}) ${payload}
      b: createExternalPayment(input: ${literal(inputOf('b', 'twice'))}) ${payload} }`,
  ],
  [
    'in a variable and a literal',
    () => `mutation ($a: CreateExternalPaymentInput!) {
      a: createExternalPayment(input: $a) ${payload}
      b: createExternalPayment(input: ${literal(inputOf('b', 'twice'))}) ${payload} }`,
  ],
  [
    'in a variable within a literal',
    () => `mutation ($a: CreateExternalPaymentInput!, $key: String = "twice") {
      a: createExternalPayment(input: $a) ${payload}
      b: createExternalPayment(input: { workspaceId: "41000001", amount: 4, idempotencyKey: $key }) ${payload} }`,
  ],
  [
    'in fragments',
    () => `mutation (${variables}) { ...first ... on Mutation { ...second } }
      fragment first on Mutation { a: createExternalPayment(input: $a) ${payload} }
      fragment second on Mutation { ... { b: createExternalPayment(input: $b) ${payload} } }`,
  ],
  [
    'for a payment and an invoice',
    () => `mutation ($a: CreateExternalPaymentInput!) {
      a: createExternalPayment(input: $a) ${payload} b: createInvoice(input: ${invoiceInput}) ${payload} }`,
  ],
];

test.each(twice)('the same key twice in one operation, %s, is refused on its field', async (_how, mutation) => {
  const given = { a: inputOf('a', 'twice'), b: inputOf('b', 'twice') };
  const { data, errors } = await three.ask(mutation(), given);
  const userErrors = [{ field: ['input', 'idempotencyKey'], message: expect.any(String), code: 'INVALID' }];
  expect(errors).toBeUndefined();
  expect(data).toEqual({ a: { outcome: 'REJECTED', userErrors }, b: { outcome: 'REJECTED', userErrors } });
  expect(three.demo.requests).toEqual([]);
  expect(await three.rowsOf('twice')).toEqual([]);
});

test('of three, those with a key of their own are written', async () => {
  const mutation = `mutation (${variables}, $c: CreateExternalPaymentInput!) {
    a: createExternalPayment(input: $a) ${payload}
    b: createExternalPayment(input: $b) ${payload}
    c: createExternalPayment(input: $c) ${payload} }`;
  const given = { a: inputOf('of three a', 'same'), b: inputOf('of three b'), c: inputOf('of three c', 'same') };
  const { data } = await three.ask(mutation, given);
  expect(data).toMatchObject({ a: { outcome: 'REJECTED' }, b: { outcome: 'DONE' }, c: { outcome: 'REJECTED' } });
  expect(commitsOf(three, 'of three b')).toHaveLength(1);
  expect(postsOf(three)).toHaveLength(1);
});

test.each([
  ['@skip(if: $yes)', '$yes: Boolean = true'],
  ['@include(if: $no)', '$no: Boolean = false'],
])('a mutation that is left out by %s does not count', async (directive, declared) => {
  const message = `only one ${directive}`;
  const mutation = `mutation (${variables}, ${declared}) {
    a: createExternalPayment(input: $a) ${payload}
    b: createExternalPayment(input: $b) ${directive} ${payload} }`;
  const { data } = await one.ask(mutation, { a: inputOf(message, directive), b: inputOf(message, directive) });
  expect(data).toEqual({ a: { outcome: 'DONE', userErrors: [] } });
  expect(postsOf(one)).toHaveLength(1);
});

test('the same field twice under one name is one write', async () => {
  const mutation = `mutation ($a: CreateExternalPaymentInput!) { ...again __typename
    createExternalPayment(input: $a) ${payload} }
    fragment again on Mutation { createExternalPayment(input: $a) { externalPayment { message } } }`;
  const { data } = await one.ask(mutation, { a: inputOf('under one name') });
  expect(data.createExternalPayment).toMatchObject({ outcome: 'DONE', externalPayment: { message: 'under one name' } });
  expect(postsOf(one)).toHaveLength(1);
});

test.each([
  ['1 write', one, 2],
  ['3 writes', three, 4],
])('more than %s are refused in these words', async (words, writes, count) => {
  const fields = Array.from(
    { length: count },
    (_, index) => `w${index}: createExternalPayment(input: ${literal(inputOf(`too many ${index}`))}) ${payload}`,
  );
  const remove = 'deleteExternalPayment(input: { id: "1" }) { outcome }';
  for (const last of [fields.at(-1), remove]) {
    const { errors } = await writes.ask(`mutation { ${fields.slice(0, -1).join(' ')} ${last} }`);
    expect(errors).toMatchObject([{ message: expect.stringMatching(`at most ${words}\\b`) }]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  }
  expect(postsOf(writes)).toEqual([]);
  expect(await writes.rowsOf('too many 1')).toEqual([]);
});
