import { useCallback, useState } from 'react';
import { endOf, startOf } from './dates.js';
import type { ExternalPaymentFilter } from './gql/graphql.js';

/** What the screen shows, as the address says it: a reload, a bookmark and a colleague get the same. */
export interface View {
  readonly project: string | null;
  readonly invoice: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The payment whose details are open. */
  readonly payment: string | null;
}

const names = ['project', 'invoice', 'from', 'to', 'payment'] as const;
const patterns = {
  project: /^\d+$/,
  invoice: /^\d+$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  payment: /^\d+$/,
};

export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(readView);
  const change = useCallback((change: Partial<View>) => {
    const next = { ...readView(), ...change };
    const search = new URLSearchParams();
    for (const name of names) if (next[name] !== null) search.set(name, next[name]);
    history.replaceState(null, '', search.size === 0 ? location.pathname : `?${search.toString()}`);
    setView(next);
  }, []);
  return [view, change];
}

function readView(): View {
  const search = new URLSearchParams(location.search);
  const read = (name: (typeof names)[number]) => {
    const value = search.get(name);
    return value !== null && patterns[name].test(value) ? value : null;
  };
  return {
    project: read('project'),
    invoice: read('invoice'),
    from: read('from'),
    to: read('to'),
    payment: read('payment'),
  };
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
