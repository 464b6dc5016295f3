import { toFlag, toId, toInteger } from '../server/casting.js';
import type { ParamValue } from '../server/params.js';
import type { Filter } from './collection-facts.js';

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
  <Row>(holds: (row: Row) => boolean): Filter<Row> =>
  (value) =>
    toFlag(textIn(value)) ? holds : everything;

/** Narrows when false: the kind that default filters are. */
export const unlessShown =
  <Row>(isHidden: (row: Row) => boolean): Filter<Row> =>
  (value) =>
    toFlag(textIn(value)) ? everything : (row) => !isHidden(row);

/** `A:B`, both days included. */
export const within =
  <Row>(dateOf: (row: Row) => string): Filter<Row> =>
  (value) => {
    const [from, to] = textIn(value).split(':');
    if (from === undefined || to === undefined) return everything;
    return (row) => dateOf(row) >= from && dateOf(row) <= to;
  };

interface Dated {
  readonly createdAt: number;
  readonly updatedAt: number;
}

const comparedWith =
  (holds: (row: Dated, limit: number) => boolean): Filter<Dated> =>
  (value) => {
    const limit = Date.parse(textIn(value));
    return Number.isNaN(limit) ? everything : (row) => holds(row, limit);
  };

/** Both ends included. A text that is no time does not narrow. */
export const dateFilters = {
  created_after: comparedWith((row, limit) => row.createdAt >= limit),
  created_before: comparedWith((row, limit) => row.createdAt <= limit),
  updated_after: comparedWith((row, limit) => row.updatedAt >= limit),
  updated_before: comparedWith((row, limit) => row.updatedAt <= limit),
};

export const everything = (): boolean => true;

export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

export const textIn = (value: ParamValue): string => (typeof value === 'string' ? value : (value[0] ?? ''));

const listOf = (value: ParamValue): readonly string[] => (typeof value === 'string' ? [value] : value);

const partsOf = (value: ParamValue): string[] =>
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
