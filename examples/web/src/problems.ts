import type { Problem, UserError } from './use-write.js';

/**
 * What a refusal means for a form. `fields` names its fields by those of the input; what belongs to none of them, and what
 * no one field can mend, is said above the form.
 */
export function problemFrom(
  errors: readonly UserError[],
  fields: Readonly<Record<string, string>>,
  ownWords: Readonly<Record<string, string>>,
): Problem {
  const marked: Record<string, string> = {};
  const general: string[] = [];
  for (const error of errors) {
    const inputField = error.field?.[1];
    const field = inputField === undefined ? undefined : fields[inputField];
    const text = textOf(error, inputField === undefined ? undefined : ownWords[inputField]);
    if (field === undefined || error.code !== 'INVALID') general.push(text);
    else marked[field] ??= text;
  }
  const summary = ['Nothing was recorded.', ...general];
  if (Object.keys(marked).length > 0) summary.push('Please look at what is marked.');
  return { summary: summary.join(' '), fields: marked };
}

function textOf({ code, message }: UserError, ownWords: string | undefined): string {
  if (code === 'SIMILAR_WRITE_OPEN') {
    return 'Another one just like this is still being found out. Wait until that is known, then send this again.';
  }
  if (code === 'NOT_APPLIED') return 'That is certain now: Kantata never got it. You can send it again.';
  // The gateway's own checks speak of its input; Kantata speaks to people.
  if (message.startsWith('input')) return ownWords ?? 'This cannot be used as it is.';
  return `Kantata says: ${message.replace(/\.$/, '')}.`;
}
