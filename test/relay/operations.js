// What an application of Relay would have beside its components. `__generated__/` is made of it by Relay's compiler:
//   npm run schema:print && cd test/relay && npx relay-compiler@21.0.1 relay.config.json
import { graphql } from 'relay-runtime';

export const payments = graphql`
  query operationsPaymentsQuery($first: Int!, $after: String, $filter: ExternalPaymentFilter) {
    externalPayments(first: $first, after: $after, filter: $filter, orderBy: { field: ID, direction: ASC })
      @connection(key: "operations_externalPayments", filters: ["filter", "orderBy"]) {
      totalCount
      edges {
        cursor
        node {
          id
          message
          amount {
            minorUnits
          }
          user {
            fullName
          }
          workspace {
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

export const sameIds = graphql`
  query operationsSameIdsQuery($id: ID!) {
    externalPayment(id: $id) {
      id
      message
    }
    invoice(id: $id) {
      id
      title
    }
    user(id: $id) {
      id
      fullName
    }
    workspace(id: $id) {
      id
      title
    }
  }
`;

export const invoice = graphql`
  query operationsInvoiceQuery($id: ID!) {
    invoice(id: $id) {
      ...operations_invoice
    }
  }
`;

export const invoiceParts = graphql`
  fragment operations_invoice on Invoice @refetchable(queryName: "operationsInvoiceRefetchQuery") {
    title
    status
    recipient {
      fullName
    }
  }
`;

export const nodes = graphql`
  query operationsNodesQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on User {
        fullName
      }
      ... on Workspace {
        title
      }
    }
  }
`;
