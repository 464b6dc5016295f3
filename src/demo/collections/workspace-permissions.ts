import type { WorkspaceRow } from '../data/rows.js';
import type { WireRecord } from '../reads/present.js';
import type { View } from '../reads/view.js';

/** What the caller may do on the project, not what anybody may. */
export function permissionsOf(row: WorkspaceRow, view: View): WireRecord {
  const { isAdmin, isGuest } = view;
  const takesPart = view.takesPartIn(row.id);
  const works = takesPart && !isGuest;
  return {
    can_upload_files: takesPart,
    can_private_message: takesPart,
    can_join: isAdmin && !takesPart,
    is_participant: takesPart,
    access_level: accessLevel(isAdmin, takesPart, isGuest),
    team_lead: row.primaryMavenId === view.caller.userId,
    user_is_client: isGuest,
    can_change_price: isAdmin,
    // Not told to guests, by null.
    can_change_story_billable: isGuest ? null : isAdmin || works,
    can_post: takesPart,
    can_edit: isAdmin || works,
    restricted: isGuest,
    can_see_financials: view.seesMoneyOf(row.id),
    is_guest_on_project: isGuest,
  };
}

function accessLevel(isAdmin: boolean, takesPart: boolean, isGuest: boolean): string | null {
  if (isAdmin) return 'admin';
  if (!takesPart) return null;
  return isGuest ? 'limited_time_logging' : 'time_logging';
}
