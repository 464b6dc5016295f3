import { createDeadline, type Context } from '../context.js';
import type { Signal } from '../ending.js';
import type { TrustedDocuments } from '../limits/trusted-documents.js';
import type { Caller } from '../loading/credentials.js';
import { recognize, type Operation } from '../sight/operation.js';
import type { Report } from '../sight/report.js';
import type { UnderWay } from '../sight/under-way.js';
import type { AskApollo } from './ask-apollo.js';
import { badRequest, refusal } from './error-answers.js';
import { readPlainQuery, type KnownQueries, type KnownQuery, type PlainQuery } from './known-queries.js';
import type { HttpRequest, HttpResponse } from './message.js';
import { readJson } from './read-json.js';
import type { Answered, Question, SharedAnswers } from './shared-answers.js';
import { tellResult } from './tell-result.js';

export interface GraphqlOptions {
  readonly askApollo: AskApollo;
  /** Null: Apollo Server answers everything. */
  readonly queries: KnownQueries | null;
  readonly operationTimeoutMs: number;
  /** Null: whatever is asked for is answered. */
  readonly documents: TrustedDocuments | null;
  /** Null: each request is answered by itself. */
  readonly answers: SharedAnswers | null;
  readonly callerOf: (request: HttpRequest) => Promise<Caller>;
  readonly contextFor: (caller: Caller, operation: Operation, signal: Signal) => Context;
  /** Told whose credentials an operation has. */
  readonly onCaller: (operation: Operation, request: HttpRequest, caller: Caller) => void;
  readonly within: UnderWay['run'];
  readonly report: Report;
}

export type AnswerGraphql = (request: HttpRequest, requestId: string) => Promise<HttpResponse>;

/** With what is known of the operation, which grows as it is answered. */
export type WatchedAnswer = (request: HttpRequest, operation: Operation) => Promise<HttpResponse>;

/** Answers what is known to be good, and hands the rest to Apollo Server. A caller who hangs up ends his reads. */
export function createGraphqlAnswer(options: GraphqlOptions): WatchedAnswer {
  const { askApollo, queries, operationTimeoutMs, documents, answers, callerOf, contextFor, onCaller, within, report } =
    options;

  async function inTime(
    { startedAt }: Operation,
    hangUp: Signal,
    work: (signal: Signal) => Promise<HttpResponse>,
  ): Promise<Answered> {
    const deadline = createDeadline(operationTimeoutMs, startedAt, hangUp);
    try {
      return { response: await work(deadline.signal), isCutShort: deadline.isOver() };
    } finally {
      deadline.end();
    }
  }

  /** Null: Apollo Server has to. */
  function answerKnown(
    { caller, operation }: Question,
    query: KnownQuery,
    plain: PlainQuery,
    hangUp: Signal,
  ): Promise<Answered> | null {
    const run = queries?.prepare(query, plain.variables);
    if (!run) return null;
    return inTime(operation, hangUp, async (signal) => {
      const context = contextFor(caller, operation, signal);
      const { operation: kind, name } = query.operation;
      recognize(operation, kind, name?.value ?? null);
      const result = await run(context);
      return tellResult(result, query, operation, report);
    });
  }

  const throughApollo = ({ request, asked, caller, operation }: Question, plain: PlainQuery | null, hangUp: Signal) =>
    within(operation, () =>
      inTime(operation, hangUp, async (signal) => {
        const context = contextFor(caller, operation, signal);
        const answer = await askApollo(request, asked, operation.requestId, async () => context);
        if (plain) queries?.learn(plain, operation, answer);
        return answer;
      }),
    );

  return async (request, operation) => {
    const { requestId } = operation;
    const body = request.method === 'POST' ? await readJson(request) : ({ is: 'json', value: undefined } as const);
    if (body.is === 'refused') return badRequest(body.status, body.message, requestId);
    const given = { search: request.search, body: body.value };
    const asked = documents ? documents(given) : given;
    if ('code' in asked) return refusal(400, asked.code, asked.message, requestId);
    let caller: Caller;
    try {
      caller = await callerOf(request);
    } catch (error) {
      const fail = async () => {
        throw error;
      };
      return within(operation, () => askApollo(request, asked, requestId, fail));
    }
    onCaller(operation, request, caller);
    const plain = queries && readPlainQuery(request, asked);
    const query = plain && queries.find(plain);
    const knownAs = query && { name: query.name, variables: plain.variables };
    const question = { request, operation, asked, caller, knownAs };
    const answer = (hangUp: Signal) =>
      (query && answerKnown(question, query, plain, hangUp)) ?? throughApollo(question, plain, hangUp);
    return answers ? answers.answer(question, answer) : (await answer(request.signal)).response;
  };
}
