import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoAccount, type DemoAccount, type DemoFaults } from '../../src/demo/account.js';
import { startReplicas, type DroppableReplicas, type ReplicasOptions } from './in-process.js';
import type { Place } from './run-history.js';

export interface World {
  readonly demo: DemoAccount;
  readonly replicas: DroppableReplicas;
  /** Where the next history happens. */
  readonly nextPlace: () => Place;
  close(): Promise<void>;
}

export interface WorldOptions extends Omit<ReplicasOptions, 'demo' | 'journalUrl'> {
  readonly faults?: Partial<DemoFaults>;
}

/** An account of its own before two replicas with a journal of their own. */
export async function startWorld({ faults = {}, ...options }: WorldOptions): Promise<World> {
  const demo = await startDemoAccount();
  Object.assign(demo.faults, faults);
  const folder = await mkdtemp(join(inMemory() ?? tmpdir(), 'histories-'));
  const replicas = await startReplicas({ ...options, demo, journalUrl: `file:${join(folder, 'journal.db')}` });
  const nextPlace = createPlaces(demo);
  return {
    demo,
    replicas,
    nextPlace: () => {
      const { settleSeconds } = options;
      return { demo, replicas, holds: replicas.holds, settleSeconds, ...nextPlace() };
    },
    async close() {
      await replicas.close();
      await demo.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Nobody loses his power here, and a disk that is waited for holds up everything else in this process. */
function inMemory(): string | null {
  return existsSync('/dev/shm') ? '/dev/shm' : null;
}

/** Amounts that nobody pays in the demo account, in one after another of the projects that both payers see. */
export function createPlaces({ data }: DemoAccount): () => Pick<Place, 'workspaceId' | 'amount'> {
  const workspaceIds = [...data.workspaces.values()]
    .filter(({ archived, participantIds }) => !archived && participantIds.includes(data.callers.lead))
    .map(({ id }) => id);
  let count = 0;
  return () => {
    count += 1;
    return { workspaceId: workspaceIds[count % workspaceIds.length]!, amount: 900_000_000 + count * 100 };
  };
}
