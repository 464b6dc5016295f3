import { expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

test('a kind of operation that the schema does not have is the client’s mistake, and said to be', async () => {
  const { errors } = await gateway.query('subscription { __typename }');
  expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
});

test('lists and texts that no URL can hold are refused before anything is sent', async () => {
  const ids = Array.from({ length: 151 }, (_, index) => String(index + 1));
  const emails = Array.from({ length: 201 }, (_, index) => `a${index}@example.com`);
  const { errors } = await gateway.query(
    `query ($ids: [ID!], $emails: [String!], $name: String) {
      a: invoices(filter: { workspaceIds: $ids }) { totalCount }
      b: users(filter: { emailAddresses: $emails }) { totalCount }
      c: users(filter: { fullName: $name }) { totalCount }
      d: users(filter: { search: "\u0085" }) { totalCount } }`,
    { ids, emails, name: 'x'.repeat(20_000) },
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(4).fill('BAD_USER_INPUT'));
  expect(errors?.[0]?.message).toBe('filter.workspaceIds must hold at most 150 values, but got: 151');
  expect(gateway.upstreamRequests()).toHaveLength(0);
});

test('a list that upstream finds too long is the client’s mistake', async () => {
  gateway.upstreamAnswers({ matches: () => true, answer: { status: 414, body: '<html>URI Too Long</html>' } });
  const { errors } = await gateway.query('{ users { totalCount } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
