import { GatewayError } from '../errors.js';
import type { Reads } from '../kantata/client.js';
import { upstreamRefusal } from '../kantata/upstream-refusal.js';
import type { WriteClient } from '../kantata/write-client.js';
import { refusedToken } from '../loading/credentials.js';
import type { TokenMemory } from './token-memory.js';

/** Reads that tell the memory how tokens fare, and send none that upstream has just refused. */
export function watchReads(client: Reads, tokens: TokenMemory): Reads {
  return {
    async read(request) {
      const { authorization } = request;
      if (tokens.isRefused(authorization)) throw refusedToken();
      try {
        const answer = await client.read(request);
        if (answer) tokens.wasAnswered(authorization);
        return answer;
      } catch (error) {
        if (error instanceof GatewayError && error.extensions.code === 'UNAUTHENTICATED') {
          tokens.wasRefused(authorization);
        }
        throw error;
      }
    },
  };
}

/** The same of writes, for which a proxy's page proves nothing. */
export function watchWrites(client: WriteClient, tokens: TokenMemory): WriteClient {
  return {
    async send(request) {
      const answer = await client.send(request);
      if (answer.is !== 'answered') return answer;
      if (answer.status < 300) tokens.wasAnswered(request.authorization);
      else if (upstreamRefusal(answer)?.status === 401) tokens.wasRefused(request.authorization);
      return answer;
    },
  };
}
