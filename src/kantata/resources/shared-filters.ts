import * as by from '../filters.js';

/** Nearly every list can be narrowed by when its records were made and last changed. */
export const dateFilters = {
  createdAfter: by.dateTime('created_after'),
  createdBefore: by.dateTime('created_before'),
  updatedAfter: by.dateTime('updated_after'),
  updatedBefore: by.dateTime('updated_before'),
};

/** What most lists can be narrowed by of the references that tie their records to other systems. */
export const externalReferenceFilters = {
  hasExternalReferences: by.boolean('has_external_references'),
  externalReferenceServiceName: by.text('external_reference_service_name'),
  externalReferenceServiceModel: by.text('external_reference_service_model'),
  externalReferenceServiceModelRef: by.text('external_reference_service_model_ref'),
  externalReferenceServiceModelRefs: by.textList('external_reference_service_model_refs'),
  externalReferenceStatus: by.text('external_reference_status'),
  externalReferenceExternalStatus: by.text('external_reference_external_status'),
  externalReferenceExternalMessage: by.text('external_reference_external_message'),
  withoutExternalReferenceServiceName: by.text('without_external_reference_service_name'),
};
