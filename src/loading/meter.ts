import type { Envelope } from '../kantata/envelope.js';
import { isResource } from '../kantata/registry.js';
import { tooExpensive, type Measure } from './too-expensive.js';

/** The most that one operation may bring from upstream. */
export type Caps = Readonly<Record<Measure, number>>;

interface Metered extends Readonly<Record<Measure, number>> {
  /** How long at least one call was under way. */
  readonly upstreamMs: number;
}

interface Sized {
  readonly byteLength: number;
}

/** Counts what one operation really brings from upstream, and ends its reading where it becomes too much. */
export interface Meter {
  /** Stands around every read; throws before a call that would be one too many, or after bytes that are. */
  readonly read: <Answer extends Sized>(call: () => Promise<Answer | null>) => Promise<Answer | null>;
  /** Throws when these records are too many. */
  readonly take: (envelope: Envelope) => void;
  readonly figures: () => Metered;
}

export function createMeter(caps: Caps): Meter {
  const made = { calls: 0, records: 0, bytes: 0 };
  let underWay = 0;
  let since = 0;
  let upstreamMs = 0;

  const add = (measure: Measure, more: number) => {
    made[measure] += more;
    if (made[measure] > caps[measure]) throw tooExpensive('has needed', measure, made[measure], caps[measure]);
  };
  const beginCall = () => {
    // One answer beyond a cap is the last: what would be asked for after it may be as large again.
    for (const measure of ['records', 'bytes'] as const) add(measure, 0);
    if (made.calls >= caps.calls) throw tooExpensive('would need', 'calls', made.calls + 1, caps.calls);
    made.calls += 1;
    if (underWay === 0) since = performance.now();
    underWay += 1;
  };
  const endCall = () => {
    underWay -= 1;
    if (underWay === 0) upstreamMs += performance.now() - since;
  };

  return {
    async read(call) {
      beginCall();
      try {
        const answer = await call();
        add('bytes', answer?.byteLength ?? 0);
        return answer;
      } finally {
        endCall();
      }
    },
    take({ collections }) {
      for (const [path, records] of collections) if (isResource(path)) add('records', records.size);
    },
    figures: () => ({ ...made, upstreamMs: Math.round(upstreamMs) }),
  };
}
