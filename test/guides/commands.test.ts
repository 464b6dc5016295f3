import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fencesOf, nameOf, pages, reasonNotToRun, type Fence } from '../docs/pages.js';
import { environment, freePort, run, serve, type Serving } from './copy.js';

/** Its commands are the measurements: they take the better part of an hour, and a machine to themselves. */
const measurements = 'docs/performance.md';
const isLeftOut = (fence: Fence) => fence.page === measurements || reasonNotToRun(fence) !== null;
const withCommands = pages.filter((page) =>
  fencesOf(page).some((fence) => fence.language === 'sh' && !isLeftOut(fence)),
);
const untilStopped = 'runs until it is stopped';

/** What needs an account, Docker or a cluster cannot run here, and says so. */
const needs =
  /npm run (bench|soak|test|check$)|npm ci|npm test|KANTATA_API_TOKEN|api\.mavenlink\.com|\bdocker\b|\bkubectl\b/m;

test('What cannot be run here says why.', () => {
  const blocks = pages.flatMap(fencesOf).filter(({ language, text }) => language === 'sh' && needs.test(text));
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.filter((fence) => !isLeftOut(fence)).map(nameOf)).toEqual([]);
});

describe.each(withCommands)('%s', (page) => {
  const fences = fencesOf(page);
  const commands = fences.filter((fence) => fence.language === 'sh' && !isLeftOut(fence));
  let port: string;
  let serving: Serving | null = null;
  beforeAll(async () => {
    port = await freePort();
  });
  /** One thing at a time has the port, as it has for a reader. */
  const stop = async () => {
    const code = await serving?.stop();
    serving = null;
    return code ?? 0;
  };
  afterAll(async () => {
    expect(await stop()).toBe(0);
  });

  test.each(commands.map((fence) => [nameOf(fence), fence] as const))(
    '%s does what it is there for',
    async (_, fence) => {
      const env = environment({ PORT: port, JOURNAL_URL: '' });
      const command = fence.text.replaceAll('127.0.0.1:4000', `127.0.0.1:${port}`);
      if (fence.remark === untilStopped) {
        expect(await stop()).toBe(0);
        serving = await serve(command, env);
        expect(new URL('/', serving.url).href).toBe(`http://127.0.0.1:${port}/`);
        return;
      }
      const { code, stdout, stderr } = await run(command, env);
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      if (stdout.startsWith('{')) expect(JSON.parse(stdout)).not.toHaveProperty('errors');
      const next = fences[fences.indexOf(fence) + 1];
      if (next?.remark === 'answer') expect(JSON.parse(stdout)).toEqual(JSON.parse(next.text));
    },
  );
});
