import * as by from '../filters.js';

/** Nearly every list can be narrowed by when its records were made and last changed. */
export const dateFilters = {
  createdAfter: by.dateTime('created_after'),
  createdBefore: by.dateTime('created_before'),
  updatedAfter: by.dateTime('updated_after'),
  updatedBefore: by.dateTime('updated_before'),
};
