import type { Collection } from '../reads/collection.js';
import type { Sideload } from '../reads/envelope.js';
import { billingMilestones } from './billing-milestones.js';
import { expenses } from './expenses.js';
import { externalPayments } from './external-payments.js';
import { externalReferences } from './external-references.js';
import { additionalItems, fixedFeeItems } from './invoice-items.js';
import { invoices } from './invoices.js';
import { standInRecord } from './stand-ins.js';
import { stories } from './stories.js';
import { timeEntries } from './time-entries.js';
import { users } from './users.js';
import { workspaces } from './workspaces.js';

const byName = (collections: readonly Collection[]): ReadonlyMap<string, Collection> =>
  new Map(collections.map((collection) => [collection.name, collection]));

const withRoutes = byName([
  billingMilestones,
  expenses,
  externalPayments,
  externalReferences,
  invoices,
  stories,
  timeEntries,
  users,
  workspaces,
]);

/** These come only along with an invoice. */
const withoutRoutes = byName([additionalItems, fixedFeeItems]);

export const findCollection = (name: string): Collection | undefined => withRoutes.get(name);

export const sideload: Sideload = (name, id, view) => {
  const collection = withRoutes.get(name) ?? withoutRoutes.get(name);
  return collection ? collection.sideloaded(id, view) : standInRecord(name, id);
};
