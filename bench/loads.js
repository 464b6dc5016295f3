// How much is asked for at once, and how much of it is the same.

/** Of whom each caller is one, with a connection of his own. */
const identical = (count) => ({
  name: count === 1 ? 'c=1' : `c=${count} identical`,
  callers: Array.from({ length: count }, () => ({ token: 'caller-0', page: 1, from: 0 })),
});

/** Neither token nor page are shared, so that no server can answer one from what it has read for another. */
export const distinct = (count) => ({
  name: `c=${count} distinct`,
  callers: Array.from({ length: count }, (_, index) => ({ token: `caller-${index}`, page: 1 + (index % 10), from: 0 })),
});

const inTurn = (count, documentCount) => ({
  name: `c=${count}`,
  callers: distinct(count).callers.map((caller, index) => ({
    ...caller,
    page: 1,
    from: Math.floor((index * documentCount) / count),
  })),
});

export const alone = identical(1);

/** Where nothing is called, callers have nothing that could be shared. */
export function loadsOf({ name, documents }) {
  if (documents.length > 1) return [inTurn(20, documents.length)];
  if (name === '__typename') return [alone, { ...identical(32), name: 'c=32' }, { ...identical(128), name: 'c=128' }];
  return [alone, identical(32), distinct(32), identical(128), distinct(128)];
}

/** What a caller sends, in his order. */
export function bodiesOf({ documents }, { page, from }) {
  return [...documents.slice(from), ...documents.slice(0, from)].map((query) =>
    JSON.stringify(query.includes('$page') ? { query, variables: { page } } : { query }),
  );
}
