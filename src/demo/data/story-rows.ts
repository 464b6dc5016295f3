import type { Instant } from './time.js';

/** What has been logged on a story; money for the billable time only. */
export interface Logged {
  readonly billableMinutes: number;
  readonly nonbillableMinutes: number;
  readonly usedInCents: number;
  readonly invoicedInCents: number;
}

export type StoryType = 'task' | 'deliverable' | 'milestone' | 'issue';

/** A story before anything is logged on it. */
export interface StoryPlan {
  readonly id: string;
  readonly workspaceId: string;
  readonly creatorId: string;
  /** From the root down to the parent; empty at the top. */
  readonly ancestorIds: readonly string[];
  readonly title: string;
  readonly description: string | null;
  readonly storyType: StoryType;
  /** Accounts have words of their own beside the documented ones. */
  readonly state: string;
  readonly status: string;
  readonly priority: 'critical' | 'high' | 'normal' | 'low';
  readonly position: number;
  readonly percentageComplete: number;
  readonly startDate: string | null;
  readonly dueDate: string | null;
  readonly completedAt: Instant | null;
  readonly archived: boolean;
  readonly deletedAt: Instant | null;
  readonly isTodo: boolean;
  readonly billable: boolean;
  readonly fixedFee: boolean;
  readonly assigneeIds: readonly string[];
  readonly followerIds: readonly string[];
  readonly timeEstimateInMinutes: number | null;
  readonly budgetEstimateInCents: number | null;
  readonly weight: number | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface StoryRow extends StoryPlan {
  readonly subStoryIds: readonly string[];
  readonly descendantIds: readonly string[];
  readonly logged: Logged;
  /** Of everything below it; null where nothing is. */
  readonly below: {
    readonly billableMinutes: number;
    readonly usedInCents: number;
    readonly timeEstimateInMinutes: number;
    readonly budgetEstimateInCents: number;
    readonly depth: number;
  } | null;
}
