// What one would write first: Apollo Server, a DataLoader per type, and one REST call per batch. The gateway is
// measured against it, so it stays plain, but is not slowed down: its loaders batch, and it asks for nothing twice.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import got from 'got';

const { KANTATA_API_URL, KANTATA_API_TOKEN } = process.env;
const headers = { authorization: `Bearer ${KANTATA_API_TOKEN}` };

const typeDefs = `#graphql
  type Query { externalPayments(first: Int = 20): ExternalPaymentConnection }
  type ExternalPaymentConnection { nodes: [ExternalPayment!]! }
  type ExternalPayment {
    id: ID!
    amount: Money
    createdAt: String
    message: String
    invoice: Invoice
    user: User
    workspace: Workspace
  }
  type Money { minorUnits: Float!, decimal: String, currency: String }
  type Invoice { id: ID!, title: String, dueDate: String, draft: Boolean }
  type User { id: ID!, fullName: String, headline: String }
  type Workspace { id: ID!, title: String }
`;

const resolvers = {
  Query: {
    async externalPayments(_query, { first }) {
      const searchParams = { page: 1, per_page: first };
      const answer = await got(`${KANTATA_API_URL}/external_payments`, { headers, searchParams }).json();
      return { nodes: answer.results.map(({ id }) => answer.external_payments[id]) };
    },
  },
  ExternalPayment: {
    amount: (payment) => payment,
    createdAt: (payment) => payment.created_at,
    invoice: ({ invoice_id }, _arguments, { invoices }) => invoice_id && invoices.load(invoice_id),
    user: ({ user_id }, _arguments, { users }) => user_id && users.load(user_id),
    workspace: ({ workspace_id }, _arguments, { workspaces }) => workspace_id && workspaces.load(workspace_id),
  },
  // An amount of a payment is in the currency of its project.
  Money: {
    minorUnits: (payment) => payment.amount_in_cents,
    async decimal({ amount_in_cents, workspace_id }, _arguments, { workspaces }) {
      const unit = (await workspaces.load(workspace_id))?.currency_base_unit;
      return unit === undefined ? null : (amount_in_cents / unit).toFixed(Math.log10(unit));
    },
    currency: async ({ workspace_id }, _arguments, { workspaces }) => (await workspaces.load(workspace_id))?.currency,
  },
  Invoice: { dueDate: (invoice) => invoice.due_date },
  User: { fullName: (user) => user.full_name },
};

function createLoader(collection) {
  return new DataLoader(async (ids) => {
    const searchParams = { only: ids.join(','), per_page: 200, apply_default_filters: false };
    const answer = await got(`${KANTATA_API_URL}/${collection}`, { headers, searchParams }).json();
    return ids.map((id) => answer[collection][id] ?? null);
  });
}

const server = new ApolloServer({ typeDefs, resolvers });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
  context: async () => ({
    invoices: createLoader('invoices'),
    users: createLoader('users'),
    workspaces: createLoader('workspaces'),
  }),
});
console.log(`The plain Apollo Server is ready at ${url}`);

process.once('disconnect', () => process.exit());
