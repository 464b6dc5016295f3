import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';

/** A tab that the explorer opens with, in Altair's words. */
export interface Tab {
  readonly initialName: string;
  readonly initialQuery: string;
  readonly initialVariables: string;
}

const folder = new URL('../../docs/operations/', import.meta.url);
const first = 'first-query.graphql';

/** What required variables begin with, by their names. */
export type Samples = Readonly<Record<string, string>>;

/** One for each operation of the documentation. */
export function readTabs(samples: Samples): readonly Tab[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== first);
  return [first, ...names.sort()].map((name) => tabOf(readFileSync(new URL(name, folder), 'utf8'), samples));
}

function tabOf(document: string, samples: Samples): Tab {
  const operation = parse(document).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new Error(`expected an operation with a name, but got: ${document.slice(0, 80)}`);
  return {
    initialName: operation.name.value,
    initialQuery: document,
    initialVariables: JSON.stringify(toFillIn(operation, samples), null, 2),
  };
}

/** What has to be given: an id that the account has or, where none is known, words that ask for one. */
function toFillIn({ variableDefinitions = [] }: OperationDefinitionNode, samples: Samples): Record<string, string> {
  const required = variableDefinitions.filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  );
  const names = required.map(({ variable }) => variable.name.value);
  return Object.fromEntries(names.map((name) => [name, samples[name] ?? `<put a ${name} here>`]));
}
