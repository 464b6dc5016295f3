import type { ExternalReferenceRow } from '../data/work-rows.js';
import type { Association, Filter, Identified } from '../reads/collection-facts.js';
import { computed } from '../reads/field.js';
import { partsOf, textIn } from '../reads/filter.js';
import { toFlag } from '../server/casting.js';
import type { View } from '../reads/view.js';

const referencesOf = (subjectType: string, view: View): ExternalReferenceRow[] =>
  [...view.data.externalReferences.values()].filter((reference) => reference.subjectType === subjectType);

/** The association of every type that other systems can know. */
export const externalReferences = <Row extends Identified>(subjectType: string): Association<Row> =>
  computed('external_reference_ids', 'external_references', (row, view) =>
    referencesOf(subjectType, view)
      .filter(({ subjectId }) => subjectId === row.id)
      .map(({ id }) => id),
  );

/** The filters of every such type: each looks for one reference that has the value, to the letter. */
export function referenceFilters<Row extends Identified>(subjectType: string): Readonly<Record<string, Filter<Row>>> {
  const among = (matches: (reference: ExternalReferenceRow) => boolean, view: View): ((row: Row) => boolean) => {
    const subjects = new Set(
      referencesOf(subjectType, view)
        .filter(matches)
        .map(({ subjectId }) => subjectId),
    );
    return (row) => subjects.has(row.id);
  };
  const has =
    (textOf: (reference: ExternalReferenceRow) => string | null): Filter<Row> =>
    (value, view) =>
      among((reference) => textOf(reference) === textIn(value), view);
  return {
    external_reference_external_message: has((reference) => reference.externalMessage),
    external_reference_external_status: has((reference) => reference.externalStatus),
    external_reference_service_model: has((reference) => reference.serviceModel),
    external_reference_service_model_ref: has((reference) => reference.serviceModelRef),
    external_reference_service_model_refs: (value, view) => {
      const wanted = new Set(partsOf(value));
      return among((reference) => wanted.has(reference.serviceModelRef), view);
    },
    external_reference_service_name: has((reference) => reference.serviceName),
    external_reference_status: has((reference) => reference.status),
    has_external_references: (value, view) => {
      const isSubject = among(() => true, view);
      return (row) => isSubject(row) === toFlag(textIn(value));
    },
    without_external_reference_service_name: (value, view) => {
      const isNamed = among((reference) => reference.serviceName === textIn(value), view);
      return (row) => !isNamed(row);
    },
  };
}
