import type { StoryType } from './story-rows.js';

const ofWork = ['not started', 'started', 'needs info', 'completed'] as const;
const ofIssues = [
  'new',
  'reopened',
  'in progress',
  'blocked',
  'fixed',
  'duplicate',
  "can't reproduce",
  "can't repro",
  'resolved',
  "won't fix",
] as const;

type State = (typeof ofWork)[number] | (typeof ofIssues)[number];

const final = new Set<string>([
  'completed',
  'fixed',
  'duplicate',
  "can't reproduce",
  "can't repro",
  'resolved',
  "won't fix",
]);

/** Some accounts name the four of ordinary work themselves. */
const ownWords: readonly Readonly<Partial<Record<State, string>>>[] = [
  { 'not started': 'Backlog', started: 'Doing', 'needs info': 'Waiting for client', completed: 'Done' },
  { 'not started': 'Offen', started: 'In Arbeit', 'needs info': 'Rückfrage', completed: 'Fertig ✔' },
];

export const statesOf = (type: StoryType, isDone: boolean): readonly State[] =>
  (type === 'issue' ? ofIssues : ofWork).filter((state) => final.has(state) === isDone);

export const statusNamed = (state: State, taskStatusSet: number): string =>
  ownWords[taskStatusSet]?.[state] ?? `${state.charAt(0).toUpperCase()}${state.slice(1)}`;
