import type { ApolloClient } from '@apollo/client';
import { isDay } from './dates.js';
import { graphql, readFragment } from './gql/index.js';
import type { CreateInvoiceInput, MadeInvoiceFragment } from './gql/graphql.js';
import type { Problem } from './marks.js';
import { problemFrom } from './problems.js';
import type { ProjectOption } from './project-options.js';
import { invoice as thing } from './things.js';
import { dataOf, withinTime } from './write-data.js';
import type { Answer, UserError } from './write-state.js';

export interface Item {
  readonly notes: string;
  /** Whole main units, as they were typed. */
  readonly amount: string;
}

/** The form of an invoice, as it is kept while it is open. */
export interface InvoiceForm {
  readonly project: ProjectOption | null;
  readonly timeEntryIds: readonly string[];
  readonly expenseIds: readonly string[];
  readonly items: readonly Item[];
  readonly days: string;
  readonly date: string;
  readonly title: string;
  readonly message: string;
}

export const emptyInvoice: InvoiceForm = {
  project: null,
  timeEntryIds: [],
  expenseIds: [],
  items: [],
  days: '30',
  date: '',
  title: '',
  message: '',
};

const madeInvoice = graphql(`
  fragment MadeInvoice on Invoice {
    id
    title
    dueDate
    balance {
      minorUnits
      currency
      baseUnit
      decimal
    }
  }
`);

const createInvoice = graphql(`
  mutation CreateInvoice($input: CreateInvoiceInput!) {
    createInvoice(input: $input) {
      outcome
      candidateIds
      userErrors {
        field
        message
        code
      }
      invoice {
        ...MadeInvoice
      }
    }
  }
`);

const invoiceStatus = graphql(`
  query InvoiceStatus($key: String!) {
    writeStatus(idempotencyKey: $key) {
      outcome
      settlesAt
      candidateIds
      userErrors {
        field
        message
        code
      }
      invoice {
        ...MadeInvoice
      }
    }
  }
`);

export type InvoiceInput = Omit<CreateInvoiceInput, 'idempotencyKey'>;

export async function sendInvoice(
  client: ApolloClient,
  input: InvoiceInput,
  idempotencyKey: string,
): Promise<Answer<MadeInvoiceFragment>> {
  const answer = await client.mutate({
    mutation: createInvoice,
    variables: { input: { ...input, idempotencyKey } },
    errorPolicy: 'all',
    context: withinTime(),
  });
  const { invoice, ...rest } = dataOf(answer, ({ createInvoice }) => createInvoice);
  return { ...rest, record: readFragment(madeInvoice, invoice) ?? null };
}

export async function askInvoice(client: ApolloClient, key: string): Promise<Answer<MadeInvoiceFragment> | null> {
  const answer = await client.query({
    query: invoiceStatus,
    variables: { key },
    fetchPolicy: 'network-only',
    errorPolicy: 'all',
    context: withinTime(),
  });
  const status = dataOf(answer, ({ writeStatus }) => (answer.error && !writeStatus ? undefined : writeStatus));
  if (!status) return null;
  const { invoice, ...rest } = status;
  return { ...rest, record: readFragment(madeInvoice, invoice) ?? null };
}

export const invoiceProblem = (errors: readonly UserError[]): Problem =>
  problemFrom(
    thing,
    errors,
    {
      workspaceId: 'project',
      timeEntryIds: 'timeEntryIds',
      expenseIds: 'expenseIds',
      additionalItems: 'items',
      paymentSchedule: 'days',
      invoiceDate: 'date',
      userInvoiceTitle: 'title',
      message: 'message',
    },
    {
      additionalItems: 'Each item needs a sum in whole units, more than nothing.',
      paymentSchedule: 'Enter a number of days.',
      invoiceDate: 'Enter a day.',
    },
  );

/** Rows in which nothing is entered are as good as none. */
export const filledItems = (items: readonly Item[]): readonly Item[] =>
  items.filter(({ notes, amount }) => notes.trim() !== '' || amount.trim() !== '');

/** Null: it is no sum that an item can have. */
export const wholeUnits = (amount: string): bigint | null =>
  /^\d{1,9}$/.test(amount.trim()) && Number(amount) > 0 ? BigInt(amount.trim()) : null;

/** Which invoice it is, among others. */
export const invoiceText = ({ project, title }: InvoiceForm): string =>
  [title.trim(), project?.label].filter(Boolean).join(' for ');

type Made = { readonly input: InvoiceInput } | { readonly fields: Readonly<Record<string, string>> };

/** What to send, or what is missing. */
export function invoiceInputOf(form: InvoiceForm): Made {
  const { project, timeEntryIds, expenseIds, days, date, title, message } = form;
  const items = filledItems(form.items);
  const fields: Record<string, string> = {};
  if (!project) fields['project'] = 'Choose the project to bill.';
  if (!/^\d{1,5}$/.test(days.trim())) fields['days'] = 'Enter a number of days.';
  if (date !== '' && !isDay(date)) fields['date'] = 'Enter a day, with a year of four digits.';
  items.forEach(({ amount }, index) => {
    if (wholeUnits(amount) === null) fields[`items.${index}`] = 'This needs a sum in whole units, without decimals.';
  });
  if (project && timeEntryIds.length + expenseIds.length + items.length === 0) {
    fields['timeEntryIds'] = 'Choose at least one thing to bill, or add an item.';
  }
  if (!project || Object.keys(fields).length > 0) return { fields };
  return {
    input: {
      workspaceId: project.id,
      paymentSchedule: Number(days),
      ...(date !== '' && { invoiceDate: date }),
      ...(title.trim() !== '' && { userInvoiceTitle: title.trim() }),
      ...(message.trim() !== '' && { message: message.trim() }),
      ...(timeEntryIds.length > 0 && { timeEntryIds }),
      ...(expenseIds.length > 0 && { expenseIds }),
      ...(items.length > 0 && {
        additionalItems: items.map(({ notes, amount }) => ({ notes: notes.trim(), amountInMainUnits: Number(amount) })),
      }),
    },
  };
}
