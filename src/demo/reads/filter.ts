import { toFlag, toId, toInteger } from '../server/casting.js';
import type { ParamValue } from '../server/params.js';
import type { Filter } from './collection-facts.js';
import type { View } from './view.js';

/** One id: of a comma list only the first is read. The array form works as a list. */
export const oneId =
  <Row>(idsOf: (row: Row) => readonly (string | null)[]): Filter<Row> =>
  (value) =>
    isAmong(listOf(value).map(toId), idsOf);

export const idList =
  <Row>(idsOf: (row: Row) => readonly (string | null)[]): Filter<Row> =>
  (value) =>
    isAmong(partsOf(value).map(toId), idsOf);

export const numberList =
  <Row>(numberOf: (row: Row) => number): Filter<Row> =>
  (value) =>
    isAmong(partsOf(value).map(toInteger), (row) => [numberOf(row)]);

export const textList =
  <Row>(textOf: (row: Row) => string): Filter<Row> =>
  (value) =>
    isAmong(partsOf(value).map(fold), (row) => [fold(textOf(row))]);

export const equals =
  <Row>(textOf: (row: Row) => string): Filter<Row> =>
  (value) =>
    isAmong([fold(textIn(value))], (row) => [fold(textOf(row))]);

export const contains =
  <Row>(textOf: (row: Row) => string): Filter<Row> =>
  (value) => {
    const wanted = fold(textIn(value));
    return (row) => fold(textOf(row)).includes(wanted);
  };

/** Narrows when true; false is the same as absent. */
export const flag =
  <Row>(holds: (row: Row, view: View) => boolean): Filter<Row> =>
  (value, view) =>
    toFlag(textIn(value)) ? (row) => holds(row, view) : everything;

/** Narrows when it is there, whatever it says. */
export const whenSent =
  <Row>(holds: (row: Row, view: View) => boolean): Filter<Row> =>
  (_, view) =>
  (row) =>
    holds(row, view);

/** Narrows either way: to rows of which it holds, or to the others. */
export const either =
  <Row>(holds: (row: Row) => boolean): Filter<Row> =>
  (value) => {
    const wanted = toFlag(textIn(value));
    return (row) => holds(row) === wanted;
  };

/** Narrows when false: the kind that default filters are. */
export const unlessShown =
  <Row>(isHidden: (row: Row, view: View) => boolean): Filter<Row> =>
  (value, view) =>
    toFlag(textIn(value)) ? everything : (row) => !isHidden(row, view);

/** `A:B`, both days included; a blank one is no limit. */
export const within =
  <Row>(dateOf: (row: Row) => string | null): Filter<Row> =>
  (value) => {
    const [from, to] = textIn(value).split(':');
    if (from === undefined || to === undefined) return everything;
    return (row) => {
      const date = dateOf(row);
      return date !== null && date >= from && (to === '' || date <= to);
    };
  };

interface Dated {
  readonly createdAt: number;
  readonly updatedAt: number;
}

type InstantOf<Row> = (row: Row) => number | null;

/** Both ends included. A text that is no time does not narrow. */
export const since = <Row>(of: InstantOf<Row>): Filter<Row> => comparedWith(of, (at, limit) => at >= limit);

export const until = <Row>(of: InstantOf<Row>): Filter<Row> => comparedWith(of, (at, limit) => at <= limit);

function comparedWith<Row>(of: InstantOf<Row>, holds: (at: number, limit: number) => boolean): Filter<Row> {
  return (value) => {
    const limit = Date.parse(textIn(value));
    if (Number.isNaN(limit)) return everything;
    return (row) => {
      const at = of(row);
      return at !== null && holds(at, limit);
    };
  };
}

export const dateFilters = {
  created_after: since((row: Dated) => row.createdAt),
  created_before: until((row: Dated) => row.createdAt),
  updated_after: since((row: Dated) => row.updatedAt),
  updated_before: until((row: Dated) => row.updatedAt),
};

export const everything = (): boolean => true;

export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

export const textIn = (value: ParamValue): string => (typeof value === 'string' ? value : (value[0] ?? ''));

const listOf = (value: ParamValue): readonly string[] => (typeof value === 'string' ? [value] : value);

export const partsOf = (value: ParamValue): string[] =>
  listOf(value)
    .flatMap((text) => text.split(','))
    .map((part) => part.trim());

function isAmong<Row, Value>(
  wanted: readonly Value[],
  valuesOf: (row: Row) => readonly (Value | null)[],
): (row: Row) => boolean {
  const set = new Set<Value | null>(wanted);
  return (row) => valuesOf(row).some((value) => set.has(value));
}
