import { useQuery } from '@apollo/client/react';
import { Combobox } from './Combobox.js';
import { Field } from './Field.js';
import { periodProblem, type View } from './filters.js';
import { graphql } from './gql/index.js';
import { useInvoiceOptions, useProjectOptions } from './options.js';

const chosenNames = graphql(`
  query ChosenNames($project: ID!, $invoice: ID!, $hasProject: Boolean!, $hasInvoice: Boolean!) {
    workspace(id: $project) @include(if: $hasProject) {
      id
      title
    }
    invoice(id: $invoice) @include(if: $hasInvoice) {
      id
      title
    }
  }
`);

interface Props {
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
}

export function Filters({ view, onChange }: Props) {
  const { project, invoice, from, to } = view;
  const { data } = useQuery(chosenNames, {
    variables: {
      project: project ?? '1',
      invoice: invoice ?? '1',
      hasProject: project !== null,
      hasInvoice: invoice !== null,
    },
    skip: project === null && invoice === null,
    errorPolicy: 'all',
  });
  const projects = useProjectOptions();
  const invoices = useInvoiceOptions({ projectId: project, isToPay: false });
  const isNarrowed = project !== null || invoice !== null || from !== null || to !== null;

  return (
    <form className="filters" role="search" aria-label="Filter payments" onSubmit={(event) => event.preventDefault()}>
      <Field label="Project">
        {(field) => (
          <Combobox
            {...projects}
            field={field}
            label="Project"
            placeholder="All projects"
            chosen={project === null ? null : { id: project, label: data?.workspace?.title ?? `Project ${project}` }}
            // An invoice of another project would leave nothing to show.
            onChoose={(chosen) => onChange({ project: chosen?.id ?? null, invoice: null })}
          />
        )}
      </Field>
      <Field label="Invoice">
        {(field) => (
          <Combobox
            {...invoices}
            field={field}
            label="Invoice"
            placeholder="All, or a number"
            chosen={invoice === null ? null : { id: invoice, label: data?.invoice?.title ?? `Invoice ${invoice}` }}
            onChoose={(chosen) => onChange({ invoice: chosen?.id ?? null })}
          />
        )}
      </Field>
      <Field label="From">
        {(field) => (
          <input
            {...field}
            type="date"
            value={from ?? ''}
            onChange={({ target }) => onChange({ from: target.value || null })}
          />
        )}
      </Field>
      <Field label="To" problem={periodProblem(view)}>
        {(field) => (
          <input
            {...field}
            type="date"
            value={to ?? ''}
            onChange={({ target }) => onChange({ to: target.value || null })}
          />
        )}
      </Field>
      <button
        type="button"
        className="quiet"
        disabled={!isNarrowed}
        onClick={() => onChange({ project: null, invoice: null, from: null, to: null })}
      >
        Show all
      </button>
    </form>
  );
}
