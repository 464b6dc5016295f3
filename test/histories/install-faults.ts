import { setTimeout as pause } from 'node:timers/promises';
import type { DemoRule } from '../../src/demo/account.js';
import type { AttemptFault, History, ListFault } from './history.js';
import type { Place } from './run-history.js';
import type { Subject } from './subject.js';

interface Faults {
  /** What was held when this is called has gone on. */
  readonly ended: () => Promise<unknown>;
  readonly remove: () => void;
}

/** Makes upstream answer, and replicas stand still, as the history says. */
export function installFaults(history: History, subject: Subject, place: Place): Faults {
  const { demo, holds, settleSeconds } = place;
  const removals: (() => void)[] = [];
  const held: Promise<void>[] = [];
  const releases: (() => void)[] = [];
  history.keys.forEach(({ attempts }, key) => {
    const matches = subject.isPostOf(key);
    // The one that was installed last counts first.
    for (const fault of attempts.toReversed()) {
      removals.push(demo.answerWith({ matches, times: 1, ...ruleOf(fault, settleSeconds) }));
    }
    if (!holds || attempts.every((fault) => fault.held === 0)) return;
    const { hold, release } = holdsOf(attempts, settleSeconds);
    releases.push(release);
    removals.push(
      holds.add(({ body, query }) => {
        const post = { method: 'POST', path: '', caller: 'admin', body, query: new URLSearchParams(query) } as const;
        if (!matches(post)) return null;
        const gone = hold();
        held.push(gone);
        return gone;
      }),
    );
  });
  for (const { atMs, forMs, is } of history.lists) {
    const begin = setTimeout(() => {
      const end = demo.answerWith({ matches: subject.isListOf, ...brokenList(is) });
      const ending = setTimeout(end, forMs * settleSeconds);
      removals.push(end, () => clearTimeout(ending));
    }, atMs * settleSeconds);
    removals.push(() => clearTimeout(begin));
  }
  return {
    ended() {
      for (const release of releases) release();
      return Promise.all(held);
    },
    remove() {
      for (const remove of removals) remove();
    },
  };
}

/** `hold` is called for each POST of a key in turn. */
function holdsOf(attempts: readonly AttemptFault[], settleSeconds: number) {
  let count = 0;
  let letGo: (() => void) | null = null;
  const release = () => letGo?.();
  return {
    release,
    hold: async (): Promise<void> => {
      release();
      const held = attempts[count]?.held ?? 0;
      count += 1;
      if (typeof held === 'number') await pause(held * settleSeconds);
      else await new Promise<void>((resolve) => (letGo = resolve));
    },
  };
}

type RuleOfAnswer = Omit<DemoRule, 'matches' | 'times'>;

/** How upstream treats one POST or DELETE. */
export function ruleOf(
  { answer, commit, delayMs, isMangled }: Omit<AttemptFault, 'held'>,
  settleSeconds: number,
): RuleOfAnswer {
  const late = typeof commit === 'object' ? { afterMs: commit.afterMs * settleSeconds } : commit;
  const told = answers[answer];
  return {
    ...(told !== undefined && { answer: told }),
    commit: answer.startsWith('too many') ? 'never' : late,
    delayMs: delayMs * settleSeconds,
    ...(isMangled && { mangle: (row) => ({ ...row, message: 'as upstream rewrote it' }) }),
  };
}

const html = { 'content-type': 'text/html' };
const page = (status: number, headers: Record<string, string> = html) => ({
  status,
  headers,
  body: `<!doctype html><title>${status}</title>`,
});

const answers: Readonly<Record<AttemptFault['answer'], DemoRule['answer']>> = {
  ordinary: undefined,
  reset: 'reset',
  hang: 'hang',
  truncated: 'truncate',
  '500': page(500),
  '502': page(502),
  '504': page(504),
  'proxy 403': page(403),
  'html 200': page(200),
  'too many': page(429),
  'too many, come back in 1 s': page(429, { ...html, 'retry-after': '1' }),
};

function brokenList(is: ListFault['is']): RuleOfAnswer {
  switch (is) {
    case 'reset':
    case 'hang':
      return { answer: is };
    case 'truncated':
      return { answer: 'truncate' };
    case '500':
      return { answer: page(500) };
    case '403':
      return { answer: page(403) };
    case 'html':
      return { answer: page(200) };
    case 'without its records':
      return { rewrite: (envelope) => ({ ...asObject(envelope), external_payments: {} }) };
    case 'without its rows':
      return { rewrite: (envelope) => ({ ...asObject(envelope), results: [] }) };
  }
}

const asObject = (envelope: unknown) => envelope as Readonly<Record<string, unknown>>;
