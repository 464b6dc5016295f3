import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { WritePlan } from './plan.js';
import type { WriteRow } from './row.js';
import type { WriteTimes } from './times.js';

interface NewRowOptions {
  readonly tokenHash: string;
  readonly key: string;
  readonly plan: Pick<WritePlan, 'kind' | 'signature'>;
  readonly input: unknown;
  readonly fingerprint: string;
}

export type NewRow = (options: NewRowOptions) => WriteRow;

/** A row as it is claimed now, by upstream's clock; where that has not told its time, with room for doubt. */
export function createNewRow(clock: UpstreamClock, times: WriteTimes, scope: string): NewRow {
  return ({ tokenHash, key, plan, input, fingerprint }) => {
    const { earliest, latest, isKnown } = clock.now();
    const doubt = isKnown ? { earlier: 0, later: 0 } : times.clockUnknown;
    const sendBy = latest + times.sendWithin;
    return {
      scope,
      key,
      tokenHash,
      userId: null,
      kind: plan.kind,
      fingerprint,
      signature: plan.signature,
      input: JSON.stringify(input),
      state: 'SENDING',
      attempt: 1,
      sentAfter: Math.floor(earliest - times.lookBack - doubt.earlier),
      sendBy: Math.ceil(sendBy),
      settleAt: Math.ceil(sendBy + times.settle + doubt.later),
      nextLookAt: Math.ceil(latest + times.firstLookAfter),
      looks: 0,
      lookedAt: null,
      recordId: null,
      inferred: false,
      errors: null,
      candidateIds: [],
      createdAt: Math.floor(earliest),
      isOwnClock: !isKnown,
    };
  };
}
