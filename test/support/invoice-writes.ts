import type { DemoAccount } from '../../src/demo/account.js';
import type { Paid, Who, Writes } from './start-writes.js';

export type Invoiced = Omit<Paid, 'externalPayment'> & {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
  readonly invoice?: any;
};

/** Makes an invoice with this selected of it. */
export async function makeInvoice(writes: Writes, input: object, selection = 'id', who?: Who): Promise<Invoiced> {
  const mutation = `mutation ($input: CreateInvoiceInput!) {
    createInvoice(input: $input) {
      outcome candidateIds userErrors { field message code } invoice { ${selection} }
    } }`;
  const { data, errors } = await writes.ask(mutation, { input }, who);
  return errors ? { errorCode: errors[0]!.extensions.code } : data.createInvoice;
}

/** What can be billed in each project, until it has been: in a project that has all three. */
export function billableWork({ data }: DemoAccount) {
  const of = <Row extends { readonly workspaceId: string }>(rows: Iterable<Row>, workspaceId: string) =>
    [...rows].filter((row) => row.workspaceId === workspaceId);
  const entries = [...data.timeEntries.values()].filter((row) => row.invoiceId === null && row.billable);
  const expenses = [...data.expenses.values()].filter((row) => row.invoiceId === null && row.isBillable);
  const milestones = [...data.billingMilestones.values()].filter(
    (row) => row.invoiceIds.length === 0 && row.amountInCents > 0,
  );
  const workspaceId = [...data.workspaces.keys()].find(
    (id) => of(entries, id).length > 1 && of(expenses, id).length > 0 && of(milestones, id).length > 0,
  );
  if (workspaceId === undefined) throw new Error('expected a project with uninvoiced work of every kind');
  return {
    workspaceId,
    timeEntryIds: of(entries, workspaceId).map(({ id }) => id),
    expenseIds: of(expenses, workspaceId).map(({ id }) => id),
    billingMilestoneIds: of(milestones, workspaceId).map(({ id }) => id),
    stories: of(data.stories.values(), workspaceId),
  };
}
