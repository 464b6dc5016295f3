import { useApolloClient } from '@apollo/client/react';
import { Combobox } from './Combobox.js';
import { Field } from './Field.js';
import type { PaymentRowFragment } from './gql/graphql.js';
import { moneyText, parseAmount, placesOf } from './money.js';
import { useInvoiceOptions, useProjectOptions } from './options.js';
import { useWrite } from './use-write.js';
import {
  askPayment,
  emptyPayment,
  paymentProblem,
  sendPayment,
  type PaymentForm,
  type PaymentInput,
} from './write-payment.js';
import { WriteDialog } from './WriteDialog.js';

export function usePaymentWrite(personId: string, onDone: (row: PaymentRowFragment | null) => void) {
  const client = useApolloClient();
  return useWrite<PaymentForm, PaymentInput, PaymentRowFragment>({
    name: `desk.payment.${personId}`,
    empty: emptyPayment,
    send: (input, key) => sendPayment(client, input, key),
    ask: (key) => askPayment(client, key),
    problemOf: paymentProblem,
    onDone,
  });
}

interface Props {
  readonly write: ReturnType<typeof usePaymentWrite>;
  readonly onShow: (id: string) => void;
}

export function RecordPayment({ write, onShow }: Props) {
  const { content, change, state } = write;
  const { how, project, invoice, amount, message } = content;
  const problems = state.is === 'editing' ? (state.problem?.fields ?? {}) : {};
  const projects = useProjectOptions();
  const invoices = useInvoiceOptions({ projectId: project?.id ?? null, isToPay: true });

  const submit = () => {
    const made = inputOf(content);
    if ('fields' in made) write.refuse(made.fields);
    else void write.submit(made.input);
  };
  const show = (id: string) => {
    write.close();
    onShow(id);
  };

  return (
    <WriteDialog
      title="Record a payment"
      thing="payment"
      submitText="Record payment"
      write={write}
      onSubmit={submit}
      candidate={(id) => (
        <button type="button" className="link" onClick={() => show(id)}>
          Payment {id}
        </button>
      )}
      done={(row) => (
        <>
          <h3>Recorded</h3>
          <p>
            {row
              ? `${moneyText(row.amount)} for ${row.workspace?.title ?? 'the project'}${row.invoice ? `, ${row.invoice.title ?? 'its invoice'}` : ''}.`
              : 'The payment is in Kantata. It cannot be shown here, or was deleted since.'}
          </p>
          <footer>
            {row && (
              <button type="button" className="quiet" onClick={() => show(row.id)}>
                Show it
              </button>
            )}
            <button type="button" className="main" onClick={write.close}>
              Done
            </button>
          </footer>
        </>
      )}
    >
      <fieldset className="choice">
        <legend>What was paid?</legend>
        {(['invoice', 'project'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="how"
              checked={how === value}
              onChange={() => change({ ...content, how: value, invoice: null })}
            />
            {value === 'invoice' ? 'An open invoice' : 'Straight to a project'}
          </label>
        ))}
      </fieldset>
      <Field label={how === 'invoice' ? 'Project (optional)' : 'Project'} problem={problems['project']}>
        {(field) => (
          <Combobox
            {...projects}
            field={field}
            label="Project"
            placeholder={how === 'invoice' ? 'Of all projects' : 'Search by title'}
            chosen={project}
            onChoose={(chosen) => change({ ...content, project: chosen, invoice: null })}
          />
        )}
      </Field>
      {how === 'invoice' ? (
        <Field
          label="Open invoice"
          problem={problems['invoice']}
          hint={
            invoice
              ? `Kantata records what is still open: ${invoice.owed}.`
              : 'Kantata records what is still open on it.'
          }
        >
          {(field) => (
            <Combobox
              {...invoices}
              field={field}
              label="Open invoice"
              placeholder="Search by number"
              chosen={invoice}
              onChoose={(chosen) => change({ ...content, invoice: chosen })}
            />
          )}
        </Field>
      ) : (
        <Field
          label="Amount"
          problem={problems['amount']}
          hint={project ? amountHint(project.baseUnit) : 'Choose the project first: it sets the currency.'}
        >
          {(field) => (
            <div className="with-unit">
              <input
                {...field}
                type="text"
                inputMode="decimal"
                autoComplete="off"
                value={amount}
                onChange={({ target }) => change({ ...content, amount: target.value })}
              />
              <span>{project?.currency ?? ''}</span>
            </div>
          )}
        </Field>
      )}
      <Field label="Note (optional)" problem={problems['message']} hint="For example the reference of the transfer.">
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

function amountHint(baseUnit: number | null): string {
  const places = placesOf(baseUnit);
  if (places === null) return 'The currency of this project is hidden from you.';
  return places === 0
    ? 'In whole units, like 1250.'
    : `With a point for the decimals, like 1250.${'5'.padEnd(places, '0')}.`;
}

type Made = { readonly input: PaymentInput } | { readonly fields: Readonly<Record<string, string>> };

/** What to send, or what is missing. Whatever else can be wrong, the gateway and Kantata know better. */
function inputOf({ how, project, invoice, amount, message }: PaymentForm): Made {
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
