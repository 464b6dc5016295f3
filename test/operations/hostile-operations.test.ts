import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

/** Each fragment names the next one twice, so that what is walked naively doubles with every level. */
const doubling = (levels: number, next: (name: string) => string) =>
  Array.from({ length: levels }, (_, level) => {
    const below = level === levels - 1 ? 'fullName' : next(`F${level + 1}`);
    return `fragment F${level} on User { id ${below} }`;
  }).join('\n');

async function timeOf(query: string, token?: null): Promise<number> {
  const started = Date.now();
  const { data } = await gateway.query(query, {}, token);
  expect(data).toHaveProperty('me');
  return Date.now() - started;
}

describe('an operation that is small to write and large to walk', () => {
  test.each([
    ['fragments that spread one another twice', (name: string) => `...${name} ...${name}`],
    ['fragments behind two aliases of a link', (name: string) => `a: manager { ...${name} } b: manager { ...${name} }`],
  ])(
    'takes no longer for it: %s',
    async (_, next) => {
      const query = `{ me { ...F0 } } ${doubling(40, next)}`;
      expect(await timeOf(query)).toBeLessThan(1_000);
      expect(await timeOf(query, null)).toBeLessThan(1_000);
    },
    60_000,
  );

  test('of thousands of aliases stays within a call per 150 ids', async () => {
    const aliases = Array.from(
      { length: 2_000 },
      (_, index) => `a${index}: invoice(id: "${41_000_005 + index}") { id }`,
    );
    const data = await gateway.ask(`{ ${aliases.join(' ')} }`);
    expect(Object.keys(data)).toHaveLength(2_000);
    expect(data.a0).toEqual({ id: '41000005' });
    expect(gateway.upstreamRequests()).toHaveLength(Math.ceil(2_000 / 150));
  });

  test('of thousands of aliases for one list is one call', async () => {
    const aliases = Array.from({ length: 2_000 }, (_, index) => `a${index}: users(first: 3) { nodes { id } }`);
    const data = await gateway.ask(`{ ${aliases.join(' ')} }`);
    expect(data.a1999.nodes).toHaveLength(3);
    expect(gateway.upstreamRequests()).toEqual(['/users?page=1&per_page=3']);
  });
});

describe('an operation that is nested beyond reason', () => {
  test.each([
    ['a literal', `{ invoices(filter: { ids: ${'['.repeat(60_000)}1${']'.repeat(60_000)} }) { totalCount } }`],
    ['a selection', `{ me ${'{ manager '.repeat(15_000)} { id } ${'}'.repeat(15_000)} }`],
    ['a selection that never ends', '{ me '.repeat(30_000)],
    ['a fragment that names itself', '{ me { ...A } } fragment A on User { manager { ...A } }'],
  ])('(%s) is refused, and the next one is answered', async (_, query) => {
    const { status, errors } = await gateway.query(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toMatch(/^GRAPHQL_/);
    expect(gateway.upstreamRequests()).toEqual([]);
    expect(await gateway.ask('{ me { id } }')).toEqual({ me: { id: gateway.data.callers.admin } });
  });
});
