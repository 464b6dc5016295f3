import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { settings } from '../../src/config.js';

const read = (path: string) => readFileSync(new URL(`../../deploy/${path}`, import.meta.url), 'utf8');
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

test('Every setting that the files in deploy/ give to the gateway is one.', () => {
  const gatewayOfCompose = /^ {2}gateway:\n(.*?)^ {2}\w/ms.exec(read('compose.yaml'))?.[1] ?? '';
  const given = [
    ...names(gatewayOfCompose, /^ {6}([A-Z_]+):/gm),
    ...names(read('kubernetes/deployment.yaml'), /name: ([A-Z_]+),/g),
    ...names(/^ENV (.*)$/m.exec(read('Dockerfile'))?.[1] ?? '', /([A-Z_]+)=/g),
    ...names(read('README.md'), /--from-literal=([A-Z_]+)=/g),
  ];
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter((name) => !Object.hasOwn(settings.shape, name))).toEqual([]);
});

test('An instance has the time that it needs to stop: 5 s before SIGTERM, and 28 s after it.', () => {
  expect(read('kubernetes/deployment.yaml')).toContain("command: [sleep, '5']");
  expect(read('kubernetes/deployment.yaml')).toContain('terminationGracePeriodSeconds: 35');
  expect(read('compose.yaml')).toContain('stop_grace_period: 35s');
  expect(readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8')).toContain('longestStopMs = 28_000');
});
