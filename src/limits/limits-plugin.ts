import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.js';
import { GatewayError } from '../errors.js';
import type { Operation } from './estimate.js';
import type { Caps } from '../loading/meter.js';
import type { Cost } from './planned-calls.js';
import type { Rate } from './rate.js';
import { tooExpensive } from '../loading/too-expensive.js';

interface LimitsPluginOptions {
  readonly caps: Caps;
  /** Null: callers are not limited. */
  readonly rate: Rate | null;
  readonly estimate: (operation: Operation) => Cost;
}

/** Refuses operations before anything is sent for them, and tells what they cost to those who ask for it. */
export function limitsPlugin({ caps, rate, estimate }: LimitsPluginOptions): ApolloServerPlugin<Context> {
  return {
    serverWillStart: async () => rate?.open(),
    requestDidStart: async ({ request: { http } }) => {
      const explain = http?.headers.get('x-explain') === 'true';
      let planned: Cost = { calls: 0, records: 0 };
      let isRefused = false;
      const refuse = (error: GatewayError): never => {
        isRefused = true;
        throw answered(error);
      };
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue: { caller } }) {
          if (!operation) return;
          planned = estimate({ schema, document, operation, variables: request.variables ?? {} });
          const excess = excessOf(planned, caps);
          const wait = await rate?.take(caller, excess ? 1 : planned.calls);
          if (wait) refuse(tooManyPoints(wait));
          if (excess) refuse(excess);
        },
        async willSendResponse({ response: { body }, contextValue: { meter } }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          if (isRefused) singleResult.data = null;
          if (explain) singleResult.extensions = { ...singleResult.extensions, cost: costOf(planned, meter.figures()) };
        },
      };
    },
  };
}

/** Null: it is within all of them. */
export function excessOf(planned: Cost, caps: Caps): GatewayError | null {
  for (const measure of ['calls', 'records'] as const) {
    if (planned[measure] > caps[measure]) return tooExpensive('may need', measure, planned[measure], caps[measure]);
  }
  return null;
}

function tooManyPoints(retryAfter: number): GatewayError {
  const message = `This caller has asked for too much within a minute; try again in ${retryAfter} s.`;
  return new GatewayError('RATE_LIMITED', message, { retryAfter });
}

/** With HTTP 200, as every other answer to an operation that could be read: clients look for codes only there. */
function answered({ message, extensions }: GatewayError): GraphQLError {
  const headers = new HeaderMap();
  if (extensions.retryAfter !== undefined) headers.set('retry-after', String(extensions.retryAfter));
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 200, headers } } });
}

interface Made {
  readonly calls: number;
  readonly records: number;
  readonly upstreamMs: number;
}

function costOf(planned: Cost, { calls, records, upstreamMs }: Made) {
  return { callsPlanned: planned.calls, callsMade: calls, recordsPlanned: planned.records, records, upstreamMs };
}
