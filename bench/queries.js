// What is asked for, and what has to hold for an answer before it is measured.
import assert from 'node:assert/strict';

const payment = 'id amount { minorUnits decimal currency } createdAt message';
const links = 'invoice { id title dueDate draft } user { id fullName headline } workspace { id title }';
const people = 'invoice { id title recipient { id fullName } } user { id fullName } workspace { id title }';
const plain = 'id amount { minorUnits } createdAt message';

export const nested100 = {
  name: 'nested 100',
  means: '100 payments, each with its invoice, user and project',
  documents: [documentOf(100, `${payment} ${links}`)],
  check: isNested(100),
};
export const nested20 = { ...nested100, name: 'nested 20', means: '20 of them', ...nestedOf(20) };
const twoLevels = {
  name: 'two levels',
  means: '50 payments with those, and the recipients of their invoices',
  documents: [documentOf(50, `${payment} ${people}`)],
  check: isNested(50),
};
const flat100 = {
  name: 'flat 100',
  means: '100 payments without links',
  documents: [documentOf(100, plain)],
  check: hasNodes(100),
};
const typename = {
  name: '__typename',
  means: '`{ __typename }`, for which nothing is called',
  documents: ['{ __typename }'],
  check: (data) => assert.deepEqual(data, { __typename: 'Query' }),
};
const mix = {
  name: 'mix',
  means: '50 documents, asked for in turn by 20 callers who begin at different ones',
  documents: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50].flatMap((first) =>
    [`${payment} ${links}`, `${payment} ${people}`, `${payment} user { fullName }`, plain, 'id message'].map((fields) =>
      documentOf(first, fields),
    ),
  ),
  check: (data) => assert.ok(data.externalPayments.nodes.length > 0, 'expected payments'),
};

export const shapes = [nested100, nested20, twoLevels, flat100, typename, mix];

export function nestedOf(count) {
  return { documents: [documentOf(count, `${payment} ${links}`)], check: isNested(count) };
}

function documentOf(first, fields) {
  return `query Payments($page: Int) {
  externalPayments(first: ${first}, page: $page) { nodes { ${fields} } totalCount }
}`;
}

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
