import { endOf, isDay, startOf } from './dates.js';
import type { ExternalPaymentFilter } from './gql/graphql.js';

/** What the screen shows, as the address says it: a reload, a bookmark and a colleague get the same. */
export interface View {
  readonly project: string | null;
  readonly invoice: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The payment whose details are open, or the invoice: one of them at a time. */
  readonly payment: string | null;
  readonly bill: string | null;
}

export const everything = { project: null, invoice: null, from: null, to: null } as const;

const isId = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text);
const checks = { project: isId, invoice: isId, from: isDay, to: isDay, payment: isId, bill: isId };
const names = Object.keys(checks) as (keyof View)[];

export const hasDetail = ({ payment, bill }: View): boolean => payment !== null || bill !== null;

export const isNarrowed = ({ project, invoice, from, to }: View): boolean =>
  project !== null || invoice !== null || from !== null || to !== null;

/** What is not possible is left out: the address is typed by people, too. */
export function viewOf(read: (name: keyof View) => string | null): View {
  const entries = names.map((name) => {
    const value = read(name);
    return [name, value !== null && checks[name](value) ? value : null] as const;
  });
  return Object.fromEntries(entries) as Record<keyof View, string | null>;
}

export function addressOf(view: View): string {
  const search = new URLSearchParams();
  for (const name of names) if (view[name] !== null) search.set(name, view[name]);
  return search.size === 0 ? location.pathname : `?${search.toString()}`;
}

export function filterOf({ project, invoice, from, to }: View): ExternalPaymentFilter {
  return {
    ...(project !== null && { workspaceId: project }),
    ...(invoice !== null && { invoiceId: invoice }),
    ...(from !== null && { createdAfter: startOf(from) }),
    ...(to !== null && { createdBefore: endOf(to) }),
  };
}

export const periodProblem = ({ from, to }: View): string | undefined =>
  from !== null && to !== null && to < from ? 'The last day lies before the first.' : undefined;
