import { choice, dateTime, id, ids, text } from '../fields.js';
import * as by from '../filters.js';
import { defineResource, many, one } from '../resource.js';
import { dateFilters } from './shared-filters.js';

export const users = defineResource({
  typename: 'User',
  path: 'users',
  fields: {
    abbreviatedTimezone: text('abbreviated_timezone', { optional: true }),
    accountMembershipId: id('account_membership_id', { include: 'account_membership' }),
    bio: text('bio', { optional: true }),
    city: text('city', { optional: true }),
    classification: choice('classification', ['INTERNAL', 'EXTERNAL'], { optional: true }),
    classificationRaw: text('classification', { optional: true }),
    country: text('country', { optional: true }),
    customFieldValueIds: ids('custom_field_value_ids', { include: 'custom_field_values' }),
    emailAddress: text('email_address'),
    fullName: text('full_name'),
    headline: text('headline'),
    lastSiteActivity: dateTime('last_site_activity', { optional: true }),
    photoPath: text('photo_path'),
    roleId: id('role_id', { include: 'role' }),
    skillIds: ids('skill_ids', { include: 'skills' }),
    skillMembershipIds: ids('skill_membership_ids', { include: 'skill_memberships' }),
    state: text('state', { optional: true }),
    website: text('website', { optional: true }),
    workSampleIds: ids('work_sample_ids', { include: 'work_samples' }),
  },
  associations: {
    externalReferences: many('external_references', 'external_reference_ids'),
    manager: one('users', 'manager_id'),
  },
  filters: {
    search: by.search('search'),
    fullName: by.text('by_full_name'),
    emailAddresses: by.textList('by_email_addresses'),
    participantIn: by.id('participant_in'),
    onMyAccount: by.boolean('on_my_account'),
    includeDisabled: by.boolean('show_disabled'),
    ...dateFilters,
  },
  orders: [],
  byId: { show_disabled: 'true' },
});
