interface Answered<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
}

/**
 * What an operation brought. An error beside it does not count: that a link of the new payment could not be read says
 * nothing about the payment. Without what was asked for, the error is thrown.
 */
export function dataOf<Data, Part>({ data, error }: Answered<Data>, partOf: (data: Data) => Part | undefined): Part {
  const part = data === undefined || data === null ? undefined : partOf(data);
  if (part === undefined) throw error ?? new Error('expected data or an error, but got neither');
  return part;
}

/** The gateway answers within 25 seconds: an answer that is not there by now is lost. */
export const withinTime = () => ({ fetchOptions: { signal: AbortSignal.timeout(40_000) } });
