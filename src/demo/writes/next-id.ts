import type { DemoTables } from '../data/demo-data.js';

export type NextId = (table: keyof DemoTables) => string;

/** Above the highest there ever was: the id of a deleted record is not given again. */
export function createIdSource(tables: DemoTables): NextId {
  const highest = new Map<keyof DemoTables, number>();
  return (table) => {
    const id = (highest.get(table) ?? highestIn(tables[table].keys())) + 1;
    highest.set(table, id);
    return String(id);
  };
}

const highestIn = (ids: Iterable<string>): number => [...ids].reduce((highest, id) => Math.max(highest, Number(id)), 0);
