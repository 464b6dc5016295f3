import type { UserResolvers } from '../generated/resolvers.js';
import { externalPayments } from '../kantata/resources/external-payments.js';
import { timeEntries } from '../kantata/resources/time-entries.js';
import { hasMany } from './factories.js';

export const userResolvers: UserResolvers = {
  externalPayments: hasMany(externalPayments, 'userId'),
  timeEntries: hasMany(timeEntries, 'userIds'),
};
