import { minorUnitsOf } from './currencies.js';
import type { Random } from './random.js';
import type { UserRow, WorkspaceRow } from './rows.js';
import { day, epoch, minute, type Instant } from './time.js';
import type { StoryPlan } from './story-rows.js';

/** A project as a place of work. */
export interface Site {
  readonly workspace: WorkspaceRow;
  /** Who logs time and expenses on it: our own people, also those who have left since. */
  readonly team: readonly UserRow[];
  /** What time is logged on. */
  readonly tasks: readonly StoryPlan[];
  readonly milestones: readonly StoryPlan[];
}

export function createSites(
  workspaces: readonly WorkspaceRow[],
  users: readonly UserRow[],
  stories: readonly StoryPlan[],
): Map<string, Site> {
  const byWorkspace = new Map<string, StoryPlan[]>(workspaces.map(({ id }) => [id, []]));
  for (const story of stories) if (story.deletedAt === null) byWorkspace.get(story.workspaceId)?.push(story);
  return new Map(
    workspaces.map((workspace) => {
      const own = byWorkspace.get(workspace.id) ?? [];
      const team = users.filter(
        (user) => user.classification === 'Internal' && workspace.participantIds.includes(user.id),
      );
      const tasks = own.filter(({ storyType, isTodo }) => (storyType === 'task' || storyType === 'issue') && !isTodo);
      const milestones = own.filter(({ storyType }) => storyType === 'milestone');
      return [workspace.id, { workspace, team, tasks, milestones }];
    }),
  );
}

/** By the hour, and divisible by 20: then any number of minutes that is divisible by 3 costs whole minor units. */
export function hourlyRate(user: UserRow, { currency }: WorkspaceRow): number {
  const rate = minorUnitsOf(95 + (Number(user.id) % 34) * 5, currency);
  return rate - (rate % 20);
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The weeks before something was invoiced, as far as the project existed. */
export const weeksBefore = (end: Instant, { workspace }: Site): Span => ({
  from: Math.min(end, Math.max(workspace.createdAt, end - 42 * day)),
  to: end,
});

export const lately = (site: Site): Span => weeksBefore(epoch, site);

export const instantIn = (span: Span, random: Random): Instant =>
  random.int(Math.ceil(span.from / minute), Math.floor(span.to / minute)) * minute;
