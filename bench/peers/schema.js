// What the peers serve: the gateway's schema as far as the bench asks for it. They differ in how they read, not in this.
export const typeDefs = `
  type Query {
    externalPayments(first: Int = 20, page: Int): ExternalPaymentConnection
  }
  type ExternalPaymentConnection {
    nodes: [ExternalPayment!]!
    totalCount: Int!
  }
  type ExternalPayment {
    id: ID!
    amount: Money
    createdAt: String
    message: String
    invoice: Invoice
    user: User
    workspace: Workspace
  }
  type Money {
    minorUnits: Float!
    decimal: String
    currency: String
  }
  type Invoice {
    id: ID!
    title: String
    dueDate: String
    draft: Boolean
    recipient: User
  }
  type User {
    id: ID!
    fullName: String
    headline: String
  }
  type Workspace {
    id: ID!
    title: String
  }
`;

/** `link` resolves to a record by its type's collection and its id: a promise, the record itself, or null. */
export function createResolvers({ payments, link }) {
  // An amount of a payment is in the currency of its project.
  const workspaceOf = (payment, context) => link(context, 'workspaces', payment.workspace_id);
  return {
    Query: { externalPayments: (_query, { first, page }, context, info) => payments(context, { first, page }, info) },
    ExternalPaymentConnection: {
      nodes: ({ results, external_payments }) => results.map(({ id }) => external_payments[id]),
      totalCount: ({ count }) => count,
    },
    ExternalPayment: {
      amount: (payment) => payment,
      createdAt: (payment) => payment.created_at,
      invoice: (payment, _arguments, context) => link(context, 'invoices', payment.invoice_id),
      user: (payment, _arguments, context) => link(context, 'users', payment.user_id),
      workspace: (payment, _arguments, context) => workspaceOf(payment, context),
    },
    Money: {
      minorUnits: (payment) => payment.amount_in_cents,
      async decimal(payment, _arguments, context) {
        const unit = (await workspaceOf(payment, context))?.currency_base_unit;
        return unit === undefined ? null : (payment.amount_in_cents / unit).toFixed(Math.log10(unit));
      },
      currency: async (payment, _arguments, context) => (await workspaceOf(payment, context))?.currency,
    },
    Invoice: {
      dueDate: (invoice) => invoice.due_date,
      recipient: (invoice, _arguments, context) => link(context, 'users', invoice.recipient_id),
    },
    User: { fullName: (user) => user.full_name },
  };
}
