import { boolean, choice, dateTime, id, text } from '../fields.js';
import * as by from '../filters.js';
import { defineResource } from '../resource.js';
import { dateFilters } from './shared-filters.js';

export const externalReferences = defineResource({
  typename: 'ExternalReference',
  path: 'external_references',
  fields: {
    createdAt: dateTime('created_at'),
    externalLink: text('external_link'),
    externalMessage: text('external_message'),
    externalStatus: text('external_status'),
    lastSyncedAt: dateTime('last_synced_at'),
    locked: boolean('locked'),
    serviceModel: text('service_model'),
    serviceModelRef: text('service_model_ref'),
    serviceName: text('service_name'),
    status: choice('status', ['SUCCESSFUL', 'PENDING', 'FAILED']),
    statusRaw: text('status'),
    subjectId: id('subject_id'),
    subjectType: text('subject_type'),
    updatedAt: dateTime('updated_at'),
  },
  associations: {},
  filters: {
    subjectType: by.text('subject_type'),
    externalMessage: by.text('external_message'),
    externalStatus: by.text('external_status'),
    serviceModel: by.text('service_model'),
    serviceModelRef: by.text('service_model_ref'),
    serviceName: by.text('service_name'),
    status: by.text('status'),
    subjectId: by.id('subject_id'),
    lastSyncedAfter: by.dateTime('last_synced_after'),
    lastSyncedBefore: by.dateTime('last_synced_before'),
    ...dateFilters,
  },
  orders: ['created_at', 'last_synced_at'],
  // Upstream wants the type of the subject with every request, and a reference by id does not tell it.
  byId: null,
});
