import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { Option, Options } from './Combobox.js';
import { graphql } from './gql/index.js';
import { nothingText, useSettled } from './search.js';

export interface ProjectOption extends Option {
  readonly currency: string | null;
  readonly baseUnit: number | null;
}

const projectOptions = graphql(`
  query ProjectOptions($matching: String) {
    workspaces(first: 20, filter: { matching: $matching }, orderBy: { field: TITLE, direction: ASC }) {
      nodes {
        id
        title
        currency
        currencyBaseUnit
      }
      totalCount
    }
  }
`);

/** Projects whose title matches; the first by title without a text. */
export function useProjectOptions(): Options<ProjectOption> {
  const [text, setText] = useState('');
  const matching = useSettled(text);
  const { data, error, loading } = useQuery(projectOptions, {
    variables: { matching: matching || null },
    errorPolicy: 'all',
  });
  const isLooking = matching !== text || (loading && !data);
  const { nodes, totalCount } = data?.workspaces ?? { nodes: [], totalCount: 0 };
  const options = nodes.map(({ id, title, currency, currencyBaseUnit }): ProjectOption => ({
    id,
    label: title ?? `Project ${id}`,
    about: currency ?? 'currency not shown',
    currency: currency ?? null,
    baseUnit: currencyBaseUnit ?? null,
  }));
  return {
    options: isLooking ? [] : options,
    nothing: nothingText(isLooking, error),
    note:
      totalCount > nodes.length
        ? `The first ${nodes.length} of ${totalCount.toLocaleString('en-US')}: type more of the title.`
        : null,
    onSearch: setText,
  };
}
