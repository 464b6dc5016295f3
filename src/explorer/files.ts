import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { guardScript, pageOf, startScript, styleSheet } from './page.js';
import { readTabs, type Samples } from './tabs.js';

export interface ExplorerFile {
  /** Its content-type. */
  readonly type: string;
  /** Whether compressing it is worth while. */
  readonly isText: boolean;
  readonly read: () => Promise<Uint8Array>;
}

export interface ExplorerOptions {
  /** Whether the schema for people is at `/docs`. */
  readonly hasReference: boolean;
  readonly samples: Samples;
}

const require = createRequire(import.meta.url);

/** What is of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Every file of the explorer, by its path. */
export function explorerFiles({ hasReference, samples }: ExplorerOptions): ReadonlyMap<string, ExplorerFile> {
  const own: [string, ExplorerFile][] = [
    ['/explorer', textFile('text/html; charset=utf-8', () => pageOf(hasReference))],
    ['/explorer/page.css', textFile(typeOf('.css'), () => styleSheet)],
    ['/explorer/guard.js', textFile(typeOf('.js'), () => guardScript)],
    ['/explorer/start.js', textFile(typeOf('.js'), () => startScript(readTabs(samples)))],
  ];
  return new Map([...filesOfAltair(), ...own]);
}

/** Altair without its own page, and without the frame for scripts around requests: those may run whatever they like. */
function filesOfAltair(): [string, ExplorerFile][] {
  const folder = join(dirname(require.resolve('altair-static/package.json')), 'build', 'dist');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in types && !name.startsWith('iframe-sandbox'))
    .map((name) => [
      `/explorer/${name.split(sep).join('/')}`,
      {
        type: typeOf(extname(name)),
        isText: /(utf-8|svg\+xml)$/.test(typeOf(extname(name))),
        read: () => readFile(join(folder, name)),
      },
    ]);
}

function textFile(type: string, make: () => string): ExplorerFile {
  return { type, isText: true, read: async () => Buffer.from(make()) };
}

function typeOf(extension: string): string {
  return types[extension] ?? 'application/octet-stream';
}
