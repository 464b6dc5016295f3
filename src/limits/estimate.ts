import {
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf, groupsOf, type Source } from '../loading/selection.js';
import { planCalls, type Cost } from './planned-calls.js';
import { nameOf } from './shapes.js';
import { walkRootField } from './walk-root.js';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation will cost upstream at most, as far as its text and the rows can tell: dead links are asked for once
 * more, and a list without pages may be longer than it mostly is. What cannot run at all costs nothing.
 */
export function estimateCost({ schema, document, operation, variables }: Operation): Cost {
  const plan = planCalls();
  const root = schema.getRootType(operation.operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (!root || !coerced) return plan.cost();
  const source: Source = { schema, fragments: fragmentsOf(document), variableValues: coerced };
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  for (const [name, nodes] of groupsOf(source, root, [operation])) {
    if (isMutation && nameOf(nodes) !== '__typename') plan.write();
    walkRootField({ source, plan }, root, name, nodes);
    // Writes run one after the other.
    if (isMutation) plan.settle();
  }
  plan.settle();
  return plan.cost();
}
