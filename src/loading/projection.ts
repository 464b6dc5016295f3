import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { currencyFields } from '../kantata/currency.js';
import { resources } from '../kantata/registry.js';
import type { Resource } from '../kantata/resource.js';
import type { Projection } from '../kantata/scan/scan-envelope.js';
import type { Operation } from './per-operation.js';

const byTypename = new Map(resources.map((resource) => [resource.typename, resource]));

/**
 * The wire keys that an operation reads, by collection: of all its places together, since records of one collection are
 * the same records wherever they come from, and whatever its `@skip` and `@include` say.
 */
export function projectionOf({ schema, fragments, operation }: Operation): Projection {
  const wanted = new Map<string, Set<string>>();
  const walked = new Map<SelectionSetNode, Set<GraphQLNamedType>>();
  const root = schema.getRootType(operation.operation);
  if (root) walk(root, operation.selectionSet);
  return wanted;

  function walk(type: GraphQLCompositeType, set: SelectionSetNode): void {
    const types = walked.get(set) ?? new Set();
    if (types.has(type)) return;
    walked.set(set, types.add(type));
    for (const possible of objectTypes(schema, type)) expectRecords(possible);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        for (const possible of objectTypes(schema, type)) readField(possible, node.name.value);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        const below = field && getNamedType(field.type);
        if (isCompositeType(below) && node.selectionSet) walk(below, node.selectionSet);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const narrowed = condition ?? type;
      if (fragment && isCompositeType(narrowed)) walk(narrowed, fragment.selectionSet);
    }
  }

  /** Also of a connection of which only counts are selected: its rows are counted. */
  function expectRecords(type: GraphQLNamedType): void {
    const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
    for (const { name } of [type, ...(nodes ? [getNamedType(nodes.type)] : [])]) {
      const resource = byTypename.get(name);
      if (resource) keysOf(resource.path);
    }
  }

  function readField(type: GraphQLNamedType, name: string): void {
    const resource = byTypename.get(type.name);
    if (resource) for (const [path, key] of keysRead(resource, name)) keysOf(path).add(key);
  }

  function keysOf(path: string): Set<string> {
    const keys = wanted.get(path) ?? new Set();
    wanted.set(path, keys);
    return keys;
  }
}

function objectTypes(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/** What the resolver of a field reads, as pairs of collection and wire key. */
function keysRead({ path, fields, associations }: Resource, name: string): (readonly [string, string])[] {
  const ownKey = fields[name]?.key ?? associations[name]?.key;
  const own = ownKey === undefined ? [] : [[path, ownKey] as const];
  const currencyOf = fields[name]?.currencyOf ?? null;
  if (currencyOf === null) return own;
  const project = currencyOf === 'workspace' ? associations['workspace'] : undefined;
  const currencies = Object.values(currencyFields).map(({ key }) => [project?.path ?? path, key] as const);
  return [...own, ...(project ? [[path, project.key] as const] : []), ...currencies];
}
