import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** Fields within fields: more than any screen has, and less than exhausts the stack of whoever walks them. */
const deepest = 100;

interface Definition {
  depth: number;
  readonly spreads: { readonly name: string; readonly at: number }[];
}

/** A rule of validation: an operation may not be nested deeper than that, fragments counted where they are spread. */
export function depthRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Definition>();
  const operations: Definition[] = [];
  let current: Definition = { depth: 0, spreads: [] };
  let at = 0;
  const begin = (): Definition => {
    at = 0;
    current = { depth: 0, spreads: [] };
    return current;
  };
  return {
    OperationDefinition: { enter: () => void operations.push(begin()) },
    FragmentDefinition: { enter: ({ name }) => void fragments.set(name.value, begin()) },
    Field: {
      enter() {
        at += 1;
        current.depth = Math.max(current.depth, at);
      },
      leave: () => void (at -= 1),
    },
    FragmentSpread: { enter: ({ name }) => void current.spreads.push({ name: name.value, at }) },
    Document: {
      leave() {
        const isTooDeep = operations.some((operation) => depthOf(operation, fragments) > deepest);
        if (isTooDeep) context.reportError(new GraphQLError(`Fields may be nested ${deepest} levels deep at most.`));
      },
    },
  };
}

/** Beyond the deepest it does not matter how deep it is, so that circles end, too. */
function depthOf(operation: Definition, fragments: ReadonlyMap<string, Definition>): number {
  const reached = new Map<string, number>();
  const open = [...operation.spreads];
  let depth = operation.depth;
  for (let spread = open.pop(); spread && depth <= deepest; spread = open.pop()) {
    const { name, at } = spread;
    const fragment = fragments.get(name);
    if (!fragment || (reached.get(name) ?? -1) >= at) continue;
    reached.set(name, at);
    depth = Math.max(depth, at + fragment.depth);
    open.push(...fragment.spreads.map((inner) => ({ name: inner.name, at: at + inner.at })));
  }
  return depth;
}
