import { exec } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { build } from '../support/build.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const operations = readdirSync(`${root}/docs/operations`).map((name) => `docs/operations/${name}`);
let files: string[];

beforeAll(async () => {
  await build();
  const { stdout } = await promisify(exec)('npm pack --dry-run --json --ignore-scripts', { cwd: root });
  const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
  files = packed!.files.map(({ path }) => path);
}, 60_000);

test('The package has the library with its types, the command, and what both read.', () => {
  const needed = ['dist/gateway.js', 'dist/gateway.d.ts', 'dist/index.js', 'dist/cli/main.js', 'schema/base.graphql'];
  const read = [...operations, 'package.json', 'README.md', 'LICENSE'];
  expect(files).toEqual(expect.arrayContaining([...needed, ...read]));
});

test('It has nothing else.', () => {
  expect(files.filter((path) => !/^(dist|schema)\//.test(path)).sort()).toEqual(
    ['LICENSE', 'README.md', ...operations, 'package.json'].sort(),
  );
  expect(files.filter((path) => !/\.(js|d\.ts|graphql|json|md)$|^LICENSE$/.test(path))).toEqual([]);
});

const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  readonly bin: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
};

test('It has whatever it exports.', () => {
  const paths = Object.values(manifest.exports).flatMap((to) => (typeof to === 'string' ? to : Object.values(to)));
  expect(paths.length).toBeGreaterThan(6);
  expect(files).toEqual(expect.arrayContaining(paths.map((path) => path.replace('./', ''))));
});

test.each(['./apollo-client', './urql'])(
  'What it exports as %s runs in browsers: it imports nothing from elsewhere.',
  (name) => {
    const { default: entry = '' } = manifest.exports[name] as Record<string, string>;
    const open = [new URL(entry, pathToFileURL(root)).href];
    for (const url of open) {
      const text = readFileSync(new URL(url), 'utf8');
      expect(text).not.toMatch(/\b(process|Buffer|require)\b/);
      for (const [, from = ''] of text.matchAll(/(?:from|import) '([^']+)'/g)) {
        expect(from).toMatch(/^\.\.?\//);
        open.push(new URL(from, url).href);
      }
    }
    expect(open.length).toBeGreaterThan(1);
  },
);

test('Its command begins as a script of node does.', () => {
  const { bin } = manifest;
  expect(Object.keys(bin)).toEqual(['kantata-graphql']);
  expect(readFileSync(`${root}/${bin['kantata-graphql']}`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});
