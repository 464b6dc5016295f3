/**
 * Runs one history before a demo account and replicas of the gateway, and tells what it broke.
 *
 * It knows replicas only by `Replicas`: two of them, started by whoever runs it, on one journal, with `settleSeconds`
 * as in `place`, `maxWrites: 1`, unmarked payments, and the demo account as upstream (through a gate or not). They may
 * be dropped and started again at any moment; `ask` throws while a replica is away, and when it goes away before it
 * has answered. All replicas must agree on `account`, since their URL of the demo account may change.
 *
 *     const places = createPlaces(demo);
 *     const report = await runHistory(history, { demo, replicas, settleSeconds: 1, ...places.next() });
 *     expect(report.violations).toEqual([]);
 *
 * Histories may run at the same time: each has an amount, or an invoice, of its own, and its own keys. Which key a POST
 * belongs to is told by what its client selects, and so by the POST's `include`; nothing else is put into the gateway.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoAccount } from '../../src/demo/account.js';
import { runClient, type Asked } from './client.js';
import type { History } from './history.js';
import { installFaults } from './install-faults.js';
import { judge } from './judge.js';
import type { Report } from './report.js';
import { runDeletion } from './run-deletion.js';
import { subjectOf, type Subject } from './subject.js';

export interface Replicas {
  /** Throws when the replica is gone, or goes before it has answered. */
  ask(replica: number, query: string, variables: Record<string, unknown>, token: string): Promise<ReplicaAnswer>;
}

export interface ReplicaAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
  readonly data: any;
  readonly errors: readonly { readonly extensions: { readonly code: string } }[] | undefined;
}

/** Lets a replica stand still before it sends certain POSTs; only replicas in this process can be held so. */
export interface Holds {
  /** Until the function that it returns is called, `hold` is asked before each POST. */
  readonly add: (hold: Hold) => () => void;
}

/** Resolves when the POST may go on; null: it is none of these. */
export type Hold = (post: { readonly body: unknown; readonly query: string }) => Promise<void> | null;

export interface Place {
  readonly demo: DemoAccount;
  readonly replicas: Replicas;
  readonly settleSeconds: number;
  readonly workspaceId: string;
  /** In minor units; of this history alone. A multiple of 100. */
  readonly amount: number;
  readonly holds?: Holds;
  /** Lets a request wait for its turn, where all histories together would ask more than one machine can answer. */
  readonly inTurn?: <T>(ask: () => Promise<T>) => Promise<T>;
  /** How long a client goes on asking, in milliseconds at a window of one second; by default, for a minute. */
  readonly patienceMs?: number;
  /** No replica is dropped meanwhile, so that what upstream answers does arrive. */
  readonly isSteady?: boolean;
}

export async function runHistory(history: History, place: Place): Promise<Report> {
  const began = Date.now();
  const subject: Subject = subjectOf(history, place);
  const asked: Asked[] = [];
  const scale = (ms: number) => ms * place.settleSeconds;
  const faults = installFaults(history, subject, place);
  const outsider = async () => {
    if (!history.outsider) return;
    await pause(scale(history.outsider.atMs));
    subject.commitOutside(history.outsider.who);
  };
  try {
    const endings = await Promise.all([
      ...history.keys.map((story, index) => runClient({ story, index, subject, place, asked })),
      outsider(),
      history.deletion && runDeletion(history.deletion, subject, place, asked),
    ]);
    const undecided = endings.flatMap((ending, index) => (ending === 'undecided' ? [index] : []));
    // What was sent before may be carried out as late as this.
    await faults.ended();
    await pause(scale(lastCommitMs));
    return judge({ history, subject, place, asked, undecided, began });
  } finally {
    faults.remove();
  }
}

/** No commit comes later after its POST. */
const lastCommitMs = 550;
