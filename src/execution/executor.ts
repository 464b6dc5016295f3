import {
  execute,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { perOperation, type Operation } from '../loading/per-operation.js';
import { fragmentsOf } from '../loading/selection.js';
import { compileSelection, NotCompiled, type CompiledSelection } from './compile.js';
import { runSelection, type Run } from './run.js';

/** A request whose document is valid. */
interface ExecutionRequest extends Valid {
  readonly operationName: string | null;
  readonly context: unknown;
}

export interface Valid {
  readonly document: DocumentNode;
  /** Null: the document has none of the name that the request gives, or several and it gives none. */
  readonly operation: OperationDefinitionNode | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Executor {
  readonly execute: (request: ExecutionRequest) => Promise<ExecutionResult>;
  /** The same of a query that can be run compiled; null where it cannot, or where its variables do not fit. */
  readonly prepare: (request: Valid) => Prepared | null;
}

export type Prepared = (context: unknown) => Promise<ExecutionResult>;

/**
 * Runs queries as graphql-js does, but works out once for each operation what graphql-js works out for each object anew:
 * which fields there are, how they are resolved, what becomes of their values. Mutations and introspection are left to
 * graphql-js: the time they take is elsewhere.
 *
 * Why not graphql-jit, which writes code for each operation: it takes some texts in arguments for code, and answers
 * otherwise than graphql-js where there are directives, unions, errors, or promises within objects.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const compiled = perOperation(compile);

  const prepare = ({ document, operation, variables }: Valid): Prepared | null => {
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    if (!coerced) return null;
    const source = { schema, fragments: fragmentsOf(document), variableValues: coerced };
    const known = compiled({ operation, ...source });
    return known && ((context) => run(known, { source, operation, context, errors: [], infos: [], args: [] }));
  };
  return {
    prepare,
    async execute(request) {
      const prepared = prepare(request);
      if (prepared) return prepared(request.context);
      const { document, operationName, context, variables } = request;
      return execute({ schema, document, operationName, contextValue: context, variableValues: variables });
    },
  };
}

async function run(selection: CompiledSelection, started: Run): Promise<ExecutionResult> {
  const { errors } = started;
  let data: ExecutionResult['data'];
  try {
    data = await runSelection(started, selection, undefined, null);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    errors.push(error);
    data = null;
  }
  return errors.length > 0 ? { errors, data } : { data };
}

/** Null: it has introspection in it. */
function compile(operation: Operation): CompiledSelection | null {
  const type = operation.schema.getQueryType();
  if (!type) return null;
  let fields = 0;
  const nextIndex = () => (fields += 1);
  try {
    return compileSelection(operation, type, [operation.operation], nextIndex);
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
}
