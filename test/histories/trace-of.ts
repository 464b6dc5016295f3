import type { Asked } from './client.js';
import type { History } from './history.js';
import type { Subject } from './subject.js';

interface Told {
  readonly history: History;
  readonly subject: Subject;
  readonly asked: readonly Asked[];
  readonly began: number;
}

/** What happened, a line each, in order; times in milliseconds since the history began. */
export function traceOf({ history, subject, asked, began }: Told): string[] {
  const commits = history.keys.flatMap((_, key) =>
    subject.commitsOf(key).map(({ at, id, request }) => ({
      at,
      line: `upstream committed ${id} of key ${key}, which came at ${request.at - began}; answered ${request.status}`,
    })),
  );
  const answers = asked.map(({ key, asks, replica, token, begin, end, told }) => ({
    at: end,
    line: `${asks} of key ${String(key)}, asked at ${begin - began} of replica ${replica} as ${token}: ${JSON.stringify(told)}`,
  }));
  return [...commits, ...answers]
    .sort((a, b) => a.at - b.at)
    .map(({ at, line }) => `${String(at - began).padStart(6)} ${line}`);
}
