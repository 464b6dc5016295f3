/** What Apollo Server and an operation are told of a request; whatever else browsers and proxies send ends here. */
const allowed: ReadonlySet<string> = new Set([
  'accept',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'content-type',
  'traceparent',
  'x-apollo-operation-name',
  'x-explain',
  'x-request-id',
]);

export function allowedHeaders(headers: ReadonlyMap<string, string>): [string, string][] {
  return [...headers].filter(([name]) => allowed.has(name));
}
