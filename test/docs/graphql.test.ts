import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse, print, separateOperations } from 'graphql';
import { demoTokens } from '../../src/demo/account.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { fencesOf, nameOf, pages, reasonNotToRun, type Fence } from './pages.js';

/** What follows a document: `<!-- variables -->` and `<!-- answer -->` say which JSON it is. */
function afterwards(fences: readonly Fence[], fence: Fence, remark: string): unknown {
  const next = fences.slice(fences.indexOf(fence) + 1, fences.indexOf(fence) + 3);
  const until = next.findIndex(({ language }) => language !== 'json');
  const found = (until < 0 ? next : next.slice(0, until)).find((json) => json.remark === remark);
  return found ? JSON.parse(found.text) : undefined;
}

const isPrinted = (page: string) => page !== 'docs/queries.md';
const withGraphql = pages
  .filter(isPrinted)
  .filter((page) => fencesOf(page).some(({ language }) => language === 'graphql'));

describe.each(withGraphql)('%s', (page) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ maxWrites: 1 });
  });
  afterAll(() => gateway.close());

  const fences = fencesOf(page);
  const documents = fences
    .filter(({ language }) => language === 'graphql')
    .map((fence) => [nameOf(fence), fence] as const);

  test.each(documents)('%s answers without errors, as it is printed', async (_, fence) => {
    const document = parse(fence.text);
    if (reasonNotToRun(fence) !== null) return;
    const as = /^as: demo-(\w+)$/.exec(fence.remark)?.[1] ?? 'admin';
    const token = Object.entries(demoTokens).find(([name]) => name === as)?.[1];
    expect(token).toBeDefined();
    for (const [name, operation] of Object.entries(separateOperations(document))) {
      const variables = { ...(afterwards(fences, fence, 'variables') as object | undefined) };
      const { data, errors } = await gateway.query(print(operation), variables, token);
      expect([name, errors]).toEqual([name, undefined]);
      for (const payload of operation.definitions.some(isMutation) ? Object.values<object>(data) : []) {
        expect(payload).toMatchObject({ outcome: 'DONE', userErrors: [] });
      }
      const answer = afterwards(fences, fence, 'answer');
      if (answer !== undefined) expect({ data }).toEqual(answer);
    }
  });
});

const isMutation = (definition: { kind: Kind; operation?: unknown }) =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation';
