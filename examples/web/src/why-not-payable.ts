import { useQuery } from '@apollo/client/react';
import { graphql } from './gql/index.js';
import type { InvoiceByNumberQuery } from './gql/graphql.js';

const invoiceByNumber = graphql(`
  query InvoiceByNumber($number: Int!) {
    invoices(first: 1, filter: { userInvoiceNumbers: [$number] }) {
      nodes {
        id
        title
        status
        draft
        workspaces {
          id
          title
        }
      }
    }
  }
`);

/** Why there is no open invoice of a number; null: there is none of that number at all, or it is not known yet. */
export function useWhyNotPayable(number: number | null, projectId: string | null): string | null {
  const { data } = useQuery(invoiceByNumber, {
    variables: { number: number ?? 0 },
    skip: number === null,
    fetchPolicy: 'network-only',
    errorPolicy: 'all',
  });
  const [invoice] = data?.invoices?.nodes ?? [];
  return number === null || !invoice ? null : `${invoice.title ?? `Invoice ${number}`} ${reasonOf(invoice, projectId)}`;
}

type Found = NonNullable<InvoiceByNumberQuery['invoices']>['nodes'][number];

function reasonOf({ status, draft, workspaces }: Found, projectId: string | null): string {
  if (status === 'ACCEPTED_PAYMENT') return 'is paid already.';
  if (status === 'CANCELLED') return 'was cancelled.';
  if (draft === true) return 'is a draft, which cannot be paid yet.';
  if (workspaces && workspaces.length > 1) return 'bills several projects: Kantata records no payments of those.';
  const [project] = workspaces ?? [];
  if (projectId !== null && project && project.id !== projectId) {
    return `belongs to another project: ${project.title ?? project.id}.`;
  }
  return 'is not open.';
}
