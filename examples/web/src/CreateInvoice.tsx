import { useApolloClient } from '@apollo/client/react';
import { BillableList } from './BillableList.js';
import { Combobox } from './Combobox.js';
import { dateText, lastDay, today } from './dates.js';
import { draftsName } from './drafts.js';
import { Field } from './Field.js';
import type { MadeInvoiceFragment } from './gql/graphql.js';
import { InvoiceItems } from './InvoiceItems.js';
import { moneyText } from './money.js';
import { useProjectOptions } from './project-options.js';
import { useHindrance } from './rights.js';
import { invoice as thing } from './things.js';
import { estimateOf, useUninvoiced } from './uninvoiced.js';
import { useWrites } from './use-writes.js';
import { wordsOf } from './words.js';
import {
  askInvoice,
  emptyInvoice,
  filledItems,
  invoiceInputOf,
  invoiceProblem,
  sendInvoice,
  type InvoiceForm,
  type InvoiceInput,
} from './write-invoice.js';
import { problemOf, type Entry } from './write-state.js';
import { WriteDialog } from './WriteDialog.js';

export function useInvoiceWrites(personId: string) {
  const client = useApolloClient();
  return useWrites<InvoiceForm, InvoiceInput, MadeInvoiceFragment>({
    name: draftsName('invoice', personId),
    send: (input, key) => sendInvoice(client, input, key),
    ask: (key) => askInvoice(client, key),
    refusalOf: invoiceProblem,
    // Which lists of invoices it belongs to, Kantata alone knows: they are asked for again when they are next looked at.
    onDone: () => void client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'invoices' }),
  });
}

export const newInvoice = (): InvoiceForm => ({ ...emptyInvoice, date: today() });

interface Props {
  readonly entry: Entry<InvoiceForm, InvoiceInput, MadeInvoiceFragment>;
  readonly writes: ReturnType<typeof useInvoiceWrites>;
  readonly onClose: () => void;
  readonly onShow: (id: string) => void;
}

export function CreateInvoice({ entry, writes, onClose, onShow }: Props) {
  const { id, content } = entry.draft;
  const { project, timeEntryIds, expenseIds, items, days, date, title, message } = content;
  const { is } = entry.state;
  const problems = problemOf(entry)?.fields ?? {};
  const projects = useProjectOptions();
  const isForm = is === 'editing' || is === 'sending';
  const { time, expenses, error, isLoading } = useUninvoiced(isForm ? (project?.id ?? null) : null);
  const hindrance = useHindrance(project?.id ?? null);
  const change = (part: Partial<InvoiceForm>) => writes.change(id, part);
  // That nothing is chosen is said at the first of the three.
  const bill = (part: Partial<InvoiceForm>, ...mended: string[]) =>
    writes.change(id, part, ['timeEntryIds', ...mended]);

  const chosen = [
    ...(time?.billables ?? []).filter(({ id }) => timeEntryIds.includes(id)),
    ...(expenses?.billables ?? []).filter(({ id }) => expenseIds.includes(id)),
  ];
  const submit = () => {
    const made = invoiceInputOf(content);
    // Marks are counted in the rows that are sent.
    change({ items: filledItems(items) });
    if ('fields' in made) writes.refuse(id, made.fields);
    else void writes.submit(id, made.input);
  };

  return (
    <WriteDialog
      title="Create an invoice"
      thing={thing}
      submitText="Create invoice"
      entry={entry}
      writes={writes}
      isFilled={JSON.stringify(content) !== JSON.stringify({ ...emptyInvoice, date })}
      hindrance={hindrance}
      onSubmit={submit}
      onClose={onClose}
      onShow={onShow}
      doneText={doneText}
      candidateText={(candidateId) => `Invoice with the id ${candidateId}`}
    >
      <Field label="Project" problem={problems['project']}>
        {(field) => (
          <Combobox
            {...projects}
            field={field}
            label="Project"
            placeholder="Search by title"
            chosen={project}
            onChoose={(next) => change({ project: next, timeEntryIds: [], expenseIds: [] })}
          />
        )}
      </Field>
      {project && (
        <>
          {isLoading && <p className="loading">Looking for what is not invoiced yet …</p>}
          {error && (
            <p className="problem" role="alert">
              {wordsOf(error)}
            </p>
          )}
          <BillableList
            legend="Time"
            list={time}
            chosen={timeEntryIds}
            problem={problems['timeEntryIds']}
            onChange={(ids) => bill({ timeEntryIds: ids })}
          />
          <BillableList
            legend="Expenses"
            list={expenses}
            chosen={expenseIds}
            problem={problems['expenseIds']}
            onChange={(ids) => bill({ expenseIds: ids }, 'expenseIds')}
          />
          <InvoiceItems
            items={items}
            currency={project.currency}
            problems={problems}
            onChange={(next, mended) => bill({ items: next }, mended)}
          />
          <p className="estimate">
            Comes to{' '}
            <strong>
              {estimateOf(
                chosen,
                items.map(({ amount }) => amount),
                project.currency,
                project.baseUnit,
              )}
            </strong>{' '}
            <small>before tax; Kantata works out the exact sum.</small>
          </p>
        </>
      )}
      <div className="side-by-side">
        <Field label="Invoice date" problem={problems['date']}>
          {(field) => (
            <input
              {...field}
              type="date"
              max={lastDay}
              value={date}
              onChange={({ target }) => change({ date: target.value })}
            />
          )}
        </Field>
        <Field label="Days to pay" problem={problems['days']}>
          {(field) => (
            <input
              {...field}
              type="text"
              inputMode="numeric"
              value={days}
              onChange={({ target }) => change({ days: target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Title (optional)" problem={problems['title']}>
        {(field) => (
          <input {...field} type="text" value={title} onChange={({ target }) => change({ title: target.value })} />
        )}
      </Field>
      <Field label="Text on the invoice (optional)" problem={problems['message']}>
        {(field) => (
          <textarea {...field} rows={2} value={message} onChange={({ target }) => change({ message: target.value })} />
        )}
      </Field>
    </WriteDialog>
  );
}

function doneText(invoice: MadeInvoiceFragment | null): string {
  if (!invoice) return 'The invoice is in Kantata. It cannot be shown here, or was deleted since.';
  const { id, title, balance, dueDate } = invoice;
  return `${title ?? `Invoice ${id}`} over ${moneyText(balance)}, due ${dateText(dueDate)}.`;
}
