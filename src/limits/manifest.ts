import { readFileSync } from 'node:fs';
import { parse, Kind } from 'graphql';
import { z } from 'zod';

/** The documents that a gateway answers, by the ids that clients know them by. */
export type Manifest = ReadonlyMap<string, string>;

const ofApollo = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});
/** `persisted-documents.json` of GraphQL Code Generator's client preset, and of Relay. */
const ofCodegen = z.record(z.string().min(1), z.string().min(1));

const expected =
  'must be the path of a JSON manifest: GraphQL Code Generator\'s {"<hash>": "<document>"}, or Apollo\'s with the ' +
  'format "apollo-persisted-query-manifest"';

/** Throws one error that names the setting. */
export function readManifest(path: string): Manifest {
  const documents = documentsIn(readJson(path));
  if (documents.size === 0) throw unusable(`${expected}, but the one at ${path} has no document`);
  for (const [id, text] of documents) {
    try {
      parse(text);
    } catch {
      throw unusable(`${expected}, but the document ${id} of ${path} is no GraphQL`);
    }
  }
  return documents;
}

/** The names of the operations, for whoever counts them. */
export function operationNamesOf(manifest: Manifest): ReadonlySet<string> {
  const definitions = [...manifest.values()].flatMap((text) => parse(text).definitions);
  return new Set(
    definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value] : [])),
  );
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw unusable(`${expected}, but what is at ${path} ${why}`);
  }
}

function documentsIn(json: unknown): Manifest {
  const apollo = ofApollo.safeParse(json);
  if (apollo.success) return new Map(apollo.data.operations.map(({ id, body }) => [id, body]));
  const codegen = ofCodegen.safeParse(json);
  if (codegen.success) return new Map(Object.entries(codegen.data));
  throw unusable(`${expected}, but it has another form`);
}

function unusable(fault: string): Error {
  return new Error(`The settings cannot be used:\n- TRUSTED_DOCUMENTS: ${fault}`);
}
