import type { DemoData } from '../data/demo-data.js';

export interface Caller {
  readonly role: keyof DemoData['callers'];
  readonly userId: string;
}

export const demoTokens = {
  admin: 'demo-admin',
  lead: 'demo-lead',
  guest: 'demo-guest',
  forbidden: 'demo-forbidden',
} as const satisfies Record<Caller['role'], string>;

/** What may be told about who called: never the token. */
export type CallerName = Caller['role'] | 'unknown' | 'none';

export function nameOfCaller(authorization: string | undefined): CallerName {
  const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'none';
  return roles.get(token) ?? 'unknown';
}

export const isKnown = (name: CallerName): name is Caller['role'] => name !== 'unknown' && name !== 'none';

const roles = new Map<string, Caller['role']>([
  [demoTokens.admin, 'admin'],
  [demoTokens.lead, 'lead'],
  [demoTokens.guest, 'guest'],
  [demoTokens.forbidden, 'forbidden'],
]);
