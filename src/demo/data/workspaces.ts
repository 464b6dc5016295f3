import { clients } from './clients.js';
import { currencies, minorUnitsOf, type Currency } from './currencies.js';
import { createIds, deletedId } from './ids.js';
import { elementAt, type Random } from './random.js';
import type { UserRow, WorkspaceRow } from './rows.js';
import { descriptionSentences, engagements } from './texts.js';
import { day, epoch, isoDate, minute } from './time.js';
import { ownAccountId, type Cast } from './users.js';

const howMany = 60;

/** Accounts define their own: some keys are numbers, some are words. */
const statuses: readonly WorkspaceRow['status'][] = [
  { color: 'green', key: 300, message: 'Active' },
  { color: 'green', key: 310, message: 'In Setup' },
  { color: 'yellow', key: 400, message: 'At Risk' },
  { color: 'red', key: 501, message: 'Cancelled' },
  { color: 'grey', key: 'on_hold', message: 'On Hold' },
  { color: 'light-green', key: 'delivered', message: 'Delivered' },
];

const unpriced = 11;
const creatorWasDeleted = 8;
const ofClientsAccount = 6;

export function createWorkspaces(random: Random, cast: Cast): WorkspaceRow[] {
  const nextId = createIds(random, 61);
  return Array.from({ length: howMany }, (_, index) => workspaceRow(nextId(), index, random, cast));
}

function workspaceRow(id: string, index: number, random: Random, cast: Cast): WorkspaceRow {
  const client = elementAt(clients, index % clients.length);
  const currency = currencies[client.currency];
  const contact = cast.contactOf(client.name);
  const team = teamOf(index, random, cast);
  const leader = elementAt(team, 0);
  const start = epoch - random.int(150, 1000) * day;
  const createdAt = start - random.int(5, 60) * day - random.int(0, 900) * minute;
  const estimatedMinutes = random.int(40, 900) * 60;
  const minutesLogged = Math.round((estimatedMinutes * random.int(20, 110)) / 100);
  return {
    id,
    accountId: index % 20 === ofClientsAccount ? contact.accountId : ownAccountId,
    title: `${client.name} – ${elementAt(engagements, (index * 5 + Math.floor(index / 14)) % engagements.length)}`,
    description: random.chance(0.95) ? random.sample(descriptionSentences, random.int(21, 24)).join(' ') : null,
    clientName: contact.fullName,
    currency,
    archived: index % 8 === 3,
    creatorId: index === creatorWasDeleted ? deletedId(1) : leader.id,
    primaryMavenId: leader.id,
    primaryCounterpartId: random.chance(0.9) ? contact.id : null,
    participantIds: [...team.map((user) => user.id), contact.id],
    approverIds: random.chance(0.8) ? team.slice(0, random.int(1, 2)).map((user) => user.id) : [],
    financialViewerIds: team.slice(0, 2).map((user) => user.id),
    ...money(index, currency, random),
    percentageComplete: Math.min(100, Math.round((minutesLogged * 100) / estimatedMinutes)),
    estimatedMinutes,
    minutesLogged,
    billableMinutes: Math.round(minutesLogged * 0.85),
    stage: random.chance(0.85) ? 'project' : 'estimate',
    status: elementAt(statuses, index % statuses.length),
    externalLink: random.chance(0.4) ? { url: `https://crm.example/opportunities/${id}`, text: `CRM-${index}` } : null,
    rateCardId: random.chance(0.7) ? 48_700 + (index % 9) : null,
    startDate: isoDate(start),
    dueDate: random.chance(0.9) ? isoDate(start + random.int(60, 700) * day) : null,
    lockDate: random.chance(0.2) ? isoDate(epoch - 45 * day) : null,
    lastViewed: epoch - random.int(0, 60 * 24 * 20) * minute,
    createdAt,
    updatedAt: Math.min(epoch, start + random.int(0, 300) * day),
  };
}

/** The lead is on every second project, of every client; the bookkeeper and the contractor are on none. */
function teamOf(index: number, random: Random, cast: Cast): UserRow[] {
  const lead = cast.withPart('lead');
  const outside = [lead, cast.withPart('bookkeeper'), cast.withPart('forbidden')];
  const available = cast.colleagues.filter((user) => !outside.includes(user) && !user.disabled);
  const former = cast.colleagues.filter((user) => user.disabled);
  const team = random.sample(available, random.int(3, 8));
  if ((index + Math.floor(index / clients.length)) % 2 === 0) team.splice(random.int(0, 1), 0, lead);
  if (index % 5 === 0) team.push(elementAt(former, index % former.length));
  return team;
}

function money(
  index: number,
  currency: Currency,
  random: Random,
): Pick<WorkspaceRow, 'priceInCents' | 'budgetUsedInCents' | 'expensesInCents' | 'targetMargin'> {
  const price = minorUnitsOf(random.int(80, 3600) * 250, currency);
  return {
    priceInCents: index % 15 === unpriced ? null : price,
    budgetUsedInCents: Math.round((price * random.int(10, 115)) / 100),
    expensesInCents: Math.round((price * random.int(0, 6)) / 100),
    targetMargin: random.int(50, 90) / 2,
  };
}
