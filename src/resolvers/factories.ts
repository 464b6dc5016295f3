import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { FieldCodec } from '../kantata/fields.js';
import { parseId, readId, readIds } from '../kantata/id.js';
import type { ListArguments } from '../kantata/query-params.js';
import { resourceOf } from '../kantata/registry.js';
import type { Association, Resource, WireRecord } from '../kantata/resource.js';
import type { LinkOrigin } from '../loading/loaders.js';
import { isIdentity } from '../loading/needs.js';
import { nodeIdOf } from '../loading/node-id.js';
import type { Connection, WindowArguments } from '../loading/pagination.js';

export type ConnectionArguments = ListArguments & WindowArguments;

type Resolver<Parent, Args, Result> = (
  parent: Parent,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Result;
type RecordResolver = GraphQLFieldResolver<WireRecord, Context>;

/** A value that the record itself holds. */
export function field({ key, read }: FieldCodec): RecordResolver {
  return (record) => read(record[key]);
}

/** A record's id that records of other types do not have. */
export function nodeId(resource: Resource): RecordResolver {
  return ({ id }) => nodeIdOf(resource, String(id));
}

/** A root field of one record by its id. */
export function single(
  resource: Resource,
): Resolver<unknown, { id: string }, WireRecord | null | Promise<WireRecord | null>> {
  return (_parent, { id }, { loaders, planOf }, info) => {
    const plan = planOf(info);
    const needs = plan.needs(resource, plan.selection(info));
    return loaders.load(resource.path, { id: parseId('id', id), needs, kind: 'lookup' });
  };
}

/** A root list. */
export function connection(
  resource: Resource,
): Resolver<unknown, ConnectionArguments, Promise<Connection<WireRecord>>> {
  return (_parent, args, { loaders, planOf }, info) => {
    const plan = planOf(info);
    return loaders.list({ resource, args, needs: plan.connectionNeeds(resource, plan.selection(info)) });
  };
}

/** A list of the records that name this one: one upstream call per parent, since upstream has no batch for it. */
export function hasMany(
  resource: Resource,
  parentFilter: string,
): Resolver<WireRecord, ConnectionArguments, Promise<Connection<WireRecord>>> {
  return async (parent, args, { loaders, planOf }, info) => {
    const given = args.filter?.[parentFilter];
    if (given !== null && given !== undefined) {
      throw badInput(`filter.${parentFilter}`, 'be left out here, where it is always the parent', given);
    }
    const filter = { ...args.filter, [parentFilter]: parent['id'] };
    const plan = planOf(info);
    const needs = plan.connectionNeeds(resource, plan.selection(info));
    return loaders.list({ resource, args: { ...args, filter }, needs });
  };
}

/** A link to one record. */
export function belongsTo(resource: Resource, association: Association): RecordResolver {
  const { path, key } = association;
  const target = resourceOf(path);
  return (record, _args, { loaders, planOf }, info) => {
    const id = readId(record[key]);
    if (id === null) return null;
    const plan = planOf(info);
    const selection = plan.selection(info);
    if (isIdentity(selection)) return { id };
    const needs = plan.needs(target, selection);
    const known = loaders.find(path, id, needs);
    if (known) return known;
    return loaders.load(path, { id, needs, kind: 'link' }, linkOrigin(resource, association, record));
  };
}

/** Null foreign keys and plain ids have no include that could bring more than a request by id. */
export function linkOrigin({ path }: Resource, { include }: Association, record: WireRecord): LinkOrigin | undefined {
  const id = readId(record['id']);
  return include === null || id === null ? undefined : { path, id, include };
}

/** A link to several records: those that have gone are left out, unless only their ids are asked for. */
export function belongsToMany({ path, key }: Association): RecordResolver {
  const target = resourceOf(path);
  return async (record, _args, { loaders, planOf }, info) => {
    const ids = readIds(record[key]);
    if (ids === null) return null;
    const plan = planOf(info);
    const selection = plan.selection(info);
    if (isIdentity(selection)) return ids.map((id) => ({ id }));
    const needs = plan.needs(target, selection);
    const records = await Promise.all(ids.map(async (id) => loaders.load(path, { id, needs, kind: 'link' })));
    return records.filter((found) => found !== null);
  };
}
