import { useApolloClient } from '@apollo/client/react';
import { BillableList } from './BillableList.js';
import { Combobox } from './Combobox.js';
import { dateText, today } from './dates.js';
import { Field } from './Field.js';
import type { MadeInvoiceFragment } from './gql/graphql.js';
import { InvoiceItems } from './InvoiceItems.js';
import { moneyText } from './money.js';
import { useProjectOptions } from './options.js';
import { estimateOf, useUninvoiced } from './uninvoiced.js';
import { useWrite } from './use-write.js';
import { wordsOf } from './words.js';
import {
  askInvoice,
  emptyInvoice,
  invoiceInputOf,
  invoiceProblem,
  sendInvoice,
  type InvoiceForm,
  type InvoiceInput,
} from './write-invoice.js';
import { WriteDialog } from './WriteDialog.js';

export function useInvoiceWrite(personId: string) {
  const client = useApolloClient();
  return useWrite<InvoiceForm, InvoiceInput, MadeInvoiceFragment>({
    name: `desk.invoice.${personId}`,
    empty: { ...emptyInvoice, date: today() },
    send: (input, key) => sendInvoice(client, input, key),
    ask: (key) => askInvoice(client, key),
    problemOf: invoiceProblem,
    // Which lists of invoices it belongs to, Kantata alone knows: they are asked for again when they are next looked at.
    onDone: () => void client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'invoices' }),
  });
}

interface Props {
  readonly write: ReturnType<typeof useInvoiceWrite>;
  readonly onShowPayments: (invoiceId: string) => void;
}

export function CreateInvoice({ write, onShowPayments }: Props) {
  const { content, change, state, isOpen } = write;
  const { project, timeEntryIds, expenseIds, items, days, date, title, message } = content;
  const problems = state.is === 'editing' ? (state.problem?.fields ?? {}) : {};
  const projects = useProjectOptions();
  const isForm = isOpen && (state.is === 'editing' || state.is === 'sending');
  const { time, expenses, error, isLoading } = useUninvoiced(isForm ? (project?.id ?? null) : null);

  const chosen = [
    ...(time?.billables ?? []).filter(({ id }) => timeEntryIds.includes(id)),
    ...(expenses?.billables ?? []).filter(({ id }) => expenseIds.includes(id)),
  ];
  const submit = () => {
    const made = invoiceInputOf(content);
    if ('fields' in made) write.refuse(made.fields);
    else void write.submit(made.input);
  };

  return (
    <WriteDialog
      title="Create an invoice"
      thing="invoice"
      submitText="Create invoice"
      write={write}
      onSubmit={submit}
      candidate={(id) => (
        <button type="button" className="link" onClick={() => onShowPayments(id)}>
          Invoice with the id {id}
        </button>
      )}
      done={(invoice) => (
        <>
          <h3>Created</h3>
          <p>
            {invoice
              ? `${invoice.title ?? `Invoice ${invoice.id}`} over ${moneyText(invoice.balance)}, due ${dateText(invoice.dueDate)}.`
              : 'The invoice is in Kantata. It cannot be shown here, or was deleted since.'}
          </p>
          <footer>
            <button type="button" className="main" onClick={write.close}>
              Done
            </button>
          </footer>
        </>
      )}
    >
      <Field label="Project" problem={problems['project']}>
        {(field) => (
          <Combobox
            {...projects}
            field={field}
            label="Project"
            placeholder="Search by title"
            chosen={project}
            onChoose={(next) => change({ ...content, project: next, timeEntryIds: [], expenseIds: [] })}
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
            problem={problems['time']}
            onChange={(ids) => change({ ...content, timeEntryIds: ids })}
          />
          <BillableList
            legend="Expenses"
            list={expenses}
            chosen={expenseIds}
            problem={problems['expenses']}
            onChange={(ids) => change({ ...content, expenseIds: ids })}
          />
          <InvoiceItems
            items={items}
            currency={project.currency}
            problem={problems['items']}
            onChange={(next) => change({ ...content, items: next })}
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
            </strong>
            <small> before tax; Kantata works out the exact sum.</small>
          </p>
        </>
      )}
      <div className="side-by-side">
        <Field label="Invoice date" problem={problems['date']}>
          {(field) => (
            <input
              {...field}
              type="date"
              value={date}
              onChange={({ target }) => change({ ...content, date: target.value })}
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
              onChange={({ target }) => change({ ...content, days: target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Title (optional)" problem={problems['title']}>
        {(field) => (
          <input
            {...field}
            type="text"
            value={title}
            onChange={({ target }) => change({ ...content, title: target.value })}
          />
        )}
      </Field>
      <Field label="Text on the invoice (optional)" problem={problems['message']}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            value={message}
            onChange={({ target }) => change({ ...content, message: target.value })}
          />
        )}
      </Field>
    </WriteDialog>
  );
}
