import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { scrape } from './scrape.js';

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const namesIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

test('the table of metrics has every metric of the gateway with its kind, and no other', async () => {
  const exposed = [...(await scrape(gateway.url)).matchAll(/^# TYPE (\S+) (\S+)$/gm)]
    .map(([, name = '', kind]) => `${name} ${kind}`)
    .filter((line) => !/^(process|nodejs)_/.test(line));
  const told = [...page.matchAll(/^\| `(\w+)` +\| (counter|gauge|histogram) /gm)].map(
    ([, name, kind]) => `${name} ${kind}`,
  );
  expect(told.sort()).toEqual(exposed.sort());
});

test('alerts ask for metrics that are there', async () => {
  const text = await scrape(gateway.url);
  const rules = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
  const names = namesIn(rules, /\b((?:graphql|upstream|journal)_\w+)/g);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(text).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `);
});
