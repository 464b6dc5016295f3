import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import { fieldsOf } from '../loading/selection.js';
import type { UserError } from '../writes/user-errors.js';

/**
 * Asked of all writes of an operation before any is sent: half of what was wanted would be worse than nothing. Throws
 * when there are too many; tells when another one has the key of this one (null: a write without a key).
 */
export function checkWrites(
  { maxWrites }: Pick<Context, 'maxWrites'>,
  info: GraphQLResolveInfo,
  idempotencyKey: string | null,
): readonly UserError[] {
  const type = info.parentType;
  const writes = fieldsOf(info, type, info.operation.selectionSet).filter(({ name }) => name.value !== '__typename');
  if (writes.length > maxWrites) {
    throw badInput('A mutation', `hold at most ${maxWrites} ${maxWrites === 1 ? 'write' : 'writes'}`, writes.length);
  }
  const keys = writes.map((node) => {
    const field = type.getFields()[node.name.value];
    const { input }: Record<string, unknown> = field ? getArgumentValues(field, node, info.variableValues) : {};
    return typeof input === 'object' && input !== null && 'idempotencyKey' in input ? input.idempotencyKey : null;
  });
  if (idempotencyKey === null || keys.filter((key) => key === idempotencyKey).length < 2) return [];
  const message = 'input.idempotencyKey must be a key of its own for each write of an operation, but came twice';
  return [{ field: ['input', 'idempotencyKey'], message, code: 'INVALID' }];
}
