import type { Collection } from '../reads/collection.js';
import type { Sideload } from '../reads/envelope.js';
import { externalPayments } from './external-payments.js';
import { invoices } from './invoices.js';
import { standInRecord } from './stand-ins.js';
import { users } from './users.js';
import { workspaces } from './workspaces.js';

const collections = new Map<string, Collection>(
  [externalPayments, invoices, users, workspaces].map((collection) => [collection.name, collection]),
);

export const findCollection = (name: string): Collection | undefined => collections.get(name);

export const sideload: Sideload = (name, id, view) => {
  const collection = collections.get(name);
  return collection ? collection.sideloaded(id, view) : standInRecord(name, id);
};
