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

/** One for each operation of the documentation. */
export function readTabs(): readonly Tab[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== first);
  return [first, ...names.sort()].map((name) => tabOf(readFileSync(new URL(name, folder), 'utf8')));
}

function tabOf(document: string): Tab {
  const operation = parse(document).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new Error(`expected an operation with a name, but got: ${document.slice(0, 80)}`);
  return {
    initialName: operation.name.value,
    initialQuery: document,
    initialVariables: JSON.stringify(toFillIn(operation), null, 2),
  };
}

/** What has to be given, with nothing in it yet. */
function toFillIn({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, string> {
  const required = variableDefinitions.filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  );
  return Object.fromEntries(required.map(({ variable }) => [variable.name.value, '']));
}
