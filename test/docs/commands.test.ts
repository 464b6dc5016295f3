import { expect, test } from '@jest/globals';
import { allFences, nameOf, pages, read } from './pages.js';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('Every npm script that a page names is there.', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/\bnpm run (?:--silent |-s )?([\w:]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('Commands are marked sh, so that they are found, and every block says in which language it is.', () => {
  for (const language of ['bash', 'shell', 'console', 'zsh', 'javascript', 'typescript', 'gql']) {
    expect(allFences(language).map(nameOf)).toEqual([]);
  }
});

test('What stands in front of a block is one of the remarks that tests know.', () => {
  const known = /^(not run: .{5,}|snippet: [\w-]+|runs until it is stopped|variables|answer|as: demo-\w+)$/;
  const remarks = ['sh', 'js', 'ts', 'graphql', 'json'].flatMap(allFences).filter(({ remark }) => remark !== '');
  expect(remarks.filter(({ remark }) => !known.test(remark)).map(nameOf)).toEqual([]);
});

test('Every block of JavaScript has a name that tests know it by, or a reason why it is not run.', () => {
  const blocks = [...allFences('js'), ...allFences('ts')];
  expect(blocks.filter(({ remark }) => !/^(snippet|not run): /.test(remark)).map(nameOf)).toEqual([]);
});
