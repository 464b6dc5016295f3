import { minorUnitsOf } from './currencies.js';
import { createIds } from './ids.js';
import type { Random } from './random.js';
import type { UserRow, WorkspaceRow } from './rows.js';
import { statesOf, statusNamed } from './story-states.js';
import { day, epoch, isoDate, minute, type Instant } from './time.js';
import type { StoryPlan, StoryType } from './story-rows.js';
import { deliverables, issues, milestones, storyDescriptions, tasks } from './work-texts.js';

type Grow = (type: StoryType, more?: Partial<StoryPlan>) => StoryPlan;

const titles: Readonly<Record<StoryType, readonly string[]>> = {
  deliverable: deliverables,
  issue: issues,
  milestone: milestones,
  task: tasks,
};

export function createStories(
  random: Random,
  workspaces: readonly WorkspaceRow[],
  users: readonly UserRow[],
): StoryPlan[] {
  const nextId = createIds(random, 23);
  const own = new Set(users.filter((user) => user.classification === 'Internal').map(({ id }) => id));
  return workspaces.flatMap((workspace, index) => {
    const team = workspace.participantIds.filter((id) => own.has(id));
    const grown: StoryPlan[] = [];
    grow(index, workspace, random, (type, more = {}) => {
      const story = { ...storyOf(nextId(), type, index, grown.length, workspace, team, random), ...more };
      grown.push(story);
      return story;
    });
    return grown;
  });
}

/** Two deliverables with their tasks, two milestones, an issue; and on some projects what lists leave out. */
function grow(index: number, workspace: WorkspaceRow, random: Random, add: Grow): void {
  const under = (...stories: readonly StoryPlan[]): Partial<StoryPlan> => ({
    ancestorIds: stories.map(({ id }) => id),
  });
  const first = add('deliverable');
  const task = add('task', under(first));
  add('task', under(first, task));
  add('task', under(first));
  const second = add('deliverable');
  add('task', under(second));
  for (const share of [50, 100]) {
    const isReached = workspace.percentageComplete >= share;
    add('milestone', progressOf('milestone', isReached, index % 3, workspace.createdAt, random));
  }
  if (random.chance(0.6)) add('issue');
  if (index % 6 === 4) add('task', { archived: true });
  if (index % 9 === 8) add('task', { deletedAt: epoch - random.int(3, 90) * day });
  if (index % 7 === 2) add('task', { isTodo: true, title: 'Order access cards' });
  if (index % 20 === 10) add('task', { state: 'awaiting sign-off', status: 'Awaiting sign-off', completedAt: null });
}

function storyOf(
  id: string,
  storyType: StoryType,
  index: number,
  place: number,
  workspace: WorkspaceRow,
  team: readonly string[],
  random: Random,
): StoryPlan {
  const createdAt = Math.min(epoch - 2 * day, workspace.createdAt + random.int(0, 60 * 24 * 20) * minute);
  const start = createdAt + (place * 9 + random.int(0, 8)) * day;
  const isWork = storyType === 'task' || storyType === 'issue';
  const hours = random.int(4, 80);
  return {
    id,
    workspaceId: workspace.id,
    creatorId: random.chance(0.7) ? workspace.primaryMavenId : random.pick(team),
    ancestorIds: [],
    title: random.pick(titles[storyType]),
    description: random.pick(storyDescriptions),
    storyType,
    ...progressOf(storyType, random.int(0, 99) < workspace.percentageComplete, index % 3, createdAt, random),
    priority: random.pick(['critical', 'high', 'normal', 'normal', 'normal', 'low']),
    position: place + 1,
    startDate: random.chance(0.85) ? isoDate(start) : null,
    dueDate: random.chance(0.85) || storyType === 'milestone' ? isoDate(start + random.int(5, 40) * day) : null,
    archived: false,
    deletedAt: null,
    isTodo: false,
    billable: random.chance(0.9),
    fixedFee: random.chance(0.2),
    assigneeIds: isWork ? random.sample(team, random.int(0, 3)) : [],
    followerIds: random.sample(team, random.int(0, 2)),
    timeEstimateInMinutes: isWork ? hours * 60 : null,
    budgetEstimateInCents: isWork ? minorUnitsOf(hours * 150, workspace.currency) : null,
    weight: storyType === 'milestone' && random.chance(0.5) ? random.int(1, 5) : null,
    createdAt,
    updatedAt: Math.min(epoch, createdAt + random.int(1, 300) * day),
  };
}

type Progress = Pick<StoryPlan, 'state' | 'status' | 'percentageComplete' | 'completedAt'>;

function progressOf(type: StoryType, isDone: boolean, taskStatusSet: number, from: Instant, random: Random): Progress {
  const state = random.pick(statesOf(type, isDone));
  const isUnderWay = state === 'started' || state === 'in progress';
  return {
    state,
    status: statusNamed(state, taskStatusSet),
    percentageComplete: isDone ? 100 : isUnderWay ? random.int(5, 95) : 0,
    completedAt: isDone ? Math.min(epoch, from + random.int(5, 200) * day) : null,
  };
}
