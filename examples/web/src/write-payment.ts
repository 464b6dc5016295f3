import type { ApolloClient } from '@apollo/client';
import { graphql, readFragment } from './gql/index.js';
import type { CreateExternalPaymentInput, PaymentRowFragment } from './gql/graphql.js';
import type { InvoiceOption } from './invoice-options.js';
import type { Problem } from './marks.js';
import { parseAmount, placesOf } from './money.js';
import { paymentRow } from './payments.js';
import { problemFrom } from './problems.js';
import type { ProjectOption } from './project-options.js';
import { payment as thing } from './things.js';
import { dataOf, withinTime } from './write-data.js';
import type { Answer, UserError } from './write-state.js';

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
    context: withinTime(),
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
    context: withinTime(),
  });
  const status = dataOf(answer, ({ writeStatus }) => (answer.error && !writeStatus ? undefined : writeStatus));
  if (!status) return null;
  const { externalPayment, ...rest } = status;
  return { ...rest, record: readFragment(paymentRow, externalPayment) ?? null };
}

export const paymentProblem = (errors: readonly UserError[]): Problem =>
  problemFrom(
    thing,
    errors,
    { workspaceId: 'project', invoiceId: 'invoice', amount: 'amount', message: 'message' },
    { message: 'This note is too long: 255 characters at most.', amount: 'This amount cannot be recorded.' },
  );

type Made = { readonly input: PaymentInput } | { readonly fields: Readonly<Record<string, string>> };

/** What to send, or what is missing. Whatever else can be wrong, the gateway and Kantata know better. */
export function paymentInputOf({ how, project, invoice, amount, message }: PaymentForm): Made {
  const note = message.trim() === '' ? {} : { message: message.trim() };
  if (how === 'invoice') {
    if (invoice?.workspaceId) return { input: { workspaceId: invoice.workspaceId, invoiceId: invoice.id, ...note } };
    return { fields: { invoice: 'Choose the invoice that was paid.' } };
  }
  if (!project) return { fields: { project: 'Choose the project that was paid for.' } };
  const places = placesOf(project.baseUnit);
  if (places === null) {
    return {
      fields: { project: 'You may not see the currency of this project, so no amount can be recorded for it.' },
    };
  }
  const parsed = parseAmount(amount, places, project.currency ?? 'This currency');
  if ('problem' in parsed) return { fields: { amount: parsed.problem } };
  return { input: { workspaceId: project.id, amount: parsed.minorUnits, ...note } };
}

/** Which payment it is, among others. */
export function paymentText({ how, project, invoice, amount }: PaymentForm): string {
  if (how === 'invoice') return invoice ? `${invoice.owed} for ${invoice.label}, ${invoice.projectTitle}` : '';
  return [`${amount} ${project?.currency ?? ''}`.trim(), project?.label].filter(Boolean).join(' for ');
}
