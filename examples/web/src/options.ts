import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { Option } from './Combobox.js';
import { dateText } from './dates.js';
import { graphql } from './gql/index.js';
import type { InvoiceOptionsQuery } from './gql/graphql.js';
import { moneyText } from './money.js';
import { wordsOf } from './words.js';

export interface ProjectOption extends Option {
  readonly currency: string | null;
  readonly baseUnit: number | null;
}

const projectOptions = graphql(`
  query ProjectOptions($matching: String) {
    workspaces(first: 20, filter: { matching: $matching }, orderBy: { field: TITLE, direction: ASC }) {
      nodes {
        id
        title
        currency
        currencyBaseUnit
      }
    }
  }
`);

/** Projects whose title matches; the first by title without a text. */
export function useProjectOptions() {
  const [text, setText] = useState('');
  const matching = useSettled(text);
  const { data, error, loading } = useQuery(projectOptions, {
    variables: { matching: matching || null },
    errorPolicy: 'all',
  });
  const isLooking = matching !== text || (loading && !data);
  const nodes = data?.workspaces?.nodes ?? [];
  const options = nodes.map(({ id, title, currency, currencyBaseUnit }): ProjectOption => ({
    id,
    label: title ?? `Project ${id}`,
    about: currency ?? 'currency not shown',
    currency: currency ?? null,
    baseUnit: currencyBaseUnit ?? null,
  }));
  return { options: isLooking ? [] : options, nothing: nothingText(isLooking, error), onSearch: setText };
}

export interface InvoiceOption extends Option {
  readonly workspaceId: string | null;
  /** What is still owed on it. */
  readonly owed: string;
}

const invoiceOptions = graphql(`
  query InvoiceOptions($filter: InvoiceFilter) {
    invoices(first: 50, filter: $filter, orderBy: { field: ID, direction: DESC }) {
      nodes {
        id
        title
        dueDate
        balance {
          minorUnits
          currency
          baseUnit
          decimal
        }
        workspaces {
          id
          title
        }
      }
    }
  }
`);

/** Invoices by their number, the newest without one; those alone that a payment can be recorded for, if so asked. */
export function useInvoiceOptions({ projectId, isToPay }: { projectId: string | null; isToPay: boolean }) {
  const [text, setText] = useState('');
  const settled = useSettled(text);
  const [number] = /\d{1,9}/.exec(settled) ?? [];
  const filter = {
    ...(projectId !== null && { workspaceIds: [projectId] }),
    ...(number !== undefined && { userInvoiceNumbers: [Number(number)] }),
    ...(isToPay && { pending: true, withoutDrafts: true }),
  };
  // What can be paid changes with every payment.
  const fetchPolicy = isToPay ? 'cache-and-network' : 'cache-first';
  const { data, error, loading } = useQuery(invoiceOptions, { variables: { filter }, fetchPolicy, errorPolicy: 'all' });
  const isLooking = settled !== text || (loading && !data);
  const nodes = data?.invoices?.nodes ?? [];
  // One of several projects takes no payments.
  const usable = isToPay ? nodes.filter(({ workspaces }) => workspaces?.length === 1) : nodes;
  return {
    options: isLooking ? [] : usable.map(optionOf),
    nothing: nothingText(isLooking, error),
    onSearch: setText,
  };
}

/** Nothing at all is shown until it is what was searched for: the first of an older list would be the wrong one. */
function nothingText(isLooking: boolean, error: unknown): string {
  if (isLooking) return 'Looking …';
  return error ? wordsOf(error) : 'Nothing found';
}

type InvoiceNode = NonNullable<InvoiceOptionsQuery['invoices']>['nodes'][number];

function optionOf({ id, title, dueDate, balance, workspaces }: InvoiceNode): InvoiceOption {
  const [project] = workspaces ?? [];
  const owed = moneyText(balance);
  return {
    id,
    label: title ?? `Invoice ${id}`,
    about: [project?.title, `${owed} open`, dueDate ? `due ${dateText(dueDate)}` : ''].filter(Boolean).join(' · '),
    workspaceId: project?.id ?? null,
    owed,
  };
}

/** The text, once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
