import { GraphQLError, Kind, type ValueNode } from 'graphql';

/**
 * Scalars let any text or number in: the codec of the argument checks it and can name the argument, so that a
 * literal and a variable fail alike.
 */
function lenientScalar(name: string) {
  const textOrNumber = (value: unknown): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw new GraphQLError(`${name} must be a text or a number.`);
  };
  return { parseValue: textOrNumber, parseLiteral: (node: ValueNode) => textOrNumber(valueOf(node)) };
}

function valueOf(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined;
}

export const scalars = {
  Date: lenientScalar('Date'),
  DateTime: lenientScalar('DateTime'),
  MinorUnits: lenientScalar('MinorUnits'),
};
