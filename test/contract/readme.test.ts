import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/start-gateway.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

test('the first query of the README answers as it is printed there', async () => {
  const { data, errors } = await gateway.query(block('graphql'));
  expect({ data, errors }).toEqual({ ...JSON.parse(block('json')), errors: undefined });
  expect(gateway.upstreamRequests()).toHaveLength(2);
});

test('the first query of the README is the one that Sandbox opens with', () => {
  const operation = readFileSync(new URL('../../docs/operations/first-query.graphql', import.meta.url), 'utf8');
  expect(operation.replaceAll(/^#.*\n/gm, '')).toBe(block('graphql'));
});

test('every relative link of the README leads to a file', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link ?? '');
  expect(links).not.toHaveLength(0);
  for (const link of links) {
    expect(() => readFileSync(new URL(`../../${link}`, import.meta.url))).not.toThrow();
  }
});

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
}
