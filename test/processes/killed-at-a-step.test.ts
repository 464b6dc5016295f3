import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startDemoAccount, type DemoAccount } from '../../src/demo/account.js';
import { openDatabase, type Database } from '../../src/writes/database.js';
import { payUntilKnown, startGatewayProcess, type GatewayProcess } from '../support/gateway-processes.js';
import { eventually } from '../support/use-writes.js';

/** The steps of a write after which its gateway is killed, and whether the payment has left it by then. */
const steps = [
  { step: 'claim', hasLeft: false },
  { step: 'connect', hasLeft: false },
  { step: 'bytes written', hasLeft: true },
  { step: 'answer read', hasLeft: true },
  { step: 'row closed', hasLeft: true },
] as const;

let folder: string;
let demo: DemoAccount;
let database: Database | null;
let gateways: GatewayProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  demo = await startDemoAccount();
  database = null;
  gateways = [];
});

afterEach(async () => {
  await Promise.all(gateways.map((gateway) => gateway.kill()));
  await demo.close();
  await database?.close();
  await rm(folder, { recursive: true });
});

describe.each(['SQLite', 'PostgreSQL'])('with its journal on %s', (kind) => {
  test.each(steps)('a gateway that is killed after "$step" pays once', async ({ step, hasLeft }) => {
    const { start, rowOf } = await onJournal(kind);
    const input = aPayment();

    const killed = await start({ DIE_AFTER: step });
    await expect(payUntilKnown(killed, input)).rejects.toThrow('fetch failed');
    expect(await killed.ended).toBe('SIGKILL');
    const left = await rowOf(input.idempotencyKey);
    expect(left).toMatchObject({ state: step === 'row closed' ? 'DONE' : 'SENDING', attempt: 1 });
    await eventually(
      async () => demo.commits.length,
      (count) => count === Number(hasLeft),
    );

    const again = await start();
    const answers = await payUntilKnown(again, input);
    const [commit, ...others] = demo.commits;
    expect(others).toEqual([]);
    expect(demo.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(answers.at(-1)).toMatchObject({ outcome: 'DONE', userErrors: [], externalPayment: { id: commit!.id } });
    expect(await payUntilKnown(again, input)).toEqual([answers.at(-1)]);
    expect(await rowOf(input.idempotencyKey)).toMatchObject({ state: 'DONE', record_id: commit!.id });
    expect(demo.commits).toHaveLength(1);
    if (!hasLeft) expect(commit!.at).toBeGreaterThan(Number(left['settle_at']));
  });
});

function aPayment() {
  const { workspaceId } = demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: 123_456, message: 'of a gateway that is killed', idempotencyKey: randomUUID() };
}

async function onJournal(kind: string) {
  const url = kind === 'SQLite' ? `file:${join(folder, 'journal.db')}` : process.env['JOURNAL_TEST_URL']!;
  const opened = (database = await openDatabase(url));
  const environment = {
    KANTATA_API_URL: demo.url,
    ACCOUNT: randomUUID(),
    JOURNAL_URL: url,
    SETTLE_SECONDS: '4',
  };
  return {
    start: async (more: Readonly<Record<string, string>> = {}): Promise<GatewayProcess> => {
      const gateway = await startGatewayProcess({ ...environment, ...more });
      gateways.push(gateway);
      return gateway;
    },
    rowOf: async (key: string) => {
      const rows = await opened.run('SELECT * FROM writes WHERE key = $1', [`create:${key}`]);
      expect(rows).toHaveLength(1);
      return rows[0]!;
    },
  };
}
