import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { demoToken } from '../../src/demo/account.js';
import type { Answer } from './start-gateway.js';
import { createPayment, type Paid, type PaymentInput } from './start-writes.js';

export interface GatewayProcess {
  /** Rejects when the process ends before it has answered. */
  ask(query: string, variables: Record<string, unknown>, token?: string): Promise<Answer>;
  /** Ends it as a machine that loses its power does; nothing when it has ended. */
  kill(): Promise<void>;
  /** Resolves once it has ended with the signal that it was killed by; null: it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

const script = fileURLToPath(new URL('gateway-process.js', import.meta.url));

/** A gateway that was built before, before an account, with a journal: a process that a signal can end at any moment. */
export async function startGatewayProcess(environment: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => child.signalCode);
  const url = await readUrl(child.stdout);
  return {
    async ask(query, variables, token = demoToken) {
      const response = await fetch(new URL('graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, data, errors };
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

async function readUrl(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const url = /is ready at (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  throw new Error('expected the gateway to say where it is ready, but it ended');
}

/** Sends the same mutation until it is known how it ended; all that was told, in order. Rejects when the process ends. */
export async function payUntilKnown(gateway: GatewayProcess, input: PaymentInput, token?: string): Promise<Paid[]> {
  const told: Paid[] = [];
  for (;;) {
    const { data, errors } = await gateway.ask(createPayment, { input }, token);
    const answer: Paid = errors ? { errorCode: errors[0]!.extensions.code } : data.createExternalPayment;
    told.push(answer);
    const isNotApplied = answer.userErrors?.some(({ code }) => code === 'NOT_APPLIED');
    if (answer.outcome !== undefined && answer.outcome !== 'PENDING' && !isNotApplied) return told;
    await pause(40);
  }
}
