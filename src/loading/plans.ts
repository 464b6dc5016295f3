import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { createPlan, type Plan } from './plan.js';
import { projectionOf } from './projection.js';
import type { Projection } from '../kantata/scan-envelope.js';

/** What is known of one operation of a document, whoever asks for it. */
interface Known {
  /** The variables that decide what is skipped and included. */
  readonly conditions: readonly string[];
  readonly projection: Projection;
  readonly plans: Map<string, Plan>;
}

export interface Plans {
  readonly of: (info: GraphQLResolveInfo) => Plan;
}

/** Values of conditions that differ from one another; more of them are planned anew each time. */
const mostPlans = 64;

/**
 * The plans of operations: worked out once, and kept as long as Apollo Server's store of documents keeps the document,
 * which is bounded. Of a request they hold nothing but what `@skip` and `@include` were told.
 */
export function createPlans(): Plans {
  const known = new WeakMap<OperationDefinitionNode, Known>();
  return {
    of(info) {
      const { operation, variableValues } = info;
      const { conditions, projection, plans } = known.get(operation) ?? learn(info);
      const values = conditions.map((name) => variableValues[name] === true).join();
      const plan = plans.get(values) ?? createPlan(projection);
      if (plans.size < mostPlans) plans.set(values, plan);
      return plan;
    },
  };

  function learn(info: GraphQLResolveInfo): Known {
    const learnt = { conditions: conditionsOf(info), projection: projectionOf(info), plans: new Map<string, Plan>() };
    known.set(info.operation, learnt);
    return learnt;
  }
}

function conditionsOf({ operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): string[] {
  const names = new Set<string>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      Directive({ name, arguments: given = [] }) {
        if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  for (const node of [operation, ...Object.values(fragments)]) collect(node);
  return [...names].sort();
}
