import type { Params } from '../server/params.js';
import { own, type Association, type CollectionFacts, type Identified } from './collection-facts.js';
import type { View } from './view.js';

export type WireRecord = Readonly<Record<string, unknown>>;

/** What a request asks of its primaries; a sideload gets nothing of it. */
interface Extras {
  readonly includes: ReadonlySet<string>;
  readonly optionalFields: ReadonlySet<string>;
}

export const noExtras: Extras = { includes: new Set(), optionalFields: new Set() };

/** The names of optional fields are trimmed, those of includes are not. */
export const readExtras = (params: Params): Extras => ({
  includes: new Set((params.text('include') ?? '').split(',')),
  optionalFields: new Set((params.text('optional_fields') ?? '').split(',').map((name) => name.trim())),
});

export const includedAssociations = <Row extends Identified>(
  facts: CollectionFacts<Row>,
  extras: Extras,
): Association<Row>[] =>
  [...extras.includes].map((name) => own(facts.associations, name)).filter((association) => association !== undefined);

export function present<Row extends Identified>(
  facts: CollectionFacts<Row>,
  row: Row,
  view: View,
  extras: Extras,
): WireRecord {
  const record: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(facts.fields)) {
    if (field.isOptional && !extras.optionalFields.has(name)) continue;
    if (field.isGranted(row, view)) record[name] = field.of(row, view);
  }
  for (const [name, association] of Object.entries(facts.associations)) {
    if (association.isFree || extras.includes.has(name)) record[association.key] = association.of(row, view);
  }
  record['id'] = row.id;
  return record;
}
