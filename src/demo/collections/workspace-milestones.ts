import type { WorkspaceRow } from '../data/rows.js';
import type { View } from '../reads/view.js';

export const billingMilestonesOf = (row: WorkspaceRow, view: View): string[] =>
  [...view.data.billingMilestones.values()].filter(({ workspaceId }) => workspaceId === row.id).map(({ id }) => id);

/** Of the stories, not of what is billed. */
export function nextMilestoneOf(row: WorkspaceRow, view: View): string | null {
  const [next] = [...view.data.stories.values()]
    .filter((story) => story.workspaceId === row.id && story.storyType === 'milestone')
    .filter((story) => story.completedAt === null && story.deletedAt === null && !story.archived)
    .sort((left, right) => Date.parse(left.dueDate ?? '9999-12-31') - Date.parse(right.dueDate ?? '9999-12-31'));
  return next?.id ?? null;
}
