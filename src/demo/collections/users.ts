import { ownAccountId } from '../data/users.js';
import type { UserRow } from '../data/rows.js';
import { isoDateTime } from '../data/time.js';
import { toId } from '../server/casting.js';
import { defineCollection } from '../reads/collection.js';
import type { Filter } from '../reads/collection-facts.js';
import { always, column, computed, optional } from '../reads/field.js';
import { dateFilters, equals, flag, textIn, textList, unlessShown } from '../reads/filter.js';
import { relevanceIn } from '../reads/relevance.js';
import { externalReferences, referenceFilters } from './references.js';
import { standIn, standIns } from './stand-ins.js';

const participantIn: Filter<UserRow> = (value, view) => {
  const participants = new Set(view.data.workspaces.get(toId(textIn(value)))?.participantIds);
  return (row) => participants.has(row.id);
};

export const users = defineCollection<UserRow>({
  name: 'users',
  rows: (tables) => tables.users,
  isVisible: (row, view) => view.seesUser(row.id),
  fields: {
    abbreviated_timezone: optional((row) => row.abbreviatedTimezone),
    // No association stands behind it, so it stays a number.
    account_id: always((row) => row.accountId),
    bio: optional((row) => row.bio),
    city: optional((row) => row.city),
    classification: optional((row) => row.classification),
    country: optional((row) => row.country),
    email_address: always((row) => row.emailAddress),
    full_name: always((row) => row.fullName),
    headline: always((row) => row.headline),
    last_site_activity: optional((row) => row.lastSiteActivity && isoDateTime(row.lastSiteActivity)),
    photo_path: always((row) => row.photoPath),
    state: optional((row) => row.state),
    website: optional((row) => row.website),
  },
  associations: {
    account_membership: computed('account_membership_id', 'account_memberships', standIn),
    custom_field_values: computed('custom_field_value_ids', 'custom_field_values', standIns(2)),
    external_references: externalReferences('User'),
    manager: column('manager_id', 'users', (row) => row.managerId),
    role: computed('role_id', 'roles', (row) => (row.classification === 'Internal' ? standIn(row) : null)),
    skill_memberships: computed('skill_membership_ids', 'skill_memberships', standIns(3)),
    skills: computed('skill_ids', 'skills', standIns(3)),
    work_samples: computed('work_sample_ids', 'work_samples', standIns(1)),
  },
  filters: {
    ...dateFilters,
    ...referenceFilters('User'),
    by_email_addresses: textList((row) => row.emailAddress),
    by_full_name: equals((row) => row.fullName),
    on_my_account: flag((row) => row.accountId === ownAccountId),
    participant_in: participantIn,
    show_disabled: unlessShown((row) => row.disabled),
  },
  defaultFilters: { show_disabled: { value: 'false' } },
  orders: {},
  defaultOrder: { by: (row) => row.fullName, descending: false },
  relevance: relevanceIn([(row) => row.fullName, (row) => row.emailAddress, (row) => row.headline]),
});
