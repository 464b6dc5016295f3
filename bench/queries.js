// What is measured, and what has to hold for an answer before it is.
import assert from 'node:assert/strict';

const nested = (first) => `{
  externalPayments(first: ${first}) {
    nodes {
      id
      amount { minorUnits decimal currency }
      createdAt
      message
      invoice { id title dueDate draft }
      user { id fullName headline }
      workspace { id title }
    }
  }
}`;

const flat = (first) => `{
  externalPayments(first: ${first}) {
    nodes { id amount { minorUnits } createdAt message }
  }
}`;

/** `seconds` is how long one round of it lasts. */
export const shapes = [
  { name: '100 payments nested', query: nested(100), seconds: 3, check: isNested(100) },
  { name: '20 payments nested', query: nested(20), seconds: 2, check: isNested(20) },
  { name: '100 payments flat', query: flat(100), seconds: 1, check: hasNodes(100) },
  {
    name: '{ __typename }',
    query: '{ __typename }',
    seconds: 1,
    check: (data) => assert.deepEqual(data, { __typename: 'Query' }),
  },
];

function hasNodes(count) {
  return ({ externalPayments: { nodes } }) => assert.equal(nodes.length, count, 'the number of payments');
}

/** Not every payment has an invoice, but a page on which some link is always null would measure something else. */
function isNested(count) {
  return (data) => {
    hasNodes(count)(data);
    for (const link of ['invoice', 'user', 'workspace']) {
      const found = data.externalPayments.nodes.filter((node) => node[link] !== null).length;
      assert.ok(found >= count / 4, `expected many payments to have their ${link}, but got: ${found} of ${count}`);
    }
  };
}
