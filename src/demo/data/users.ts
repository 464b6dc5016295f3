import { clients } from './clients.js';
import { createIds } from './ids.js';
import { people, type Part, type Person } from './people.js';
import type { Random } from './random.js';
import type { UserRow } from './rows.js';
import { day, epoch, minute } from './time.js';

export const ownAccountId = 3_400_125;

export interface Cast {
  readonly rows: readonly UserRow[];
  /** Who plays a part of which there is one. */
  readonly withPart: (part: Part) => UserRow;
  readonly colleagues: readonly UserRow[];
  readonly contactOf: (client: string) => UserRow;
}

export function createUsers(random: Random): Cast {
  const nextId = createIds(random, 37);
  const ids = people.map(() => nextId());
  const managers = ids.slice(0, 3);
  const rows = people.map((person, index) => userRow(person, ids[index] ?? nextId(), index, managers, random));
  const rowWhere = (matches: (person: Person) => boolean): UserRow => {
    const row = rows[people.findIndex(matches)];
    if (row === undefined) throw new Error('expected a person of that kind, but there is none');
    return row;
  };
  return {
    rows,
    withPart: (part) => rowWhere((person) => person.part === part),
    colleagues: rows.filter((_, index) => people[index]?.client === undefined),
    contactOf: (client) => rowWhere((person) => person.client === client),
  };
}

function userRow(person: Person, id: string, index: number, managers: readonly string[], random: Random): UserRow {
  const createdAt = epoch - random.int(900, 1800) * day - random.int(0, 900) * minute;
  const domain = clients.find((client) => client.name === person.client)?.domain ?? 'brightwater.example';
  const isOwn = person.client === undefined;
  return {
    id,
    fullName: person.fullName,
    emailAddress: `${person.handle}@${domain}`,
    headline: person.headline,
    photoPath: `https://demo.kantata.example/images/default_profile_photo/${index % 8}.png`,
    accountId: isOwn ? ownAccountId : ownAccountId + 1 + index,
    managerId: isOwn ? managerOf(index, managers) : null,
    disabled: person.disabled ?? false,
    classification: isOwn ? 'Internal' : 'External',
    bio: random.chance(0.6) ? `${person.headline ?? 'Consultant'}, based in ${person.home.city}.` : null,
    website: random.chance(0.3) ? `https://${domain}/people/${person.handle}` : null,
    city: person.home.city,
    state: person.home.state,
    country: person.home.country,
    abbreviatedTimezone: person.home.timezone,
    lastSiteActivity: random.chance(0.9) ? epoch - random.int(0, 60 * 24 * 30) * minute : null,
    createdAt,
    updatedAt: createdAt + random.int(0, 800) * day,
  };
}

/** The first three lead the others, and the first of them leads the other two. */
function managerOf(index: number, managers: readonly string[]): string | null {
  if (index === 0) return null;
  return managers[index < managers.length ? 0 : index % managers.length] ?? null;
}
