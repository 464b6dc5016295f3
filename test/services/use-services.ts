import { afterAll, afterEach, beforeAll, test } from '@jest/globals';
import { startDemoAccount, type DemoAccount, type DemoRule } from '../../src/demo/account.js';
import { build } from '../support/build.js';
import { hasPostgres, startPostgres } from '../support/postgres.js';
import { hasRedis, startRedis } from '../support/redis.js';
import { startReplica, type Replica } from './replica.js';

export interface Services {
  readonly demo: DemoAccount;
  readonly redis: Awaited<ReturnType<typeof startRedis>>;
  readonly postgres: Awaited<ReturnType<typeof startPostgres>>;
  /** A gateway with its journal there; it ends with its test. */
  start(environment?: Readonly<Record<string, string>>): Promise<Replica>;
  /** Changes how upstream answers, until the end of the test. */
  answerWith(rule: DemoRule): void;
}

const missing = [!hasPostgres() && 'PostgreSQL', !hasRedis() && 'redis-server'].filter(Boolean).join(' and ');

const reason = missing === '' ? null : `${missing} missing; apt-get install postgresql redis-server`;

/** Without the servers, each test is told by name to be skipped, and for want of what. */
export function serviceTest(title: string, run: () => Promise<void>, unless: string | null = null): void {
  const why = reason ?? unless;
  if (why === null) test(title, run, 60_000);
  else {
    // Jest names no test of a file whose tests are all skipped.
    process.stderr.write(`skipped: ${title} (${why})\n`);
    test.skip(title, run);
  }
}

/** PostgreSQL, Redis and a demo account for all tests of a file, and gateways for each. */
export function useServices(): Services {
  let demo: DemoAccount;
  let redis: Services['redis'];
  let postgres: Services['postgres'];
  const started: Promise<Replica>[] = [];
  const removals: (() => void)[] = [];

  if (missing === '') {
    beforeAll(async () => {
      await build();
      [demo, redis, postgres] = await Promise.all([startDemoAccount(), startRedis(), startPostgres()]);
    }, 60_000);
    afterEach(async () => {
      for (const remove of removals.splice(0)) remove();
      // One that could not start has ended.
      await Promise.allSettled(started.splice(0).map(async (replica) => (await replica).kill()));
      demo.commits.length = 0;
      // Of the points that one test takes, the next knows nothing.
      await redis.kill();
      await redis.startAgain();
    });
    afterAll(async () => {
      await Promise.all([demo.close(), redis.kill(), postgres.stop()]);
    });
  }
  return {
    get demo() {
      return demo;
    },
    get redis() {
      return redis;
    },
    get postgres() {
      return postgres;
    },
    start(environment = {}) {
      const replica = startReplica({ KANTATA_API_URL: demo.url, JOURNAL_URL: postgres.url, ...environment });
      started.push(replica);
      return replica;
    },
    answerWith: (rule) => void removals.push(demo.answerWith(rule)),
  };
}
