import type { Association, Field } from './collection-facts.js';
import type { View } from './view.js';

type Reader<Row> = (row: Row, view: View) => unknown;

export const always = <Row>(of: Reader<Row>): Field<Row> => ({ of, isOptional: false, isGranted: () => true });

export const optional = <Row>(of: Reader<Row>): Field<Row> => ({ ...always(of), isOptional: true });

export const granted = <Row>(isGranted: Field<Row>['isGranted'], field: Field<Row>): Field<Row> => ({
  ...field,
  isGranted,
});

type Ids<Row> = Association<Row>['of'];

/** A foreign key column. */
export const column = <Row>(key: string, collection: string, of: Ids<Row>): Association<Row> => ({
  key,
  collection,
  isFree: true,
  of,
});

/** A list, or a key that upstream computes. */
export const computed = <Row>(key: string, collection: string, of: Ids<Row>): Association<Row> => ({
  key,
  collection,
  isFree: false,
  of,
});
