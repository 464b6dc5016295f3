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

/** What these two may have got when their tokens were rotated: other tokens of the same users. */
export const demoRotatedTokens = {
  admin: 'demo-admin-2',
  lead: 'demo-lead-2',
} as const satisfies Partial<Record<Caller['role'], string>>;

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
  [demoRotatedTokens.admin, 'admin'],
  [demoRotatedTokens.lead, 'lead'],
]);
