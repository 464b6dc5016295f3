export interface Random {
  readonly chance: (probability: number) => boolean;
  /** Both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly sample: <T>(list: readonly T[], size: number) => T[];
}

// A hundred thousand calls: looked up once, as globals are slow where tests run.
const { floor, imul } = Math;

/** Mulberry32: the demo account has to be the same on every start, on every machine. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => elementAt(list, int(0, list.length - 1));
  const sample = <T>(list: readonly T[], size: number): T[] => {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < size && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
    return taken;
  };
  return { chance: (probability) => next() < probability, int, pick, sample };
}

export function elementAt<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new Error(`expected an element at ${index}, but the list has ${list.length}`);
  return element;
}
