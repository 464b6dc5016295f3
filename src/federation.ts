import { buildSubgraphSchema } from '@apollo/subgraph';
import { addResolversToSchema } from '@graphql-tools/schema';
import {
  isObjectType,
  Kind,
  parse,
  type DefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from './context.js';
import { badInput } from './errors.js';
import { parseId } from './kantata/id.js';
import { resources } from './kantata/registry.js';
import type { Resource, WireRecord } from './kantata/resource.js';
import { isIdentity } from './loading/needs.js';
import { createResolvers } from './resolvers/resolvers.js';
import { createSchema, typeDefs } from './schema.js';

/** Types of which upstream can be asked for a record by its id. */
const entities = resources.filter(({ byId }) => byId !== null);
const typenames = entities.map(({ typename }) => typename);

/** Other subgraphs may have types of these names, too: their values have no identity. */
const valueTypes = ['PageInfo', 'Money'];

/** What Apollo Federation 2 has to be told of types that are otherwise as they lie in `schema/`. */
const directives: ReadonlyMap<string, string> = new Map([
  ...entities.map(({ typename }) => [typename, '@key(fields: "id")'] as const),
  ...valueTypes.map((typename) => [typename, '@shareable'] as const),
]);
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])';

/** The same schema as a subgraph: other subgraphs may name records by their ids, and add fields to them. */
export function createSubgraphSchema(): GraphQLSchema {
  // Finds, at start, whatever a row or a resolver names and the SDL does not have.
  createSchema();
  const document = parse(`${typeDefs}\n${link}`);
  const schema = buildSubgraphSchema({
    typeDefs: { ...document, definitions: document.definitions.map(withDirective) },
  });
  addResolversToSchema({ schema, resolvers: createResolvers(), updateResolversInPlace: true });
  for (const resource of entities) {
    const type = schema.getType(resource.typename);
    if (isObjectType(type)) resolveReferencesOf(type, resource);
  }
  resolveOneByOne(schema.getQueryType()?.getFields()['_entities']);
  return schema;
}

/**
 * Apollo's own resolver fails as a whole for a type that it does not know, and leaves what it has begun for those before
 * to fail unheard, which ends the process.
 */
function resolveOneByOne(field: GraphQLField<unknown, Context> | undefined): void {
  const resolve = field?.resolve;
  if (!resolve) return;
  field.resolve = (parent, { representations }: { representations: readonly Representation[] }, context, info) =>
    representations.map((representation): unknown => {
      const { __typename: name } = representation;
      if (!typenames.includes(String(name))) return badInput('representations', `be of ${typenames.join(', ')}`, name);
      const found: unknown = resolve(parent, { representations: [representation] }, context, info);
      return Array.isArray(found) ? found.at(0) : found;
    });
}

type Representation = Readonly<Record<string, unknown>>;

/** On the type itself: below an extension, `@shareable` would be about the fields of that extension alone. */
function withDirective(node: DefinitionNode): DefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
  const [carrier] = parse(`scalar Carrier ${directives.get(node.name.value) ?? ''}`).definitions;
  return carrier?.kind === Kind.SCALAR_TYPE_DEFINITION ? { ...node, directives: carrier.directives ?? [] } : node;
}

function resolveReferencesOf(type: GraphQLObjectType, resource: Resource): void {
  type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference: reference(resource) } } };
}

/** A record that another subgraph names. All that one operation names are one call, as all other lookups are. */
function reference(resource: Resource) {
  // Async: what is wrong with one reference must not fail those beside it.
  return async (
    { id }: Representation,
    { loaders, planOf }: Context,
    info: GraphQLResolveInfo,
  ): Promise<WireRecord | null> => {
    const key = parseId('id', id);
    const plan = planOf(info);
    const selection = plan.selectionAs(resource.typename, info);
    if (isIdentity(selection)) return { id: key };
    return loaders.load(resource.path, { id: key, needs: plan.needs(resource, selection), kind: 'lookup' });
  };
}
