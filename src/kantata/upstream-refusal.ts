import { z } from 'zod';

const upstreamError = z.object({
  type: z.string(),
  message: z.string(),
  /** Which field of the input; none for what is about all of it. */
  field: z.string().nullish(),
});

/** One thing that upstream found wrong with a request. */
export type UpstreamError = z.infer<typeof upstreamError>;

export const upstreamErrors = z.array(upstreamError).min(1);

export interface Refusal {
  readonly status: number;
  readonly errors: readonly UpstreamError[];
}

const refusals = [400, 401, 403, 404, 422];

/** Upstream's own no; null for a proxy's, which proves nothing. */
export function upstreamRefusal({ status, body }: { status: number; body: Uint8Array }): Refusal | null {
  const errors = refusals.includes(status) ? readErrors(body) : null;
  return errors && { status, errors };
}

function readErrors(body: Uint8Array): readonly UpstreamError[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    return z.object({ errors: upstreamErrors }).parse(parsed).errors;
  } catch {
    return null;
  }
}
