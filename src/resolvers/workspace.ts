import type { WorkspaceResolvers } from '../generated/resolvers.js';
import { billingMilestones } from '../kantata/resources/billing-milestones.js';
import { expenses } from '../kantata/resources/expenses.js';
import { externalPayments } from '../kantata/resources/external-payments.js';
import { invoices } from '../kantata/resources/invoices.js';
import { stories } from '../kantata/resources/stories.js';
import { timeEntries } from '../kantata/resources/time-entries.js';
import { hasMany } from './factories.js';

export const workspaceResolvers: WorkspaceResolvers = {
  billingMilestones: hasMany(billingMilestones, 'workspaceIds'),
  expenses: hasMany(expenses, 'workspaceId'),
  externalPayments: hasMany(externalPayments, 'workspaceId'),
  invoices: hasMany(invoices, 'workspaceIds'),
  stories: hasMany(stories, 'workspaceId'),
  timeEntries: hasMany(timeEntries, 'workspaceId'),
};
