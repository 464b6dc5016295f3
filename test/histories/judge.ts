import type { Asked } from './client.js';
import type { History } from './history.js';
import type { Invariant, Report, Violation } from './report.js';
import type { Place } from './run-history.js';
import type { Subject } from './subject.js';
import { traceOf } from './trace-of.js';

interface Evidence {
  readonly history: History;
  readonly subject: Subject;
  readonly place: Place;
  readonly asked: readonly Asked[];
  /** Clients that never knew: by index; the one after the last is who deletes. */
  readonly undecided: readonly number[];
  readonly began: number;
}

/** Compares what clients were told with what happened upstream. */
export function judge(evidence: Evidence): Report {
  const { history, asked } = evidence;
  const keys = history.keys.map((_, key) => key);
  const violations = [
    ...keys.flatMap((key) => [
      ...paidTwice(evidence, key),
      ...wrongDone(evidence, key),
      ...takenBack(evidence, key),
      ...wrongAbsence(evidence, key),
      ...notBelieved(evidence, key),
    ]),
    ...sharedPayments(evidence),
    ...wrongDeletes(evidence),
    ...evidence.undecided.map((index) => violation('nothing stays open for good', `client ${index} never knew`)),
    ...outOfPlace(evidence),
  ];
  return { violations, trace: traceOf(evidence), asked };
}

const violation = (of: Invariant, because: string): Violation => ({ of, because });

function paidTwice({ subject }: Evidence, key: number): Violation[] {
  const ids = subject.commitsOf(key).map(({ id }) => id);
  return ids.length > 1 ? [violation('a key is paid once', `key ${key} made ${ids.join(', ')}`)] : [];
}

const askedBy = ({ asked }: Evidence, key: number) => asked.filter((one) => one.key === key);

/** The ids that a key was told of, once each. */
const doneIds = (evidence: Evidence, key: number): string[] => [
  ...new Set(
    askedBy(evidence, key).flatMap(({ told }) => (told.is === 'done' && typeof told.id === 'string' ? [told.id] : [])),
  ),
];

function wrongDone(evidence: Evidence, key: number): Violation[] {
  const { history, subject } = evidence;
  const { who } = history.keys[key]!;
  const deleted = subject.deletedIds();
  const isHidden = askedBy(evidence, key).some(({ told }) => told.is === 'done' && told.id === null);
  const all = history.keys.flatMap((_, maker) => subject.commitsOf(maker).map(({ id }) => ({ id, maker })));
  const isDeleted = all.some(({ id }) => deleted.has(id));
  return [
    ...(isHidden && !isDeleted ? [violation('an acknowledged payment is there', `key ${key} was shown none`)] : []),
    ...doneIds(evidence, key).flatMap((id) => {
      const made = all.find((one) => one.id === id);
      const outsider = subject.outside.find((one) => one.id === id);
      // Who enters his own payment by hand once more cannot be told from the gateway.
      const isTheirs = made ? made.maker === key : outsider?.who === who;
      return [
        ...(subject.isThere(id) || deleted.has(id)
          ? []
          : [violation('an acknowledged payment is there', `key ${key} was told of ${id}`)]),
        ...(isTheirs
          ? []
          : [violation('an acknowledged payment is of the key that it is told to', `key ${key} was told of ${id}`)]),
      ];
    }),
  ];
}

/**
 * Who enters his payment by hand, too, may be told of that one first; once a key is told of its own, that stands. What
 * was asked before an answer came may be told afterwards.
 */
function takenBack(evidence: Evidence, key: number): Violation[] {
  const { subject } = evidence;
  const all = askedBy(evidence, key);
  const byHand = new Set(subject.outside.map(({ id }) => id));
  const done = all.flatMap(({ begin, end, told }) => (told.is === 'done' ? [{ begin, end, id: told.id }] : []));
  const ownIds = doneIds(evidence, key).filter((id) => !byHand.has(id));
  const ownKnown = Math.min(...done.filter(({ id }) => ownIds.includes(String(id))).map(({ end }) => end));
  const known = Math.min(...done.map(({ end }) => end));
  const isLess = ({ begin, told }: Asked) => begin > known && !['done', 'gone', 'error'].includes(told.is);
  return [
    ...(ownIds.length > 1 ? [violation('an acknowledgement stands', `key ${key}: ${ownIds.join(', ')}`)] : []),
    ...done
      .filter(({ begin, id }) => begin > ownKnown && byHand.has(String(id)))
      .map(({ id }) => violation('an acknowledgement stands', `key ${key}: ${String(id)} after ${ownIds.join()}`)),
    ...all
      .filter(isLess)
      .map(({ told }) => violation('an acknowledgement stands', `key ${key} was ${told.is} after it was done`)),
  ];
}

/**
 * Told that nothing was recorded, a client may send again. So what had reached upstream by then must not have happened,
 * nor happen later; and what reaches it later must have been asked for by a request that was open then, or began later.
 */
function wrongAbsence(evidence: Evidence, key: number): Violation[] {
  const all = askedBy(evidence, key);
  const commits = evidence.subject.commitsOf(key);
  const absences = all.filter(({ told }) => told.is === 'absent');
  return absences.flatMap(({ begin }) => {
    const wrong = commits.filter(({ request: { at } }) => {
      const isAskedFor = all.some((one) => one.asks === 'create' && one.end >= begin && one.begin <= at);
      return at < begin || !isAskedFor;
    });
    return wrong
      .slice(0, 1)
      .map(({ id }) => violation('an acknowledged absence stays one', `key ${key} made ${id} all the same`));
  });
}

/** What a whole answer says is known at once and for good; only a replica that ends may not have read it. */
function notBelieved(evidence: Evidence, key: number): Violation[] {
  const { subject, place } = evidence;
  if (place.isSteady !== true) return [];
  const answered = subject.commitsOf(key).find(({ request }) => request.status === 200);
  const isWhole = (subject.faultOf(key, 0)?.answer ?? 'ordinary') === 'ordinary';
  const last = askedBy(evidence, key).at(-1)?.told;
  return answered && isWhole && last?.is !== 'done'
    ? [violation('what upstream answered is believed', `key ${key} made ${answered.id} and ends ${String(last?.is)}`)]
    : [];
}

function sharedPayments(evidence: Evidence): Violation[] {
  const holders = new Map<string, number[]>();
  evidence.history.keys.forEach((_, key) => {
    for (const id of doneIds(evidence, key)) holders.set(id, [...(holders.get(id) ?? []), key]);
  });
  return [...holders]
    .filter(([, keys]) => keys.length > 1)
    .map(([id, keys]) => violation('a payment goes to one key', `${id} went to keys ${keys.join(', ')}`));
}

function wrongDeletes({ asked, subject }: Evidence): Violation[] {
  return asked.flatMap(({ asks, told }) =>
    asks === 'delete' && told.is === 'done' && typeof told.id === 'string' && subject.isThere(told.id)
      ? [violation('an acknowledged delete happened', told.id)]
      : [],
  );
}

const expectedErrors = ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_INVALID_RESPONSE', 'RATE_LIMITED'];

/** Answers that nothing in a history gives cause for. */
function outOfPlace({ history, asked }: Evidence): Violation[] {
  const isRefusable = history.kind === 'invoice payment';
  return asked.flatMap(({ key, told }) => {
    const isExpected =
      told.is === 'error'
        ? expectedErrors.includes(told.code)
        : told.is !== 'rejected' || (told.code === 'INVALID' ? isRefusable : key === null && told.code === 'NOT_FOUND');
    return isExpected ? [] : [violation('no answer is out of place', `${String(key)}: ${JSON.stringify(told)}`)];
  });
}
