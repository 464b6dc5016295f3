import type { ReadRequest, Reads } from '../kantata/client.js';

/** Reads of one gateway, where identical ones of one caller at the same moment are one call. */
export interface SharedReads extends Reads {
  /** A write is over: no read that starts from now on joins one that began before. */
  readonly forget: () => void;
}

/** One call that somebody waits for. */
interface UnderWay {
  readonly answer: Promise<Uint8Array | null>;
  readonly ending: AbortController;
  waiters: number;
}

/**
 * Nothing is kept: a call is shared while it is under way, by requests with the very same credentials. It ends early
 * when the last of its waiters gives up, with the reason of that one.
 */
export function createSharedReads(client: Reads): SharedReads {
  const underWay = new Map<string, UnderWay>();

  const begin = (key: string, request: ReadRequest): UnderWay => {
    const ending = new AbortController();
    const answer = client.read({ ...request, signal: ending.signal }).finally(() => {
      if (underWay.get(key) === call) underWay.delete(key);
    });
    const call: UnderWay = { answer, ending, waiters: 0 };
    // Each waiter has it from the answer itself; when all are gone, nobody does.
    answer.catch(() => undefined);
    underWay.set(key, call);
    return call;
  };

  const leave = (key: string, call: UnderWay, reason: unknown): void => {
    call.waiters -= 1;
    if (call.waiters > 0) return;
    call.ending.abort(reason);
    if (underWay.get(key) === call) underWay.delete(key);
  };

  return {
    async read(request) {
      const { authorization, path, query, signal } = request;
      signal.throwIfAborted();
      const key = JSON.stringify([authorization, path, query]);
      const call = underWay.get(key) ?? begin(key, request);
      call.waiters += 1;
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          leave(key, call, signal.reason);
          reject(signal.reason instanceof Error ? signal.reason : new Error('The read was ended.'));
        };
        signal.addEventListener('abort', giveUp, { once: true });
        call.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
      });
    },
    forget: () => underWay.clear(),
  };
}
