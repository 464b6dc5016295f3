import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { belongsTo, belongsToMany, field, nodeId } from './factories.js';
import { money } from './money.js';

type TypeResolvers = Record<string, GraphQLFieldResolver<WireRecord, Context>>;

/** The resolvers of a resource's type, and of the object types nested in it, as its row tells them. */
export function deriveResolvers(resource: Resource): Record<string, TypeResolvers> {
  const own: TypeResolvers = { nodeId: nodeId(resource) };
  const types: Record<string, TypeResolvers> = { [resource.typename]: own };
  for (const [name, codec] of Object.entries(resource.fields)) {
    own[name] = codec.currencyOf === null ? field(codec) : money(resource, codec);
    if (codec.nested) types[codec.nested.typename] = mapValues(codec.nested.fields, field);
  }
  for (const [name, association] of Object.entries(resource.associations)) {
    own[name] = association.kind === 'one' ? belongsTo(resource, association) : belongsToMany(association);
  }
  return types;
}

function mapValues<A, B>(object: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
