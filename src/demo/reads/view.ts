import type { DemoData } from '../data/demo-data.js';
import type { Caller } from '../server/callers.js';
import type { AccountState } from '../state.js';

/** The account as one caller sees it. */
export interface View {
  readonly data: DemoData;
  readonly caller: Caller;
  readonly isAdmin: boolean;
  readonly isGuest: boolean;
  readonly takesPartIn: (workspaceId: string) => boolean;
  readonly seesWorkspace: (workspaceId: string) => boolean;
  readonly seesUser: (userId: string) => boolean;
  readonly seesMoneyOf: (workspaceId: string) => boolean;
  readonly isArchived: (workspaceId: string) => boolean;
  /** Whether the project belongs to the account that the caller belongs to. */
  readonly isOnOwnAccount: (workspaceId: string) => boolean;
  /** Whether lists do not show the record yet. */
  readonly isLagging: (collection: string, id: string) => boolean;
}

export function createView({ data, commitLog }: AccountState, caller: Caller): View {
  const isAdmin = caller.role === 'admin';
  const isGuest = caller.role === 'guest';
  const own = [...data.workspaces.values()].filter((workspace) => workspace.participantIds.includes(caller.userId));
  const workspaceIds = new Set(own.map((workspace) => workspace.id));
  const userIds = new Set([caller.userId, ...own.flatMap((workspace) => workspace.participantIds)]);
  const accountId = data.users.get(caller.userId)?.accountId;
  return {
    data,
    caller,
    isAdmin,
    isGuest,
    takesPartIn: (workspaceId) => workspaceIds.has(workspaceId),
    seesWorkspace: (workspaceId) => isAdmin || workspaceIds.has(workspaceId),
    seesUser: (userId) => isAdmin || userIds.has(userId),
    seesMoneyOf: (workspaceId) => isAdmin || (!isGuest && workspaceIds.has(workspaceId)),
    isArchived: (workspaceId) => data.workspaces.get(workspaceId)?.archived ?? false,
    isOnOwnAccount: (workspaceId) => data.workspaces.get(workspaceId)?.accountId === accountId,
    isLagging: (collection, id) => commitLog.isLagging(`/${collection}`, id),
  };
}
