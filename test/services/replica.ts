import { fileURLToPath } from 'node:url';
import { demoToken } from '../../src/demo/account.js';
import type { Answer } from '../support/start-gateway.js';
import { createPayment, type Paid, type PaymentInput } from '../support/start-writes.js';
import { startTethered } from '../support/tethered.js';

/** One of several gateways, as `npm start` has it. */
export interface Replica {
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  pay(input: PaymentInput): Promise<Paid>;
  /** The code of what `{ me { id } }` fails with, 'ok' when it does not, and how long that took. */
  visit(token: string): Promise<{ readonly code: string; readonly ms: number }>;
  /** All that it has said by now, by lines. */
  readonly output: readonly string[];
  /** SIGKILL: nothing is finished, nothing is told to anybody. */
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export async function startReplica(environment: Readonly<Record<string, string>>): Promise<Replica> {
  const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'warn', PORT: '0', ...environment };
  const program = await startTethered([process.execPath, script], /is ready at/, { env });
  const url = /http:\S+/.exec(program.output.find((line) => line.includes('is ready at'))!)![0];

  const ask: Replica['ask'] = async (query, variables = {}, token = demoToken) => {
    const response = await fetch(new URL('graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data, errors };
  };
  return {
    ask,
    output: program.output,
    kill: () => program.kill(),
    async pay(input) {
      const { data, errors } = await ask(createPayment, { input });
      return errors ? { errorCode: errors[0]!.extensions.code } : data.createExternalPayment;
    },
    async visit(token) {
      const began = performance.now();
      const { errors } = await ask('{ me { id } }', {}, token);
      return { code: errors?.[0]?.extensions.code ?? 'ok', ms: performance.now() - began };
    },
  };
}
