import { isoDateTime, epoch } from '../data/time.js';
import { vendorName } from '../data/vendors.js';
import type { WireRecord } from '../reads/present.js';

/**
 * Collections that the account does not model, and that associations of modelled ones lead to. Their ids are made from
 * the id of the owner, their records from their own id.
 */
const records: Readonly<Record<string, (id: number) => WireRecord>> = {
  account_colors: (id) => ({ name: pick(['blue', 'green', 'orange', 'purple'], id), hex: pick(['#2a6', '#e80'], id) }),
  account_insights_mappings: (id) => ({ insights_id: id % 1000 }),
  account_memberships: (id) => ({ permission: pick(['Punch Clock', 'Project Lead', 'Administrator'], id) }),
  assignments: (id) => ({ allocated_minutes: (id % 40) * 60 }),
  attachments: (id) => ({ filename: `receipt-${id % 1000}.pdf` }),
  custom_field_values: (id) => ({ custom_field_name: 'Cost centre', display_value: String(id % 10_000) }),
  expense_budgets: (id) => ({ title: 'Travel', total_budget_in_cents: (id % 90) * 10_000 }),
  expense_categories: (id) => ({ name: pick(['Travel', 'Mileage', 'Lodging', 'Food', 'Entertainment', 'Other'], id) }),
  expense_report_submissions: (id) => ({ status: pick(['approved', 'pending', 'rejected'], id) }),
  participations: (id) => ({ is_team_lead: id % 3 === 0, type: pick(['maven', 'buyer'], id) }),
  roles: (id) => ({ name: pick(['Consultant', 'Architect', 'Project Manager', 'Analyst'], id) }),
  skill_memberships: (id) => ({ level: (id % 5) + 1 }),
  skills: (id) => ({ name: pick(['SQL', 'Facilitation', 'Kubernetes', 'Accounting', '日本語'], id) }),
  status_reports: (id) => ({ title: `Week ${(id % 52) + 1}`, published: true }),
  story_dependencies: () => ({ dependency_type: 2, lag: 0 }),
  story_tasks: (id) => ({ name: pick(['Draft', 'Review', 'Send'], id), completed: id % 2 === 0 }),
  tags: (id) => ({ name: pick(['design', 'finance', 'risk'], id) }),
  timesheet_submissions: (id) => ({ status: pick(['approved', 'pending', 'rejected'], id) }),
  vendors: (id) => ({ name: vendorName(String(id)) }),
  work_samples: (id) => ({ title: `Case study ${id % 40}` }),
  workspace_groups: (id) => ({ name: pick(['Public Sector', 'Retail', 'Energy'], id) }),
  workspace_resources: (id) => ({ display_label: pick(['Designer', 'Developer', 'Tester'], id) }),
};

interface Owner {
  readonly id: string;
}

export const standIn = (owner: Owner): string => owner.id;

/** Up to so many ids; some owners have none. */
export const standIns =
  (most: number) =>
  (owner: Owner): string[] =>
    Array.from({ length: Number(owner.id) % (most + 1) }, (_, index) => String(Number(owner.id) * 10 + index));

export function standInRecord(collection: string, id: string): WireRecord | undefined {
  const make = records[collection];
  return make && { ...make(Number(id)), created_at: isoDateTime(epoch), updated_at: isoDateTime(epoch), id };
}

const pick = (list: readonly string[], id: number): string | undefined => list[id % list.length];
