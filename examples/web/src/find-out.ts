import { isForbidden, retryAfterOf, wordsOf } from './words.js';
import { hasCode, isDecided, type Answer } from './write-state.js';

interface Options<Input, Result> {
  readonly key: string;
  /** Null: it is not known here any more, and can only be asked for. */
  readonly input: Input | null;
  readonly sentAt: number | null;
  readonly send: (input: Input, key: string) => Promise<Answer<Result>>;
  /** Null: nothing has come to the gateway under this key. */
  readonly ask: (key: string) => Promise<Answer<Result> | null>;
  readonly report: (news: { readonly settlesAt: string | null; readonly trouble: string | null }) => void;
  readonly onReused: () => void;
  readonly signal: AbortSignal;
}

const pollMs = 1_500;
const longestPollMs = 6_000;

/**
 * Asks, and sends the same again under the same key, until the gateway says what became of a write. That nothing has
 * arrived yet is no such word: what was sent may still be on its way. Sending it again is safe, giving it up is not.
 * Throws what Kantata said where it does not let its caller write.
 */
export async function findOut<Input, Result>(options: Options<Input, Result>): Promise<Answer<Result>> {
  const { key, input, sentAt, send, ask, report, onReused, signal } = options;
  let wait = pollMs;
  let next = 300;
  for (;;) {
    await pause(next, signal);
    wait = Math.min(wait * 1.3, longestPollMs);
    next = wait;
    try {
      const known = await ask(key);
      signal.throwIfAborted();
      if (known === null && isTooOld(sentAt)) return lostLongAgo;
      const answer = known ?? (input === null ? null : await send(input, key));
      signal.throwIfAborted();
      if (answer === null) continue;
      if (isDecided(answer)) return answer;
      if (hasCode(answer, 'IDEMPOTENCY_KEY_REUSED')) onReused();
      const isHeldUp = hasCode(answer, 'SIMILAR_WRITE_OPEN');
      report({ settlesAt: answer.settlesAt ?? null, trouble: isHeldUp ? heldUp : null });
    } catch (error) {
      signal.throwIfAborted();
      if (isForbidden(error)) throw error;
      report({ settlesAt: null, trouble: wordsOf(error) });
      next = Math.max(wait, (retryAfterOf(error) ?? 0) * 1_000);
    }
  }
}

/**
 * The gateway forgets the keys of settled writes after some days (JOURNAL_TTL, 7 by default): then null may be a payment
 * that was recorded, and sending it again would record another.
 */
const isTooOld = (sentAt: number | null): boolean => Date.now() - (sentAt ?? 0) > 12 * 60 * 60 * 1_000;

const lostLongAgo = { outcome: 'UNRESOLVED', userErrors: [], candidateIds: [], record: null } as const;

const heldUp = 'Another one just like it is still being found out.';

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
