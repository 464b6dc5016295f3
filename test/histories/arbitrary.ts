import fc from 'fast-check';
import type { DemoFaults } from '../../src/demo/account.js';
import type { AttemptFault, ClientRequest, DeleteStory, History, KeyStory, ListFault, Payer } from './history.js';

const payer: fc.Arbitrary<Payer> = fc.oneof({ weight: 6, arbitrary: fc.constant('admin') }, fc.constant('lead'));
const replica = fc.integer({ min: 0, max: 1 });
const rarely = (oneIn: number): fc.Arbitrary<boolean> => fc.integer({ min: 1, max: oneIn }).map((drawn) => drawn === 1);
const ms = (min: number, max: number) => fc.integer({ min, max });

const commit: fc.Arbitrary<AttemptFault['commit']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('before') },
  { weight: 3, arbitrary: fc.constant('never') },
  { weight: 2, arbitrary: fc.record({ afterMs: ms(5, 350) }) },
);

const answer: fc.Arbitrary<AttemptFault['answer']> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ordinary') },
  { weight: 5, arbitrary: fc.constant('reset') },
  { weight: 3, arbitrary: fc.constant('hang') },
  fc.constantFrom('truncated', '500', '502', '504', 'proxy 403', 'html 200', 'too many', 'too many, come back in 1 s'),
);

/** Answers come in time for a POST that stays open for 790 ms. */
const outcome = fc.record({ answer, commit, delayMs: fc.oneof(fc.constant(0), ms(1, 250)) });

const attempt: fc.Arbitrary<AttemptFault> = fc
  .record({
    outcome,
    isMangled: rarely(15),
    held: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, ms(10, 80), ms(80, 3_000)),
  })
  .map(({ outcome: { answer: told, commit: when, delayMs }, ...rest }) => ({
    answer: told,
    // An ordinary answer without a commit is a 500; most are good ones, soon or late.
    commit: told === 'ordinary' && when === 'never' ? 'before' : when,
    delayMs,
    ...rest,
  }));

const request: fc.Arbitrary<ClientRequest> = fc.record({
  afterMs: fc.oneof(ms(5, 150), ms(150, 900)),
  replica,
  isRotated: rarely(3),
  asks: fc.oneof({ weight: 2, arbitrary: fc.constant('create') }, fc.constant('status')),
  isTwice: rarely(12),
  isLost: rarely(10),
});

const key: fc.Arbitrary<KeyStory> = fc.record({
  who: payer,
  isTwin: fc.boolean(),
  requests: fc.array(request, { minLength: 1, maxLength: 4 }),
  attempts: fc.array(attempt, { maxLength: 3 }),
  hasOneToken: rarely(4),
  givesUp: rarely(6),
});

const deletion: fc.Arbitrary<DeleteStory> = fc.record({
  atMs: ms(20, 1_500),
  replica,
  attempts: fc.array(outcome, { maxLength: 2 }),
});

const listFault: fc.Arbitrary<ListFault> = fc
  .record({
    atMs: ms(0, 2_000),
    forMs: ms(20, 600),
    is: fc.constantFrom<ListFault['is'][]>(
      'reset',
      'hang',
      'truncated',
      '500',
      '403',
      'html',
      'without its records',
      'without its rows',
    ),
  })
  // A list that hangs keeps the caller's other lists waiting.
  .map((fault) => (fault.is === 'hang' ? { ...fault, forMs: Math.min(fault.forMs, 150) } : fault));

const inSome = <Value>(ofTen: number, some: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 10 - ofTen, arbitrary: fc.constant(null) }, { weight: ofTen, arbitrary: some });

export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    kind: inSome(3, fc.constant('invoice payment' as const)).map((kind) => kind ?? 'project payment'),
    keys: fc.array(key, { minLength: 1, maxLength: 3 }),
    outsider: inSome(3, fc.record({ atMs: ms(0, 1_200), who: payer })),
    deletion: inSome(4, deletion),
    lists: fc.array(listFault, { maxLength: 2 }),
  })
  .map((history) => ({
    ...history,
    keys: history.keys.map((story, index) => ({ ...story, isTwin: index === 0 || story.isTwin })),
  }));

/** What is the same for many histories: how upstream's clock and lists are, and whether there is a service token. */
export interface Setting {
  readonly faults: DemoFaults;
  readonly hasServiceToken: boolean;
}

/** Without `Date` the gateways' own clock has to do, and may be off by less than the row allows for. */
export const anySetting: fc.Arbitrary<Setting> = fc
  .record({
    omitDate: rarely(5),
    clockSkewMs: fc.oneof(fc.constant(0), fc.integer({ min: -10_000, max: 10_000 })),
    lagMs: fc.oneof(fc.constant(0), ms(0, 150)),
    hasServiceToken: rarely(3),
  })
  .map(({ omitDate, clockSkewMs, lagMs, hasServiceToken }) => ({
    faults: { omitDate, clockSkewMs: omitDate ? clockSkewMs % 150 : clockSkewMs, lagMs },
    hasServiceToken,
  }));
