import { perOperation, type Operation } from './per-operation.js';
import { createPlan, type Plan } from './plan.js';
import { projectionOf } from './projection.js';

/** The plan of an operation: the same for all who ask for it. */
export type Plans = (operation: Operation) => Plan;

export function createPlans(): Plans {
  return perOperation((operation) => createPlan(projectionOf(operation)));
}
