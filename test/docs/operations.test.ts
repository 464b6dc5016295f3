import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { openUpstream } from '../../src/upstream.js';
import { useGateway } from '../support/use-gateway.js';
import { fencesOf, read } from './pages.js';

const gateway = useGateway();

const files = readdirSync(new URL('../../docs/operations/', import.meta.url)).filter((name) =>
  name.endsWith('.graphql'),
);
const fences = fencesOf('docs/queries.md');
const guide = read('docs/queries.md');
const bare = (file: string) => read(`docs/operations/${file}`).replaceAll(/^#.*\n/gm, '');

test('The guide has every operation of the folder, each with a link to its file.', () => {
  expect(
    fences
      .filter(({ language }) => language === 'graphql')
      .map(({ text }) => text)
      .sort(),
  ).toEqual(files.map(bare).sort());
  for (const file of files) expect(guide).toContain(`](operations/${file})`);
});

describe('the guide tells the calls of', () => {
  test.each(files)('%s', async (file) => {
    const at = fences.findIndex(({ text }) => text === bare(file));
    const needsProject = /\$workspaceId: ID!/.test(bare(file));
    const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
    await gateway.ask(bare(file), needsProject ? { workspaceId } : {});
    const made = gateway.upstreamRequests();
    // Ids are whatever the account has.
    const told = [
      ...new Set(made.map((request) => `GET ${request.replaceAll(/\b4\d{7}(,4\d{7})*\b/g, '…')}\n`)),
    ].sort();
    expect(fences[at + 1]).toMatchObject({ language: 'http', text: told.join('') });
    const section = guide.slice(guide.indexOf(bare(file)));
    expect(/^\*\*(\d+) calls?\*\*/m.exec(section)?.[1]).toBe(String(made.length));
  });
});

test('The project that the guide names is one of the demo account.', () => {
  const named = /such as `(\d+)`/.exec(guide)?.[1];
  expect(gateway.data.workspaces.get(named ?? '')).toBeDefined();
});

test('It is the one that the explorer begins with on the demo account, where each operation finds something.', async () => {
  const { samples = {}, close } = await openUpstream(readConfig({}));
  await close();
  expect(guide).toContain(`such as \`${samples['workspaceId'] ?? ''}\` of the demo account`);
  const withProject = files.map(bare).filter((document) => document.includes('$workspaceId: ID!'));
  expect(withProject).toHaveLength(5);
  for (const document of withProject) {
    const found = JSON.stringify(await gateway.ask(document, samples));
    expect(found).toMatch(/"nodes":\[\{|"workspace":\{"title"/);
  }
});
