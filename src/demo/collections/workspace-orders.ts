import type { WorkspaceRow } from '../data/rows.js';
import type { Order } from '../reads/collection-facts.js';

/** There is no `id` among them: upstream offers none. */
export const workspaceOrders: Readonly<Record<string, Order<WorkspaceRow>>> = {
  amount_paid: (row, view) =>
    [...view.data.externalPayments.values()]
      .filter((payment) => payment.workspaceId === row.id)
      .reduce((sum, payment) => sum + payment.amountInCents, 0),
  color_name: (row) => row.status.color,
  created_at: (row) => row.createdAt,
  due_date: (row) => row.dueDate,
  last_viewed: (row) => row.lastViewed,
  percentage_complete: (row) => row.percentageComplete,
  price: (row) => row.priceInCents,
  provider_lead_name: (row, view) => view.data.users.get(row.primaryMavenId)?.fullName ?? null,
  start_date: (row) => row.startDate,
  status: (row) => String(row.status.key),
  task_status_set: (row) => row.rateCardId,
  title: (row) => row.title,
  updated_at: (row) => row.updatedAt,
};
