/** What is wrong with a form. */
export interface Problem {
  readonly summary: string;
  /** By the names of the form's fields; a row of a list is "items.2". */
  readonly fields: Readonly<Record<string, string>>;
}

export const nothing = 'Nothing was recorded.';

export const summaries = {
  mend: 'Not sent yet. Please look at what is marked.',
  kept: 'It is kept until it is certain that nothing was recorded.',
  signedOut: `${nothing} Your session had ended. Here is what you had entered: you can send it now.`,
  replaced:
    'What you had sent first was not recorded; that is certain now. Look through what is entered here, and send it if it is right.',
};

/** Takes away the marks of fields that were changed. */
export function without(problem: Problem | null, mended: readonly string[]): Problem | null {
  if (problem === null) return null;
  const marked = Object.entries(problem.fields);
  const left = marked.filter(([name]) => !mended.some((one) => name === one || name.startsWith(`${one}.`)));
  // The summary speaks of marks: without any, it has nothing left to say.
  return left.length === 0 && marked.length > 0 ? null : { ...problem, fields: Object.fromEntries(left) };
}
