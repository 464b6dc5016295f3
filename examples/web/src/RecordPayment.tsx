import { useApolloClient } from '@apollo/client/react';
import { Combobox } from './Combobox.js';
import { draftsName } from './drafts.js';
import { Field } from './Field.js';
import type { PaymentRowFragment } from './gql/graphql.js';
import { useInvoiceOptions, type InvoiceOption } from './invoice-options.js';
import { moneyText, placesOf } from './money.js';
import { useProjectOptions } from './project-options.js';
import { useHindrance } from './rights.js';
import { payment as thing } from './things.js';
import { useWrites } from './use-writes.js';
import {
  askPayment,
  emptyPayment,
  paymentInputOf,
  paymentProblem,
  sendPayment,
  type PaymentForm,
  type PaymentInput,
} from './write-payment.js';
import { problemOf, type Entry } from './write-state.js';
import { WriteDialog } from './WriteDialog.js';

export function usePaymentWrites(personId: string, onDone: (row: PaymentRowFragment | null) => void) {
  const client = useApolloClient();
  return useWrites<PaymentForm, PaymentInput, PaymentRowFragment>({
    name: draftsName('payment', personId),
    send: (input, key) => sendPayment(client, input, key),
    ask: (key) => askPayment(client, key),
    refusalOf: paymentProblem,
    onDone,
  });
}

interface Props {
  readonly entry: Entry<PaymentForm, PaymentInput, PaymentRowFragment>;
  readonly writes: ReturnType<typeof usePaymentWrites>;
  readonly onClose: () => void;
  readonly onShow: (id: string) => void;
}

export function RecordPayment({ entry, writes, onClose, onShow }: Props) {
  const { id, content } = entry.draft;
  const { how, project, invoice, amount, message } = content;
  const problems = problemOf(entry)?.fields ?? {};
  const projects = useProjectOptions();
  const invoices = useInvoiceOptions({ projectId: project?.id ?? null, isToPay: true });
  const hindrance = useHindrance((how === 'invoice' ? invoice?.workspaceId : null) ?? project?.id ?? null);
  const change = (part: Partial<PaymentForm>) => writes.change(id, part);

  const submit = () => {
    const made = paymentInputOf(content);
    if ('fields' in made) writes.refuse(id, made.fields);
    else void writes.submit(id, made.input);
  };

  return (
    <WriteDialog
      title="Record a payment"
      thing={thing}
      submitText="Record payment"
      entry={entry}
      writes={writes}
      isFilled={JSON.stringify(content) !== JSON.stringify(emptyPayment)}
      hindrance={hindrance}
      onSubmit={submit}
      onClose={onClose}
      onShow={onShow}
      doneText={doneText}
      candidateText={(candidateId) => `Payment ${candidateId}`}
    >
      <fieldset className="choice">
        <legend>What was paid?</legend>
        {(['invoice', 'project'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="how"
              checked={how === value}
              onChange={() => change({ how: value, invoice: null })}
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
            onChoose={(chosen) => change({ project: chosen, invoice: null })}
          />
        )}
      </Field>
      {how === 'invoice' ? (
        <Field
          label="Open invoice"
          problem={problems['invoice']}
          hint={invoice ? <ChosenInvoice invoice={invoice} /> : 'Kantata records what is still open on it.'}
        >
          {(field) => (
            <Combobox
              {...invoices}
              field={field}
              label="Open invoice"
              placeholder="Number, project or client"
              chosen={invoice}
              onChoose={(chosen) => change({ invoice: chosen })}
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
                onChange={({ target }) => change({ amount: target.value })}
              />
              <span>{project?.currency ?? ''}</span>
            </div>
          )}
        </Field>
      )}
      <Field label="Note (optional)" problem={problems['message']} hint="For example the reference of the transfer.">
        {(field) => (
          <textarea {...field} rows={2} value={message} onChange={({ target }) => change({ message: target.value })} />
        )}
      </Field>
    </WriteDialog>
  );
}

function doneText(row: PaymentRowFragment | null): string {
  if (!row) return 'The payment is in Kantata. It cannot be shown here, or was deleted since.';
  const { amount, workspace, invoice } = row;
  return `${moneyText(amount)} for ${workspace?.title ?? 'the project'}${invoice ? `, ${invoice.title ?? 'its invoice'}` : ''}.`;
}

/** What tells a wrong pick. */
function ChosenInvoice({ invoice: { projectTitle, client, owed } }: { invoice: InvoiceOption }) {
  return (
    <>
      For <strong>{projectTitle}</strong>
      {client !== null && (
        <>
          , sent to <strong>{client}</strong>
        </>
      )}
      . Kantata records what is still open: {owed}.
    </>
  );
}

function amountHint(baseUnit: number | null): string {
  const places = placesOf(baseUnit);
  if (places === null) return 'The currency of this project is hidden from you.';
  return places === 0
    ? 'In whole units, like 1250.'
    : `With a point for the decimals, like 1250.${'5'.padEnd(places, '0')}.`;
}
