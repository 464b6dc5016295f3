import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoAccount } from '../../src/demo/account.js';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/gateway.js';
import type { Database } from '../../src/writes/database.js';
import type { WriteParts } from '../../src/writes/parts.js';
import { openGate, type Gate } from '../support/gate-of-writes.js';
import { createHolds, type HoldBook } from './holds.js';
import { pacedParts } from './paced-parts.js';
import type { Holds, ReplicaAnswer, Replicas } from './run-history.js';

export interface DroppableReplicas extends Replicas {
  readonly holds: Holds;
  /** Ends a replica with all that it is doing, as the loss of its power would, and later starts another in its place. */
  drop(replica: number, downMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface ReplicasOptions {
  readonly demo: DemoAccount;
  readonly journalUrl: string;
  readonly settleSeconds: number;
  readonly serviceToken?: string;
  /** Parts that lack a rule. */
  readonly partsFrom?: (parts: WriteParts) => WriteParts;
  /** Settings that differ from start to start. */
  readonly optionsOfStart?: () => Partial<GatewayOptions>;
}

interface Replica {
  readonly url: URL;
  /** From here on it has no effect. */
  readonly drop: () => Promise<void>;
}

/** Two gateways on one journal, in this process, over sockets. */
export async function startReplicas(options: ReplicasOptions): Promise<DroppableReplicas> {
  const holds = createHolds();
  const running: (Replica | null)[] = [await startReplica(options, holds), await startReplica(options, holds)];
  let isClosed = false;
  return {
    holds,
    async ask(replica, query, variables, token) {
      const url = running[replica]?.url;
      if (!url) throw new Error('The replica is away.');
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ReplicaAnswer;
    },
    async drop(replica, downMs = 0) {
      const dropped = running[replica];
      if (!dropped || isClosed) return;
      running[replica] = null;
      await dropped.drop();
      await pause(downMs);
      running[replica] = await startReplica(options, holds);
    },
    async close() {
      isClosed = true;
      await Promise.all(running.map(async (replica) => replica?.drop()));
    },
  };
}

/** What a replica that is gone was waiting for never comes; one for each, as a promise holds on to all that wait for it. */
const never = () => new Promise<never>(() => undefined);

async function startReplica(options: ReplicasOptions, holds: HoldBook): Promise<Replica> {
  const { demo, journalUrl, settleSeconds, serviceToken = null, optionsOfStart } = options;
  let isOver = false;
  const isGone = () => isOver;
  const unlessGone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isGone()) return never();
    const result = await work();
    return isGone() ? never() : result;
  };
  const gate = await openGate(Number(new URL(demo.url).port));
  const paced = pacedParts(settleSeconds);
  const changed = options.partsFrom?.(paced) ?? paced;
  const parts: WriteParts = {
    ...changed,
    createJournal(database, scope) {
      const mortal: Database = { ...database, run: (...statement) => unlessGone(() => database.run(...statement)) };
      return changed.createJournal(mortal, scope);
    },
    createWriteClient(...parameters) {
      const client = changed.createWriteClient(...parameters);
      return {
        send: (request) =>
          unlessGone(async () => {
            if (request.method === 'POST') await holds.pass(request);
            return client.send({ ...request, mayLeave: () => !isGone() && request.mayLeave() });
          }),
      };
    },
  };
  const gateway = await createGateway(
    {
      apiUrl: `http://127.0.0.1:${gate.port}${new URL(demo.url).pathname}`,
      account: 'histories',
      serviceToken,
      isProduction: false,
      upstreamTimeoutMs: 2_000,
      operationTimeoutMs: 10_000,
      corsOrigins: [],
      logLevel: 'silent',
      userAgent: 'kantata-graphql/test',
      journalUrl,
      settleSeconds,
      callerHashSecret: null,
      maxWrites: 1,
      isPaymentMarked: false,
      journalTtlDays: 7,
      ...optionsOfStart?.(),
    },
    parts,
  );
  const server = createServer(gateway.handler);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
    drop() {
      isOver = true;
      return letGo(server, sockets, gate, gateway);
    },
  };
}

async function letGo(server: Server, sockets: ReadonlySet<Socket>, gate: Gate, gateway: Gateway): Promise<void> {
  server.close();
  for (const socket of sockets) socket.destroy();
  await gate.close();
  await gateway.stop();
}
