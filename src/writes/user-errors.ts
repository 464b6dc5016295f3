type UserErrorCode =
  'INVALID' | 'IDEMPOTENCY_KEY_REUSED' | 'SIMILAR_WRITE_OPEN' | 'WRITE_UNSETTLED' | 'NOT_APPLIED' | 'NOT_FOUND';

/** What a person can mend, at the input field that it is about. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: UserErrorCode;
}

/** Collects all that is wrong with an input, so that a form can mark every field at once. */
export interface Faults {
  readonly all: UserError[];
  /** `field` is the path below `input`. */
  readonly add: (field: string, expectation: string, got?: unknown) => void;
}

export function collectFaults(): Faults {
  const all: UserError[] = [];
  return {
    all,
    add(field, expectation, got) {
      const came = got === undefined ? '' : `, but got: ${shown(got)}`;
      const path = ['input', ...field.split('.')].filter((part) => part !== '');
      const message = `${path.join('.')} must ${expectation}${came}`;
      all.push({ field: field === '' ? null : path, message, code: 'INVALID' });
    },
  };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
