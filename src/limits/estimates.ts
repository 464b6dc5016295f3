import { OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { estimateCost, type Operation } from './estimate.js';
import type { Cost } from './planned-calls.js';

/** Of one operation; it mostly comes with variables that it came with before. */
const mostEstimates = 100;
const longestVariables = 1_000;

/** Estimates, worked out once for an operation and its variables. */
export function createEstimates(): (operation: Operation) => Cost {
  const known = new WeakMap<OperationDefinitionNode, Map<string, Cost>>();
  return (operation) => {
    if (operation.operation.operation !== OperationTypeNode.QUERY) return estimateCost(operation);
    const variables = textOf(operation.variables);
    const costs = known.get(operation.operation) ?? new Map<string, Cost>();
    known.set(operation.operation, costs);
    const found = variables === null ? undefined : costs.get(variables);
    if (found) return found;
    const cost = estimateCost(operation);
    if (variables === null) return cost;
    const [oldest] = costs.keys();
    if (costs.size >= mostEstimates && oldest !== undefined) costs.delete(oldest);
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
