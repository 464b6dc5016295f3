import { isoDateTime } from '../data/time.js';
import type { AdditionalItemRow, FixedFeeItemRow } from '../data/work-rows.js';
import { defineCollection } from '../reads/collection.js';
import { always } from '../reads/field.js';

/** No association stands behind an id of an item, so it stays a number. */
const asNumber = (id: string | null): number | null => (id === null ? null : Number(id));

const withoutRoutes = {
  isVisible: () => false,
  associations: {},
  filters: {},
  defaultFilters: {},
  orders: {},
  defaultOrder: { by: () => null, descending: false },
};

const itemFields = {
  amount_in_cents: always((row: AdditionalItemRow) => row.amountInCents),
  created_at: always((row: AdditionalItemRow) => isoDateTime(row.createdAt)),
  currency: always((row: AdditionalItemRow) => row.currency.code),
  notes: always((row: AdditionalItemRow) => row.notes),
  taxable: always((row: AdditionalItemRow) => row.taxable),
  workspace_id: always((row: AdditionalItemRow) => asNumber(row.workspaceId)),
};

export const additionalItems = defineCollection<AdditionalItemRow>({
  ...withoutRoutes,
  name: 'additional_items',
  rows: (tables) => tables.additionalItems,
  fields: itemFields,
});

export const fixedFeeItems = defineCollection<FixedFeeItemRow>({
  ...withoutRoutes,
  name: 'fixed_fee_items',
  rows: (tables) => tables.fixedFeeItems,
  fields: { ...itemFields, story_id: always((row) => asNumber(row.storyId)) },
});
