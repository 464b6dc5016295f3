import { setTimeout as pause } from 'node:timers/promises';
import type { Replicas } from '../histories/run-history.js';
import { startGatewayProcess, type GatewayProcess } from '../support/gateway-processes.js';

export interface KilledReplicas extends Replicas {
  /** How often one of them was killed so far. */
  readonly kills: number;
  close(): Promise<void>;
}

/** Two gateways, each a process that is killed about so many milliseconds after it is ready, and started again. */
export async function startKilledReplicas(
  environment: Readonly<Record<string, string>>,
  everyMs: number,
): Promise<KilledReplicas> {
  const start = () => startGatewayProcess(environment);
  const running: (GatewayProcess | null)[] = await Promise.all([start(), start()]);
  const closing = new AbortController();
  let kills = 0;

  async function killAndStartAgain(replica: number): Promise<void> {
    for (;;) {
      await pause(everyMs * (0.5 + Math.random()), undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      const killed = running[replica]!;
      running[replica] = null;
      await killed.kill();
      kills += 1;
      running[replica] = await start();
    }
  }
  const killing = Promise.all([killAndStartAgain(0), killAndStartAgain(1)]);
  // Told when it is closed.
  killing.catch(() => undefined);

  return {
    get kills() {
      return kills;
    },
    async ask(replica, query, variables, token) {
      const gateway = running[replica];
      if (!gateway) throw new Error('The replica is away.');
      return gateway.ask(query, variables, token);
    },
    async close() {
      closing.abort();
      try {
        await killing;
      } finally {
        await Promise.all(running.map(async (gateway) => gateway?.kill()));
      }
    },
  };
}
