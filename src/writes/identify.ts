import { GatewayError } from '../errors.js';
import type { Client } from '../kantata/client.js';
import { parseEnvelope } from '../kantata/envelope.js';
import { timeLimit } from './time-limit.js';

/** The upstream user behind a token. One call, made only where two tokens may be one caller's, or where a look needs it. */
export type Identify = (authorization: string) => Promise<string>;

export function createIdentify(client: Client, timeoutMs: number): Identify {
  const underWay = new Map<string, Promise<string>>();

  const ask = async (authorization: string): Promise<string> => {
    const signal = timeLimit(timeoutMs);
    const bytes = await client.read({ path: 'users/me', query: '', authorization, signal, isLook: true });
    const id = bytes && parseEnvelope(bytes).results.find(({ key }) => key === 'users')?.id;
    if (typeof id === 'string') return id;
    throw new GatewayError(
      'UPSTREAM_INVALID_RESPONSE',
      'Kantata answered the question for the current user without a user.',
    );
  };

  return (authorization) => {
    const known = underWay.get(authorization);
    if (known) return known;
    const asked = ask(authorization).finally(() => underWay.delete(authorization));
    underWay.set(authorization, asked);
    return asked;
  };
}
