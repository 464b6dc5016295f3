import type { DemoData } from '../data/demo-data.js';
import type { WorkspaceRow } from '../data/rows.js';
import type { Caller } from '../server/callers.js';

/** The account as one caller sees it. */
export interface View {
  readonly data: DemoData;
  readonly caller: Caller;
  readonly isAdmin: boolean;
  readonly isGuest: boolean;
  readonly takesPartIn: (workspaceId: string) => boolean;
  readonly seesWorkspace: (workspaceId: string) => boolean;
  readonly seesUser: (userId: string) => boolean;
  readonly seesMoneyOf: (workspace: WorkspaceRow) => boolean;
}

export function createView(data: DemoData, caller: Caller): View {
  const isAdmin = caller.role === 'admin';
  const isGuest = caller.role === 'guest';
  const own = [...data.workspaces.values()].filter((workspace) => workspace.participantIds.includes(caller.userId));
  const workspaceIds = new Set(own.map((workspace) => workspace.id));
  const userIds = new Set([caller.userId, ...own.flatMap((workspace) => workspace.participantIds)]);
  return {
    data,
    caller,
    isAdmin,
    isGuest,
    takesPartIn: (workspaceId) => workspaceIds.has(workspaceId),
    seesWorkspace: (workspaceId) => isAdmin || workspaceIds.has(workspaceId),
    seesUser: (userId) => isAdmin || userIds.has(userId),
    seesMoneyOf: (workspace) => isAdmin || (!isGuest && workspaceIds.has(workspace.id)),
  };
}
