import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Combobox } from './Combobox.js';
import { DayFilter } from './DayFilter.js';
import { Field } from './Field.js';
import { everything, isNarrowed, periodProblem, type View } from './filters.js';
import { graphql } from './gql/index.js';
import { useInvoiceOptions } from './invoice-options.js';
import { useProjectOptions } from './project-options.js';

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
  const [isUnfolded, setIsUnfolded] = useState(false);

  return (
    <form
      className={isUnfolded ? 'filters' : 'filters folded'}
      role="search"
      aria-label="Filter payments"
      onSubmit={(event) => event.preventDefault()}
    >
      {/* On narrow screens alone: the payments come first there. */}
      <button type="button" className="unfold" aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>
        {isNarrowed(view) ? 'Filter (narrowed)' : 'Filter'}
      </button>
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
            placeholder="Number, project or client"
            chosen={invoice === null ? null : { id: invoice, label: data?.invoice?.title ?? `Invoice ${invoice}` }}
            onChoose={(chosen) => onChange({ invoice: chosen?.id ?? null })}
          />
        )}
      </Field>
      <DayFilter label="From" day={from} onChange={(day) => onChange({ from: day })} />
      <DayFilter label="To" day={to} problem={periodProblem(view)} onChange={(day) => onChange({ to: day })} />
      <button type="button" className="quiet" disabled={!isNarrowed(view)} onClick={() => onChange(everything)}>
        Show all
      </button>
    </form>
  );
}
