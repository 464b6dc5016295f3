import type { DemoTables } from '../data/demo-data.js';
import type { ParamValue } from '../server/params.js';
import type { View } from './view.js';

export interface Identified {
  readonly id: string;
}

/** All that is particular to one collection. */
export interface CollectionFacts<Row extends Identified> {
  /** The path, and the key of the map in an envelope. */
  readonly name: string;
  readonly rows: (tables: DemoTables) => ReadonlyMap<string, Row>;
  readonly isVisible: (row: Row, view: View) => boolean;
  readonly fields: Readonly<Record<string, Field<Row>>>;
  readonly associations: Readonly<Record<string, Association<Row>>>;
  readonly filters: Readonly<Record<string, Filter<Row>>>;
  readonly defaultFilters: Readonly<Record<string, DefaultFilter>>;
  readonly orders: Readonly<Record<string, Order<Row>>>;
  /** Orders that run one way, whatever direction is asked. */
  readonly oneWayOrders?: readonly string[];
  /** `field:direction`; its field may be one that callers cannot name. */
  readonly defaultOrder: { readonly by: Order<Row>; readonly descending: boolean };
  /** A parameter without which nothing is answered. */
  readonly requires?: string;
  /** How well a row matches the searched text; 0 is not at all. Absent where upstream offers no search. */
  readonly relevance?: (row: Row, text: string) => number;
}

export interface Field<Row> {
  readonly of: (row: Row, view: View) => unknown;
  /** Comes only with optional_fields, and only on primaries. */
  readonly isOptional: boolean;
  /** Who may not see the field gets no key, rather than null. */
  readonly isGranted: (row: Row, view: View) => boolean;
}

export interface Association<Row> {
  readonly key: string;
  readonly collection: string;
  /** A key that is a column comes always; any other only when the association is included. */
  readonly isFree: boolean;
  readonly of: (row: Row, view: View) => string | null | readonly string[];
}

export type Filter<Row> = (value: ParamValue, view: View) => (row: Row) => boolean;

interface DefaultFilter {
  readonly value: string;
  /** The default is off while this other filter is used. */
  readonly yieldsTo?: string;
}

export type Order<Row> = (row: Row, view: View) => string | number | boolean | null;

export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
