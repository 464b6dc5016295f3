import type { DemoFaults } from '../../src/demo/account.js';
import type { AttemptFault, ClientRequest, History, KeyStory } from './history.js';
import type { Invariant } from './report.js';
import type { Rule } from './rules.js';

/** A history that goes wrong without some of the rules, and only without them. */
export interface Scenario {
  readonly name: string;
  /** Together; where one of them alone is enough to keep the history right, there are several. */
  readonly rules: readonly Rule[];
  readonly breaks: Invariant;
  readonly history: History;
  readonly faults?: Partial<DemoFaults>;
  readonly drops?: readonly { readonly atMs: number; readonly replica: number }[];
  /** The lists fail up to the first one that is asked for after the window. */
  readonly isFirstProofBroken?: boolean;
}

const asking = (afterMs: number, request: Partial<ClientRequest> = {}): ClientRequest => ({
  afterMs,
  replica: 0,
  isRotated: false,
  asks: 'create',
  isTwice: false,
  isLost: false,
  ...request,
});
/** As one who keeps looking whether it is done. */
const asksOften = (times: number, request: Partial<ClientRequest> = {}): ClientRequest[] =>
  Array.from({ length: times }, () => asking(60, { asks: 'status', ...request }));

const lost = (commit: AttemptFault['commit'], attempt: Partial<AttemptFault> = {}): AttemptFault => ({
  answer: 'reset',
  commit,
  delayMs: 0,
  isMangled: false,
  held: 0,
  ...attempt,
});

const keyOf = (story: Partial<KeyStory>): KeyStory => ({
  who: 'admin',
  isTwin: true,
  requests: [asking(0)],
  attempts: [],
  hasOneToken: false,
  givesUp: false,
  ...story,
});

const historyOf = (keys: readonly Partial<KeyStory>[], more: Partial<History> = {}): History => ({
  kind: 'project payment',
  keys: keys.map(keyOf),
  outsider: null,
  deletion: null,
  lists: [],
  ...more,
});

export const scenarios: readonly Scenario[] = [
  {
    name: 'a payment that is committed late, after a look has not found it',
    rules: ['window'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost({ afterMs: 500 })], requests: [asking(0), asking(40), asking(40)] }]),
  },
  {
    name: 'a payment whose first list after the window is broken',
    rules: ['twoLooks', 'goodLooks'],
    breaks: 'an acknowledged absence stays one',
    history: historyOf([{ attempts: [lost('before')], requests: [asking(0), ...asksOften(60)] }]),
    isFirstProofBroken: true,
  },
  {
    name: 'a payment whose lists are broken beyond the window',
    rules: ['goodLooks'],
    breaks: 'an acknowledged absence stays one',
    history: historyOf([{ attempts: [lost('before')], requests: [asking(0), ...asksOften(60)] }], {
      lists: [{ atMs: 0, forMs: 3_500, is: '500' }],
    }),
  },
  {
    name: 'a payment whose client comes back when lists that were broken beyond the window are whole again',
    rules: ['goodLooks', 'lookAgain'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost('before')], requests: [asking(0), asking(3_500)] }], {
      lists: [{ atMs: 0, forMs: 3_300, is: '500' }],
    }),
  },
  {
    name: 'a payment that is under way when the record of its twin shows, whose replica is gone',
    rules: ['oneOpen', 'rivals'],
    breaks: 'an acknowledged payment is of the key that it is told to',
    history: historyOf([
      { attempts: [lost('before')], requests: [asking(0), asking(1_500, { replica: 1 })] },
      { attempts: [lost({ afterMs: 500 })], requests: [asking(40, { replica: 1, isRotated: true })] },
    ]),
    faults: { lagMs: 500 },
    drops: [{ atMs: 100, replica: 0 }],
  },
  {
    name: 'a payment that did not happen, just after its twin did',
    rules: ['uniqueClaim'],
    breaks: 'a payment goes to one key',
    history: historyOf([{}, { attempts: [lost('never')], requests: [asking(150)] }]),
  },
  {
    name: 'a payment that did not happen, while somebody else records the same',
    rules: ['userMatch'],
    breaks: 'an acknowledged payment is of the key that it is told to',
    history: historyOf([{ attempts: [lost('never')] }], { outsider: { atMs: 20, who: 'lead' } }),
  },
  {
    name: 'a replica that stands still before it sends, until the payment is sent again',
    rules: ['fence'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost('before', { answer: 'ordinary', held: 'until the next' })] }]),
  },
  {
    name: 'a replica that goes on just when the next attempt has its own time for sending',
    rules: ['ownDeadline'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost('before', { answer: 'ordinary', held: 'until the next' })] }]),
  },
  {
    name: 'a payment in an account whose clock is behind',
    rules: ['upClock'],
    breaks: 'an acknowledged absence stays one',
    history: historyOf([{ attempts: [lost('before')], requests: [asking(0), ...asksOften(60)] }]),
    faults: { clockSkewMs: -8_000 },
  },
  {
    name: 'a key that comes back under another token of its user',
    rules: ['userScope'],
    breaks: 'a key is paid once',
    history: historyOf([{ requests: [asking(0, { isLost: true }), asking(50, { isRotated: true })] }]),
  },
  {
    name: 'a key that comes back to another replica',
    rules: ['stableHash', 'userScope'],
    breaks: 'a key is paid once',
    history: historyOf([{ requests: [asking(0, { isLost: true }), asking(50, { replica: 1 })], hasOneToken: true }]),
  },
  {
    name: 'a payment whose answer is the page of a proxy',
    rules: ['strictNo'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost('before', { answer: 'proxy 403' })] }]),
  },
  {
    name: 'a payment that upstream stored in other words',
    rules: ['nearBlocks'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost('before', { isMangled: true })] }]),
  },
  {
    name: 'a payment that is deleted before a list shows it',
    rules: ['deleteSettles'],
    breaks: 'a key is paid once',
    history: historyOf([{ attempts: [lost('before')] }], { deletion: { atMs: 10, replica: 1, attempts: [] } }),
    faults: { lagMs: 500 },
  },
  {
    name: 'a payment whose answer comes late, after the same was recorded by hand',
    rules: ['freshDirect'],
    breaks: 'what upstream answered is believed',
    history: historyOf(
      [
        {
          attempts: [lost({ afterMs: 100 }, { answer: 'ordinary', delayMs: 600 })],
          requests: [asking(0, { isLost: true }), ...asksOften(10, { isLost: true }), asking(400)],
        },
      ],
      { outsider: { atMs: 60, who: 'admin' }, lists: [{ atMs: 0, forMs: 250, is: '500' }] },
    ),
  },
  {
    name: 'a payment in doubt whose replica is gone',
    rules: ['keepInput'],
    breaks: 'nothing stays open for good',
    history: historyOf([{ attempts: [lost('never')] }]),
    drops: [{ atMs: 300, replica: 0 }],
  },
];
