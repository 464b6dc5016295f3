import type { QueryResolvers } from '../generated/resolvers.js';
import { billingMilestones } from '../kantata/resources/billing-milestones.js';
import { expenses } from '../kantata/resources/expenses.js';
import { externalPayments } from '../kantata/resources/external-payments.js';
import { externalReferences } from '../kantata/resources/external-references.js';
import { invoices } from '../kantata/resources/invoices.js';
import { stories } from '../kantata/resources/stories.js';
import { timeEntries } from '../kantata/resources/time-entries.js';
import { users } from '../kantata/resources/users.js';
import { workspaces } from '../kantata/resources/workspaces.js';
import { connection, single } from './factories.js';
import { writeStatus } from './mutation.js';

export const queryResolvers: QueryResolvers = {
  externalPayment: single(externalPayments),
  externalPayments: connection(externalPayments),
  invoice: single(invoices),
  invoices: connection(invoices),
  user: single(users),
  users: connection(users),
  workspace: single(workspaces),
  workspaces: connection(workspaces),
  externalReferences: (parent, { subjectType, ...args }, context, info) =>
    connection(externalReferences)(parent, { ...args, required: { subjectType } }, context, info),
  story: single(stories),
  stories: connection(stories),
  timeEntry: single(timeEntries),
  timeEntries: connection(timeEntries),
  expense: single(expenses),
  expenses: connection(expenses),
  billingMilestone: single(billingMilestones),
  billingMilestones: connection(billingMilestones),
  writeStatus,
  me: (_parent, _args, { loaders, planOf }, info) => {
    const plan = planOf(info);
    return loaders.me(plan.needs(users, plan.selection(info)));
  },
};
