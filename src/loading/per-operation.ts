import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { createRecent, type Recent } from './recent.js';

/** An operation that is to be run, with its variables as they have been coerced. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation' | 'variableValues'>;

interface Known<T> {
  /** The variables that decide what is skipped and included. */
  readonly conditions: readonly string[];
  readonly byValues: Recent<string, { readonly is: T }>;
}

/** More than an application's own; random ones take up to 50 KB each. */
const mostOperations = 500;
/** Values of conditions that differ from one another. */
const mostValues = 16;

/**
 * What can be worked out of an operation whoever asks for it: once, and kept for the operations that came last. Apollo
 * Server hands out the same node for the same text. `make` is told no other variables than those of `@skip` and
 * `@include`.
 */
export function perOperation<T>(make: (operation: Operation) => T): (operation: Operation) => T {
  const known = createRecent<OperationDefinitionNode, Known<T>>(mostOperations);

  const learn = (info: Operation): Known<T> => {
    const learnt = { conditions: conditionsOf(info), byValues: createRecent<string, { readonly is: T }>(mostValues) };
    known.set(info.operation, learnt);
    return learnt;
  };
  return ({ schema, fragments, operation, variableValues }) => {
    const info = { schema, fragments, operation, variableValues };
    const { conditions, byValues } = known.get(operation) ?? learn(info);
    const values = conditions.map((name) => [name, variableValues[name] === true] as const);
    const key = values.map(([, value]) => Number(value)).join('');
    const found = byValues.get(key);
    if (found) return found.is;
    const made = make({ ...info, variableValues: Object.fromEntries(values) });
    byValues.set(key, { is: made });
    return made;
  };
}

function conditionsOf({ operation, fragments }: Operation): string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Directive({ name, arguments: given = [] }) {
        if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names].sort();
}
