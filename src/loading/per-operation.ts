import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';

/** An operation that is to be run, with its variables as they have been coerced. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation' | 'variableValues'>;

interface Known<T> {
  /** The variables that decide what is skipped and included. */
  readonly conditions: readonly string[];
  readonly byValues: Map<string, T>;
}

/** Values of conditions that differ from one another; for more of them it is worked out anew each time. */
const mostValues = 64;

/**
 * What can be worked out of an operation whoever asks for it: once, and kept as long as Apollo Server's store of documents
 * keeps the document, which is bounded. `make` is told no other variables than those of `@skip` and `@include`.
 */
export function perOperation<T>(make: (operation: Operation) => T): (operation: Operation) => T {
  const known = new WeakMap<OperationDefinitionNode, Known<T>>();

  const learn = (info: Operation): Known<T> => {
    const learnt = { conditions: conditionsOf(info), byValues: new Map<string, T>() };
    known.set(info.operation, learnt);
    return learnt;
  };
  return ({ schema, fragments, operation, variableValues }) => {
    const info = { schema, fragments, operation, variableValues };
    const { conditions, byValues } = known.get(operation) ?? learn(info);
    const values = conditions.map((name) => [name, variableValues[name] === true] as const);
    const key = values.map(([, value]) => Number(value)).join('');
    const found = byValues.get(key);
    if (found !== undefined) return found;
    const made = make({ ...info, variableValues: Object.fromEntries(values) });
    if (byValues.size < mostValues) byValues.set(key, made);
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
