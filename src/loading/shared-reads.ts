import type { ReadRequest, Reads } from '../kantata/client.js';
import { parseEnvelope, type Envelope } from '../kantata/envelope.js';
import type { Projection } from '../kantata/scan/scan-envelope.js';
import { createInFlight } from './in-flight.js';

/** Reads of one gateway, where identical ones of one caller at the same moment are one call. */
export interface SharedReads {
  /** Null when upstream answers 404. Throws errors of the catalogue. */
  readonly read: (request: Omit<ReadRequest, 'isLook'>) => Promise<Answer | null>;
  /** A write is over: no read that starts from now on joins one that began before. */
  readonly forget: () => void;
}

/** An answer that several operations may have: then none of them may change what it holds. */
interface Answer {
  readonly byteLength: number;
  /** Whether there are others who have it, too. */
  readonly isShared: () => boolean;
  /** Read once for all operations of one document. */
  readonly envelope: (projection: Projection | undefined) => Envelope;
}

/** By requests with the very same credentials, and only while the call is under way. */
export function createSharedReads(client: Reads): SharedReads {
  const inFlight = createInFlight<Answer | null>();
  return {
    read(request) {
      const { authorization, path, query, signal } = request;
      return inFlight.join(JSON.stringify([authorization, path, query]), signal, async (ending, isShared) => {
        const bytes = await client.read({ ...request, signal: ending });
        return bytes && answerOf(bytes, isShared);
      });
    },
    forget: () => inFlight.forget(),
  };
}

function answerOf(bytes: Uint8Array, isShared: () => boolean): Answer {
  const envelopes = new Map<Projection | undefined, Envelope>();
  return {
    byteLength: bytes.byteLength,
    isShared,
    envelope(projection) {
      const envelope = envelopes.get(projection) ?? parseEnvelope(bytes, projection);
      envelopes.set(projection, envelope);
      return envelope;
    },
  };
}
