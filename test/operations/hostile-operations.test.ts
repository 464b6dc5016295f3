import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

/** Each fragment names the next one twice, so that what is walked naively doubles with every level. */
const doubling = (levels: number, next: (name: string) => string) =>
  Array.from({ length: levels }, (_, level) => {
    const below = level === levels - 1 ? 'fullName' : next(`F${level + 1}`);
    return `fragment F${level} on User { id ${below} }`;
  }).join('\n');

describe('an operation that is small to write and large to walk', () => {
  test.each([
    ['fragments that spread one another twice', (name: string) => `...${name} ...${name}`],
    ['fragments behind two aliases of a link', (name: string) => `a: manager { ...${name} } b: manager { ...${name} }`],
  ])('is refused, and takes no longer for it: %s', async (_, next) => {
    const query = `{ me { ...F0 } } ${doubling(40, next)}`;
    for (const token of [undefined, null]) {
      const started = Date.now();
      const { status, errors } = await gateway.query(query, {}, token);
      expect({ status, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
        status: 400,
        codes: ['GRAPHQL_VALIDATION_FAILED'],
      });
      expect(Date.now() - started).toBeLessThan(1_000);
    }
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('of hundreds of aliases stays within a call per 150 ids', async () => {
    const aliases = Array.from({ length: 600 }, (_, index) => `a${index}: invoice(id: "${41_000_005 + index}") { id }`);
    const data = await gateway.ask(`{ ${aliases.join(' ')} }`);
    expect(Object.keys(data)).toHaveLength(600);
    expect(data.a0).toEqual({ id: '41000005' });
    expect(gateway.upstreamRequests()).toHaveLength(Math.ceil(600 / 150));
  });

  test('of hundreds of aliases for one list is one call', async () => {
    const aliases = Array.from({ length: 600 }, (_, index) => `a${index}: users(first: 3) { nodes { id } }`);
    const data = await gateway.ask(`{ ${aliases.join(' ')} }`);
    expect(data.a599.nodes).toHaveLength(3);
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
