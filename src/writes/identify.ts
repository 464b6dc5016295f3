import type { Client } from '../kantata/client.js';
import { parseEnvelope } from '../kantata/envelope.js';

/** The upstream user behind a token. One call, made only where two tokens may be one caller's, or where a look needs it. */
export type Identify = (authorization: string) => Promise<string>;

export function createIdentify(client: Client, timeoutMs: number): Identify {
  return async (authorization) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const bytes = await client.read({ path: 'users/me', query: '', authorization, signal, isLook: true });
    const id = bytes && parseEnvelope(bytes).results.find(({ key }) => key === 'users')?.id;
    if (typeof id === 'string') return id;
    throw new Error('Kantata answered the question for the current user without a user.');
  };
}
