import { minorUnitsOf } from './currencies.js';
import { createExternalReferences } from './external-references.js';
import { addPartsOf, type Shape } from './invoice-parts.js';
import { closeBooks, emptyLedger, withParts, type Books, type Ledger } from './ledger.js';
import { createRandom, type Random } from './random.js';
import type { InvoiceHead, InvoiceRow, UserRow, WorkspaceRow } from './rows.js';
import { createSites, lately, type Site } from './sites.js';
import { addSpecialWork } from './special-work.js';
import { createStories } from './stories.js';
import { finishStories } from './story-totals.js';
import { ownAccountId } from './users.js';
import { expenseOn, milestoneOn, timeEntryOn } from './work-makers.js';
import type { StoryRow } from './story-rows.js';
import type { ExternalReferenceRow } from './work-rows.js';

interface Account {
  readonly users: readonly UserRow[];
  readonly workspaces: readonly WorkspaceRow[];
  readonly invoices: readonly InvoiceHead[];
  readonly bookkeeper: UserRow;
  readonly lead: UserRow;
}

interface Work extends Books {
  readonly stories: readonly StoryRow[];
  readonly externalReferences: readonly ExternalReferenceRow[];
  readonly invoices: readonly InvoiceRow[];
}

export function createWork(account: Account): Work {
  const random = createRandom(20_260_616);
  const plans = createStories(random, account.workspaces, account.users);
  const sites = createSites(account.workspaces, account.users, plans);
  const ledger = emptyLedger();
  const showpieces = pickShowpieces(account);
  for (const invoice of account.invoices) {
    const covered = invoice.workspaceIds.flatMap((id) => sites.get(id) ?? []);
    addPartsOf(invoice, showpieces.get(invoice.id) ?? 'ordinary', covered, ledger, random);
  }
  for (const site of sites.values()) addFreeWork(site, ledger, random);
  addSpecialWork([...sites.values()], account, ledger, random);
  const books = closeBooks(ledger, random);
  const invoices = withParts(account.invoices, books);
  const externalReferences = createExternalReferences(random, {
    ...books,
    invoices,
    stories: plans,
    users: account.users,
    workspaces: account.workspaces,
    certainInvoiceIds: [...showpieces.keys()],
  });
  return { ...books, invoices, externalReferences, stories: finishStories(plans, books.timeEntries) };
}

/** Not on any invoice yet; on archived projects, forgotten. */
function addFreeWork(site: Site, ledger: Ledger, random: Random): void {
  const { archived, currency } = site.workspace;
  const span = lately(site);
  for (let nth = archived ? 3 : random.int(18, 40); nth > 0; nth -= 1) {
    ledger.timeEntries.push(timeEntryOn(site, span, random));
  }
  for (let nth = archived ? 2 : random.int(2, 8); nth > 0; nth -= 1)
    ledger.expenses.push(expenseOn(site, span, random));
  for (let nth = random.int(0, 1); nth > 0; nth -= 1) {
    const amountInCents = minorUnitsOf(random.int(4, 80) * 250, currency);
    ledger.billingMilestones.push(milestoneOn(site, span, random, { amountInCents, invoiceId: null, invoiceIds: [] }));
  }
}

/** One open invoice that has something of everything, and one of very many time entries. */
function pickShowpieces({ invoices, workspaces, lead }: Account): ReadonlyMap<string, Shape> {
  const byId = new Map(workspaces.map((workspace) => [workspace.id, workspace]));
  const candidates = invoices.filter(({ status, recipientId, workspaceIds }) => {
    const [workspace] = workspaceIds.map((id) => byId.get(id));
    return (
      status !== 'cancelled' &&
      recipientId !== null &&
      workspaceIds.length === 1 &&
      workspace?.archived === false &&
      workspace.accountId === ownAccountId &&
      workspace.participantIds.includes(lead.id)
    );
  });
  const dollars = ({ totalInCents, currency }: InvoiceHead): number =>
    totalInCents / currency.baseUnit / currency.perDollar;
  const bySize = [...candidates].sort((left, right) => dollars(right) - dollars(left));
  const [long] = bySize;
  const rich = bySize.find((invoice) => invoice !== long && invoice.status === 'new' && !invoice.draft);
  if (long === undefined || rich === undefined) throw new Error('expected invoices to show, but there are none');
  return new Map([
    [long.id, 'long'],
    [rich.id, 'rich'],
  ]);
}
