import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { Option, Options } from './Combobox.js';
import { dateText } from './dates.js';
import { graphql } from './gql/index.js';
import type { InvoiceOptionsQuery } from './gql/graphql.js';
import { moneyText } from './money.js';
import { matches, nothingText, useSettled } from './search.js';
import { useWhyNotPayable } from './why-not-payable.js';

export interface InvoiceOption extends Option {
  readonly workspaceId: string | null;
  readonly projectTitle: string;
  /** Whom it was sent to; null: not known. */
  readonly client: string | null;
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
        recipient {
          id
          fullName
        }
        workspaces {
          id
          title
        }
      }
      totalCount
    }
  }
`);

interface Scope {
  readonly projectId: string | null;
  /** Whether those alone are wanted that a payment can be recorded for. */
  readonly isToPay: boolean;
}

/** Invoices by their number; by project and client among the newest, as Kantata cannot be asked for these. */
export function useInvoiceOptions({ projectId, isToPay }: Scope): Options<InvoiceOption> {
  const [text, setText] = useState('');
  const settled = useSettled(text);
  const number = numberIn(settled);
  const filter = {
    ...(projectId !== null && { workspaceIds: [projectId] }),
    ...(number !== null && { userInvoiceNumbers: [number] }),
    ...(isToPay && { pending: true, withoutDrafts: true }),
  };
  // What can be paid changes with every payment.
  const fetchPolicy = isToPay ? 'cache-and-network' : 'cache-first';
  const { data, error, loading } = useQuery(invoiceOptions, { variables: { filter }, fetchPolicy, errorPolicy: 'all' });
  const isLooking = settled !== text || (loading && !data);
  const { nodes, totalCount } = data?.invoices ?? { nodes: [], totalCount: 0 };
  // One of several projects takes no payments.
  const usable = isToPay ? nodes.filter(({ workspaces }) => workspaces?.length === 1) : nodes;
  const options = usable
    .map(optionOf)
    .filter(({ label, about }) => number !== null || settled === '' || matches(settled, [label, about]));
  const isMissing = isToPay && number !== null && data !== undefined && options.length === 0;
  const reason = useWhyNotPayable(isMissing ? number : null, projectId);
  const isPart = totalCount > nodes.length;
  const newest = `the newest ${nodes.length} of ${totalCount.toLocaleString('en-US')}`;

  return {
    options: isLooking ? [] : options,
    nothing:
      (!isLooking && (reason ?? (isPart && !error && `Nothing found among ${newest}: try its number.`))) ||
      nothingText(isLooking, error),
    note: isPart ? `Of ${newest}. A number finds any of them.` : null,
    onSearch: setText,
  };
}

/** "1589", "#1589" and "Invoice #1589" are a number; other digits belong to a name. */
function numberIn(text: string): number | null {
  const [, digits] = /^(?:(?:draft )?invoice)?\s*#?\s*(\d{1,9})$/i.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

type InvoiceNode = NonNullable<InvoiceOptionsQuery['invoices']>['nodes'][number];

function optionOf({ id, title, dueDate, balance, recipient, workspaces }: InvoiceNode): InvoiceOption {
  const projectTitle = (workspaces ?? []).map((project) => project.title ?? `Project ${project.id}`).join(', ');
  const client = recipient?.fullName ?? null;
  const owed = moneyText(balance);
  return {
    id,
    label: title ?? `Invoice ${id}`,
    about: [projectTitle, client, `${owed} open`, dueDate ? `due ${dateText(dueDate)}` : '']
      .filter(Boolean)
      .join(' · '),
    workspaceId: workspaces?.[0]?.id ?? null,
    projectTitle,
    client,
    owed,
  };
}
