import type { ApolloCache } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { graphql, readFragment } from './gql/index.js';
import type { ExternalPaymentFilter, PaymentRowFragment } from './gql/graphql.js';

/** A payment as the table shows it, and as every write that makes one brings it. */
export const paymentRow = graphql(`
  fragment PaymentRow on ExternalPayment {
    id
    createdAt
    message
    amount {
      minorUnits
      currency
      baseUnit
      decimal
    }
    invoice {
      id
      title
    }
    user {
      id
      fullName
    }
    workspace {
      id
      title
    }
  }
`);

const payments = graphql(`
  query Payments($first: Int!, $after: String, $filter: ExternalPaymentFilter) {
    externalPayments(first: $first, after: $after, filter: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
        ...PaymentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const pageSize = 40;

export function usePayments(filter: ExternalPaymentFilter) {
  const { data, error, loading, fetchMore, refetch } = useQuery(payments, {
    variables: { first: pageSize, filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
    // The half of an answer that stands is shown.
    errorPolicy: 'all',
  });
  const [moreError, setMoreError] = useState<unknown>(null);
  const isLoadingMore = useRef(false);
  const connection = data?.externalPayments;
  const after = connection?.pageInfo.endCursor;

  const loadMore = useCallback(async () => {
    // The observer and the button may ask at the same moment.
    if (isLoadingMore.current || !after) return;
    isLoadingMore.current = true;
    setMoreError(null);
    try {
      const more = await fetchMore({ variables: { after } });
      if (more.error) setMoreError(more.error);
    } catch (caught) {
      setMoreError(caught);
    } finally {
      isLoadingMore.current = false;
    }
  }, [after, fetchMore]);

  return {
    rows: connection ? onceEach(readFragment(paymentRow, connection.nodes)) : null,
    totalCount: connection?.totalCount ?? null,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    isLoading: loading,
    error: connection ? null : error,
    moreError,
    loadMore,
    retry: () => void refetch().catch(() => undefined),
  };
}

/** A cursor is a position: when payments were added meanwhile, the next page begins with some that are there already. */
const onceEach = (rows: readonly PaymentRowFragment[]): readonly PaymentRowFragment[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/**
 * Puts a payment on top of the list that is shown, if it belongs there. This happens only once Kantata has it: nothing is
 * shown in advance, as a payment whose fate is unknown is no payment. Where it would be is certain (the list has the
 * newest first), and so is what it says (the write brought the same fields as the list), so no question is needed.
 */
export function addToList(cache: ApolloCache, filter: ExternalPaymentFilter, row: PaymentRowFragment): void {
  if (!belongsTo(filter, row)) return;
  cache.updateQuery({ query: payments, variables: { first: pageSize, filter } }, (before) => {
    const connection = before?.externalPayments;
    if (!before || !connection || connection.nodes.some(({ id }) => id === row.id)) return before;
    const node = { ...row, __typename: 'ExternalPayment' } as unknown as (typeof connection.nodes)[number];
    const { totalCount, nodes } = connection;
    return { ...before, externalPayments: { ...connection, nodes: [node, ...nodes], totalCount: totalCount + 1 } };
  });
}

function belongsTo(filter: ExternalPaymentFilter, { workspace, invoice, createdAt }: PaymentRowFragment): boolean {
  const at = Date.parse(createdAt ?? '');
  return (
    (!filter.workspaceId || filter.workspaceId === workspace?.id) &&
    (!filter.invoiceId || filter.invoiceId === invoice?.id) &&
    (!filter.createdAfter || at >= Date.parse(filter.createdAfter)) &&
    (!filter.createdBefore || at <= Date.parse(filter.createdBefore))
  );
}
