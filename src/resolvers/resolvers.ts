import { resources } from '../kantata/registry.js';
import { deriveResolvers } from './derive.js';
import { invoiceResolvers } from './invoice.js';
import { moneyResolvers } from './money.js';
import { mutationResolvers } from './mutation.js';
import { nodeQueryResolvers, nodeResolvers } from './node.js';
import { queryResolvers } from './query.js';
import { scalars } from './scalars.js';
import { userResolvers } from './user.js';
import { workspaceResolvers } from './workspace.js';

/** What no row can tell, by type: a new one is a line here. */
const written = {
  Invoice: invoiceResolvers,
  Money: moneyResolvers,
  Mutation: mutationResolvers,
  Node: nodeResolvers,
  Query: { ...queryResolvers, ...nodeQueryResolvers },
  User: userResolvers,
  Workspace: workspaceResolvers,
};

type TypeResolvers = Readonly<Record<string, unknown>>;

/** The whole resolver map: what the rows tell, and what is written by hand beside it. */
export function createResolvers(): Record<string, TypeResolvers> {
  const types = new Map<string, TypeResolvers>(resources.flatMap((row) => Object.entries(deriveResolvers(row))));
  for (const [typename, own] of Object.entries<TypeResolvers>(written)) {
    types.set(typename, { ...types.get(typename), ...own });
  }
  return { ...scalars, ...Object.fromEntries(types) };
}
