import type { Problem } from './marks.js';
import type { Thing } from './things.js';
import type { UserError } from './write-state.js';

/**
 * What a refusal means for a form. `fields` names its fields by those of the input; what belongs to none of them, and what
 * no one field can mend, is said above the form.
 */
export function problemFrom(
  { made }: Thing,
  errors: readonly UserError[],
  fields: Readonly<Record<string, string>>,
  ownWords: Readonly<Record<string, string>>,
): Problem {
  const marked: Record<string, string> = {};
  const general: string[] = [];
  for (const error of errors) {
    const [, inputField, index] = error.field ?? [];
    // Lists of ids are marked as a whole, lists of items at the item.
    const row = error.field?.length === 4 ? index : undefined;
    const field = inputField === undefined ? undefined : fields[inputField];
    const text = textOf(error, inputField === undefined ? undefined : ownWords[inputField]);
    if (field === undefined || error.code !== 'INVALID') general.push(text);
    else marked[row === undefined ? field : `${field}.${row}`] ??= text;
  }
  const summary = [`Nothing was ${made}.`, ...general];
  if (Object.keys(marked).length > 0) summary.push('Please look at what is marked.');
  return { summary: summary.join(' '), fields: marked };
}

function textOf({ code, message }: UserError, ownWords: string | undefined): string {
  if (code === 'SIMILAR_WRITE_OPEN') {
    return 'Another one just like this is still being found out. Wait until that is known, then send this again.';
  }
  // The gateway's own checks speak of its input; Kantata speaks to people.
  if (message.startsWith('input')) return ownWords ?? 'This cannot be used as it is.';
  return `Kantata says: ${message.replace(/\.$/, '')}.`;
}
