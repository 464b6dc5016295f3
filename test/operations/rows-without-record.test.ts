import { expect, test } from '@jest/globals';
import { idList, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const byId = 'orderBy: { field: ID, direction: ASC }';
const paymentIds = () => idList([...gateway.data.externalPayments.keys()]).split(',');

/** Results go on naming these payments, and their records do not come. */
function loseRecords(...places: readonly number[]): string[] {
  const ids = paymentIds();
  const lost = places.map((place) => ids[place]!);
  gateway.upstreamAnswers({
    matches: ({ path }) => path === '/external_payments',
    rewrite(envelope) {
      const { external_payments, ...rest } = envelope as { external_payments: Record<string, object> };
      const kept = Object.entries(external_payments).filter(([id]) => !lost.includes(id));
      return { ...rest, external_payments: Object.fromEntries(kept) };
    },
  });
  return ids.filter((_id, place) => !places.includes(place));
}

interface Page {
  readonly externalPayments: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
  };
}

/** All ids that paging by cursors meets in the first `rows` rows. */
async function pageThrough(first: number, rows: number): Promise<string[]> {
  const met: string[] = [];
  let after: string | null = null;
  for (let row = 0; row < rows; row += first) {
    const data: Page = await gateway.ask(
      `query ($after: String) { externalPayments(first: ${first}, after: $after, ${byId}) {
        edges { cursor node { id } } pageInfo { startCursor endCursor } } }`,
      { after },
    );
    const { edges, pageInfo } = data.externalPayments;
    met.push(...edges.map(({ node }) => node.id));
    expect(pageInfo).toEqual({ startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor });
    after = pageInfo.endCursor;
  }
  return met;
}

test('A row whose record does not come keeps its place: paging loses none of the others, and meets none twice.', async () => {
  const others = loseRecords(1, 4, 11);
  const met = await pageThrough(4, 16);
  expect(met).toEqual(others.slice(0, met.length));
  expect(met.length).toBeGreaterThanOrEqual(12);
});

test('A row before the window that has no record does not move the window.', async () => {
  const ids = paymentIds();
  loseRecords(4);
  const after = Buffer.from('1:external_payments:id:asc:4').toString('base64url');
  const data = await gateway.ask(
    `query ($after: String) { externalPayments(first: 3, after: $after, ${byId}) { edges { cursor node { id } } } }`,
    { after },
  );
  const cursorAt = (place: number) => Buffer.from(`1:external_payments:id:asc:${place}`).toString('base64url');
  expect(data.externalPayments.edges).toEqual(
    [5, 6, 7].map((place) => ({ cursor: cursorAt(place), node: { id: ids[place] } })),
  );
});
