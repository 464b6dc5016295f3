import type { ApolloClient } from '@apollo/client';
import { graphql, readFragment } from './gql/index.js';
import type { CreateExternalPaymentInput, PaymentRowFragment } from './gql/graphql.js';
import type { InvoiceOption, ProjectOption } from './options.js';
import { paymentRow } from './payments.js';
import { problemFrom } from './problems.js';
import type { Answer, Problem, UserError } from './use-write.js';
import { dataOf } from './write-data.js';

/** The form of a payment, as it is kept while it is open. */
export interface PaymentForm {
  readonly how: 'invoice' | 'project';
  readonly project: ProjectOption | null;
  readonly invoice: InvoiceOption | null;
  readonly amount: string;
  readonly message: string;
}

export const emptyPayment: PaymentForm = { how: 'invoice', project: null, invoice: null, amount: '', message: '' };

const recordPayment = graphql(`
  mutation RecordPayment($input: CreateExternalPaymentInput!) {
    createExternalPayment(input: $input) {
      outcome
      candidateIds
      userErrors {
        field
        message
        code
      }
      externalPayment {
        ...PaymentRow
        # Of what the cache holds of the invoice, this has changed.
        invoice {
          id
          statusRaw
          balance {
            minorUnits
            currency
            baseUnit
            decimal
          }
        }
      }
    }
  }
`);

const paymentStatus = graphql(`
  query PaymentStatus($key: String!) {
    writeStatus(idempotencyKey: $key) {
      outcome
      settlesAt
      candidateIds
      userErrors {
        field
        message
        code
      }
      externalPayment {
        ...PaymentRow
      }
    }
  }
`);

export type PaymentInput = Omit<CreateExternalPaymentInput, 'idempotencyKey'>;

export async function sendPayment(
  client: ApolloClient,
  input: PaymentInput,
  idempotencyKey: string,
): Promise<Answer<PaymentRowFragment>> {
  const answer = await client.mutate({
    mutation: recordPayment,
    variables: { input: { ...input, idempotencyKey } },
    errorPolicy: 'all',
  });
  const { externalPayment, ...rest } = dataOf(answer, ({ createExternalPayment }) => createExternalPayment);
  return { ...rest, record: readFragment(paymentRow, externalPayment) ?? null };
}

export async function askPayment(client: ApolloClient, key: string): Promise<Answer<PaymentRowFragment> | null> {
  const answer = await client.query({
    query: paymentStatus,
    variables: { key },
    fetchPolicy: 'network-only',
    errorPolicy: 'all',
  });
  const status = dataOf(answer, ({ writeStatus }) => (answer.error && !writeStatus ? undefined : writeStatus));
  if (!status) return null;
  const { externalPayment, ...rest } = status;
  return { ...rest, record: readFragment(paymentRow, externalPayment) ?? null };
}

export const paymentProblem = (errors: readonly UserError[]): Problem =>
  problemFrom(
    errors,
    { workspaceId: 'project', invoiceId: 'invoice', amount: 'amount', message: 'message' },
    { message: 'This note is too long: 255 characters at most.', amount: 'This amount cannot be recorded.' },
  );
