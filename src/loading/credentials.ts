import { GatewayError } from '../errors.js';

/** Whoever's credentials the request carries. */
export interface Caller {
  /** The `Authorization` header that goes upstream; null when the request has none that can be used. */
  readonly authorization: string | null;
  /** It had one that upstream refused a moment ago, which is not sent again so soon. */
  readonly isRefused?: boolean;
}

/** What goes upstream for this caller; without usable credentials, whatever needs a call ends here. */
export function authorizationOf({ authorization, isRefused = false }: Caller): string {
  if (authorization !== null) return authorization;
  if (isRefused) throw refusedToken();
  throw new GatewayError(
    'UNAUTHENTICATED',
    'Expected the header "Authorization: Bearer <Kantata token>", but none came that can be used.',
  );
}

export function refusedToken(): GatewayError {
  return new GatewayError('UNAUTHENTICATED', 'Kantata refused the bearer token that came with this request.');
}
