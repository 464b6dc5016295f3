import { isoDateTime } from '../data/time.js';
import type { ExternalReferenceRow } from '../data/work-rows.js';
import { defineCollection } from '../reads/collection.js';
import type { Filter } from '../reads/collection-facts.js';
import { always } from '../reads/field.js';
import { dateFilters, oneId, since, textIn, until } from '../reads/filter.js';

const exactly =
  (textOf: (row: ExternalReferenceRow) => string | null): Filter<ExternalReferenceRow> =>
  (value) =>
  (row) =>
    textOf(row) === textIn(value);

export const externalReferences = defineCollection<ExternalReferenceRow>({
  name: 'external_references',
  requires: 'subject_type',
  rows: (tables) => tables.externalReferences,
  isVisible: ({ subjectType, subjectId, workspaceIds }, view) =>
    subjectType === 'User' ? view.seesUser(subjectId) : workspaceIds.some(view.seesWorkspace),
  fields: {
    created_at: always((row) => isoDateTime(row.createdAt)),
    external_link: always((row) => row.externalLink),
    external_message: always((row) => row.externalMessage),
    external_status: always((row) => row.externalStatus),
    last_synced_at: always((row) => row.lastSyncedAt && isoDateTime(row.lastSyncedAt)),
    locked: always((row) => row.locked),
    service_model: always((row) => row.serviceModel),
    service_model_ref: always((row) => row.serviceModelRef),
    service_name: always((row) => row.serviceName),
    status: always((row) => row.status),
    subject_id: always((row) => Number(row.subjectId)),
    subject_type: always((row) => row.subjectType),
    updated_at: always((row) => isoDateTime(row.updatedAt)),
  },
  associations: {},
  filters: {
    ...dateFilters,
    external_message: exactly((row) => row.externalMessage),
    external_status: exactly((row) => row.externalStatus),
    last_synced_after: since((row) => row.lastSyncedAt),
    last_synced_before: until((row) => row.lastSyncedAt),
    service_model: exactly((row) => row.serviceModel),
    service_model_ref: exactly((row) => row.serviceModelRef),
    service_name: exactly((row) => row.serviceName),
    status: exactly((row) => row.status),
    subject_id: oneId((row) => [row.subjectId]),
    subject_type: exactly((row) => row.subjectType),
  },
  defaultFilters: {},
  orders: {
    created_at: (row) => row.createdAt,
    last_synced_at: (row) => row.lastSyncedAt,
  },
  defaultOrder: { by: (row) => row.lastSyncedAt, descending: true },
});
