import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { resources } from '../kantata/registry.js';
import type { Resource } from '../kantata/resource.js';

/** The type of objects that a field answers with; null when it answers with values. */
export function typeOfField(type: GraphQLObjectType, name: string): GraphQLObjectType | null {
  const field = type.getFields()[name];
  const below = field && getNamedType(field.type);
  return isObjectType(below) ? below : null;
}

export function isConnection(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  return 'nodes' in fields && 'pageInfo' in fields;
}

export function resourceOfType(typename: string | undefined): Resource | null {
  return resources.find((resource) => resource.typename === typename) ?? null;
}

/** The field that nodes of one name in the answer ask for. */
export function nameOf(nodes: readonly FieldNode[]): string {
  return nodes[0]?.name.value ?? '';
}
