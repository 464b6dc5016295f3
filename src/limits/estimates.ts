import { OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { createRecent, type Recent } from '../loading/recent.js';
import { estimateCost, type Operation } from './estimate.js';
import type { Cost } from './planned-calls.js';

const mostOperations = 500;
/** Of one operation; it mostly comes with variables that it came with before. */
const mostEstimates = 20;
const longestVariables = 300;

/** Estimates, worked out once for an operation and its variables. */
export function createEstimates(): (operation: Operation) => Cost {
  const known = createRecent<OperationDefinitionNode, Recent<string, Cost>>(mostOperations);

  const learn = (operation: OperationDefinitionNode): Recent<string, Cost> => {
    const learnt = createRecent<string, Cost>(mostEstimates);
    known.set(operation, learnt);
    return learnt;
  };
  return (operation) => {
    const isQuery = operation.operation.operation === OperationTypeNode.QUERY;
    const variables = isQuery ? textOf(operation.variables) : null;
    if (variables === null) return estimateCost(operation);
    const costs = known.get(operation.operation) ?? learn(operation.operation);
    const found = costs.get(variables);
    if (found) return found;
    const cost = estimateCost(operation);
    costs.set(variables, cost);
    return cost;
  };
}

/** Null: they are too long to be kept, or too deep to be written. */
function textOf(variables: Operation['variables']): string | null {
  try {
    const text = JSON.stringify(variables);
    return text.length > longestVariables ? null : text;
  } catch {
    return null;
  }
}
