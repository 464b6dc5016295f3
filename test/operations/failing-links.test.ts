import { expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

test('What a record has told already stands when a link fails that needs more of the same record.', async () => {
  const { externalPayments, users } = gateway.data;
  const ofUser = [...externalPayments.values()].find(({ userId }) => users.has(userId))!;
  const id = ofUser.userId;
  gateway.upstreamAnswers({
    matches: ({ path }) => path.startsWith('/users'),
    answer: { status: 403, body: '{"errors":[{"type":"system","message":"No"}]}' },
  });
  const { data, errors } = await gateway.query(
    `query ($payment: ID!, $user: ID!) {
      externalPayments(filter: { ids: [$payment] }) { nodes { user { bio } } }
      user(id: $user) { fullName } }`,
    { payment: ofUser.id, user: id },
  );
  expect(data).toEqual({
    externalPayments: { nodes: [{ user: null }] },
    user: { fullName: users.get(id)!.fullName },
  });
  expect(errors?.map(({ path }) => path)).toEqual([['externalPayments', 'nodes', 0, 'user']]);
});
