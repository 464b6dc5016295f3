import { BrokenCircuitError, circuitBreaker, CircuitState, handleWhenResult, SamplingBreaker } from 'cockatiel';
import type { Signal } from '../ending.js';
import { GatewayError } from '../errors.js';
import { createCallGate } from './call-gate.js';

/** What became of a read. An outage is a failure that says something of upstream, not of what was asked for. */
export type Outcome =
  | { readonly is: 'answer'; readonly body: Uint8Array | null }
  | { readonly is: 'error' | 'outage'; readonly error: GatewayError };

/** For health and metrics. */
export interface Standing {
  readonly breaker: 'closed' | 'open';
  readonly underWay: number;
  readonly waiting: number;
}

interface Guarded {
  readonly authorization: string;
  readonly signal: Signal;
  readonly isLook?: boolean;
}

export interface ReadGuard {
  readonly run: (read: Guarded, send: () => Promise<Outcome>) => Promise<Outcome>;
  readonly standing: () => Standing;
}

const readLimits = { atOnce: 64, perCaller: 16, waiting: 256 } as const;
/** The journal must be able to look when everything else is held back. */
const lookLimits = { atOnce: 8, perCaller: 2, waiting: 1_000 } as const;
const breakerWindowMs = 10_000;
const breakMs = 2_000;

/** Keeps reads from piling up before an upstream that fails, and one caller's from keeping out all others'. */
export function createReadGuard(): ReadGuard {
  const reads = createCallGate(readLimits);
  const looks = createCallGate(lookLimits);
  const breaker = circuitBreaker(
    handleWhenResult(
      (result) => typeof result === 'object' && result !== null && 'is' in result && result.is === 'outage',
    ),
    {
      halfOpenAfter: breakMs,
      breaker: new SamplingBreaker({ threshold: 0.5, duration: breakerWindowMs, minimumRps: 5 }),
    },
  );
  return {
    async run({ authorization, signal, isLook = false }, send) {
      if (isLook) return looks.pass(authorization, signal, send);
      try {
        return await reads.pass(authorization, signal, () => breaker.execute(send));
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        const message = 'Kantata has been failing for most calls; it is asked again in a moment. Try again then.';
        throw new GatewayError('UPSTREAM_UNAVAILABLE', message, { retryAfter: Math.ceil(breakMs / 1_000) });
      }
    },
    standing: () => ({
      breaker: breaker.state === CircuitState.Open ? 'open' : 'closed',
      ...reads.standing(),
    }),
  };
}
