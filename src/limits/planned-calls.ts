import { idsInOneRequest } from '../kantata/query-params.js';
import type { Resource } from '../kantata/resource.js';
import { includesOf, noNeeds, uniteNeeds, type Needs } from '../loading/needs.js';
import { mostRecords, sizeOfLink } from './sizes.js';

/** What an operation costs upstream. */
export interface Cost {
  readonly calls: number;
  readonly records: number;
}

/** Records that an operation will have, and does not have yet: as many as there may be. */
export interface RecordSet {
  /** Where they come from: sets of one origin are the same records, however often they are asked for. */
  readonly id: string;
  readonly resource: Resource;
  readonly size: number;
  /** Nothing but upstream tells how many there are. */
  readonly isGuess: boolean;
}

interface ListCall {
  readonly key: string;
  readonly set: RecordSet;
  readonly needs: Needs;
  readonly calls: number;
  readonly records: number;
}

/** Counts calls as `loading/` will make them, from sets of records in the place of records. */
export interface PlannedCalls {
  /** A call that leaves at once: a list, or what is asked for in the way of one. */
  readonly list: (call: ListCall) => void;
  /** Records that came with others, by an include. */
  readonly bring: (set: RecordSet) => void;
  /** Records by id, in the next round unless what has come is enough; `then` is what is to be done with them. */
  readonly load: (set: RecordSet, needs: Needs, then: () => void) => void;
  /** Rounds, until nothing is wanted any more. */
  readonly settle: () => void;
  /** A write: all that has come is asked for again after it. */
  readonly write: () => void;
  readonly cost: () => Cost;
}

interface Batch {
  readonly sets: Map<string, RecordSet>;
  readonly needs: Needs[];
  readonly then: (() => void)[];
}

export function planCalls(): PlannedCalls {
  let calls = 0;
  let records = 0;
  const sent = new Set<string>();
  const coverage = new Map<string, Needs>();
  let round = new Map<Resource, Batch>();

  const cover = ({ id }: RecordSet, needs: Needs) => coverage.set(id, uniteNeeds([coverage.get(id) ?? noNeeds, needs]));

  const charge = (callsMore: number, recordsMore: number) => {
    calls = Math.min(calls + callsMore, mostRecords);
    records = Math.min(records + recordsMore, mostRecords);
  };

  const send = (resource: Resource, { sets, needs, then }: Batch): (() => void)[] => {
    const united = uniteNeeds(needs);
    const told = sizeOf([...sets.values()].filter(({ isGuess }) => !isGuess));
    const guessed = sizeOf([...sets.values()].filter(({ isGuess }) => isGuess));
    charge(
      Math.ceil((told + guessed) / idsInOneRequest),
      recordsBrought(resource, united, told, false) + recordsBrought(resource, united, guessed, true),
    );
    for (const set of sets.values()) cover(set, united);
    return then;
  };

  return {
    list({ key, set, needs, calls: own, records: rows }) {
      cover(set, needs);
      if (sent.has(key)) return;
      sent.add(key);
      charge(own, recordsBrought(set.resource, needs, rows, set.isGuess));
    },
    bring: (set) => void cover(set, noNeeds),
    load(set, needs, then) {
      const known = coverage.get(set.id);
      if (set.resource.byId === null || (known && covers(known, needs))) {
        then();
        return;
      }
      const batch = round.get(set.resource) ?? { sets: new Map<string, RecordSet>(), needs: [], then: [] };
      round.set(set.resource, batch);
      batch.sets.set(set.id, set);
      batch.needs.push(needs);
      batch.then.push(then);
    },
    settle() {
      while (round.size > 0) {
        const leaving = round;
        round = new Map();
        const arrived = [...leaving].flatMap(([resource, batch]) => send(resource, batch));
        for (const then of arrived) then();
      }
    },
    write() {
      charge(1, 0);
      sent.clear();
      coverage.clear();
    },
    cost: () => ({ calls, records }),
  };
}

const sizeOf = (sets: readonly RecordSet[]): number => sets.reduce((sum, { size }) => sum + size, 0);

/** This many records of a resource, and what comes along with them when these needs are asked for. */
function recordsBrought({ associations }: Resource, needs: Needs, size: number, isGuess: boolean): number {
  const includes = includesOf(needs);
  const brought = Object.values(associations).filter(({ include }) => include !== null && includes.has(include));
  return brought.reduce((sum, { kind }) => sum + sizeOfLink(kind, { size, isGuess }), size);
}

function covers(known: Needs, needs: Needs): boolean {
  const includes = includesOf(known);
  return (
    [...includesOf(needs)].every((include) => includes.has(include)) &&
    [...needs.optionalFields].every((field) => known.optionalFields.has(field))
  );
}
