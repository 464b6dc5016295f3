import type { Resource } from './resource.js';
import { additionalItems } from './resources/additional-items.js';
import { billingMilestones } from './resources/billing-milestones.js';
import { expenses } from './resources/expenses.js';
import { externalPayments } from './resources/external-payments.js';
import { externalReferences } from './resources/external-references.js';
import { fixedFeeItems } from './resources/fixed-fee-items.js';
import { invoices } from './resources/invoices.js';
import { stories } from './resources/stories.js';
import { timeEntries } from './resources/time-entries.js';
import { users } from './resources/users.js';
import { workspaces } from './resources/workspaces.js';

/** Every resource that the gateway knows: a new one is a line here. */
export const resources: readonly Resource[] = [
  additionalItems,
  billingMilestones,
  expenses,
  externalPayments,
  externalReferences,
  fixedFeeItems,
  invoices,
  stories,
  timeEntries,
  users,
  workspaces,
];

const byPath = new Map(resources.map((resource) => [resource.path, resource]));

/** The row of a path that another row names. `checkRegistry` has seen to it that there is one. */
export function resourceOf(path: string): Resource {
  const resource = byPath.get(path);
  if (resource) return resource;
  throw new Error(`A row names the resource ${path}, but the registry has no row of that path.`);
}

export function isResource(path: string): boolean {
  return byPath.has(path);
}

/** Run at start: no typing mistake in a row may wait for the query that meets it. */
export function checkRegistry(rows: readonly Resource[] = resources): void {
  if (new Set(rows.map(({ path }) => path)).size !== rows.length) throw new Error('Two rows share a path.');
  for (const { typename, fields, associations } of rows) {
    for (const [name, { path }] of Object.entries(associations)) {
      if (!rows.some((row) => row.path === path)) {
        throw new Error(`${typename}.${name} points at ${path}, but the registry has no row of that path.`);
      }
      if (name in fields) throw new Error(`${typename}.${name} is both a field and an association.`);
    }
    const inProject = Object.values(fields).some(({ currencyOf }) => currencyOf === 'workspace');
    if (inProject && associations['workspace']?.path !== 'workspaces') {
      throw new Error(`${typename} has sums in its project's currency, but no association with its project.`);
    }
  }
}
