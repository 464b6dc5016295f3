import { deletedId } from './ids.js';
import type { Ledger } from './ledger.js';
import type { Random } from './random.js';
import type { UserRow, WorkspaceRow } from './rows.js';
import { lately, type Site } from './sites.js';
import { ownAccountId } from './users.js';
import { expenseOn, milestoneOn, timeEntryOn, type Unnumbered } from './work-makers.js';
import type { ExpenseRow, TimeEntryRow } from './work-rows.js';

interface People {
  readonly bookkeeper: UserRow;
  readonly lead: UserRow;
}

/** What chance might not bring, on live projects of the lead. */
export function addSpecialWork(
  sites: readonly Site[],
  { bookkeeper, lead }: People,
  ledger: Ledger,
  random: Random,
): void {
  const siteWhere = (matches: (workspace: WorkspaceRow) => boolean): Site => {
    const site = sites.find(
      ({ workspace: row }) =>
        !row.archived && row.accountId === ownAccountId && row.participantIds.includes(lead.id) && matches(row),
    );
    if (site === undefined) throw new Error('expected a project of that kind, but there is none');
    return site;
  };
  const some = siteWhere((workspace) => workspace.currency.code === 'USD');
  const dinars = siteWhere((workspace) => workspace.currency.code === 'KWD');
  const won = siteWhere((workspace) => workspace.currency.code === 'KRW');
  const free = { invoiceId: null, invoiceIds: [] };
  const entry = (): Unnumbered<TimeEntryRow> => timeEntryOn(some, lately(some), random);
  const expense = (site = some): Unnumbered<ExpenseRow> => ({
    ...expenseOn(site, lately(site), random),
    foreign: null,
  });
  ledger.timeEntries.push(
    { ...entry(), userId: bookkeeper.id, notes: 'Helped out for a day' },
    { ...entry(), storyId: deletedId(21), notes: 'The task was deleted afterwards' },
    { ...entry(), storyId: null },
    { ...entry(), userId: deletedId(1) },
  );
  ledger.expenses.push(
    { ...expense(), amountInCents: 0, notes: 'Voucher, free of charge' },
    { ...expense(), amountInCents: 18_050, foreign: { currency: 'EUR', rate: 1.086957, value: '166.06' } },
    { ...expense(won), amountInCents: 2_147_483_648, notes: '서버 구매' },
    { ...expense(), storyId: deletedId(21), notes: 'Tips 🧾 — «reçu perdu» & <none>\n2nd line' },
  );
  ledger.billingMilestones.push(
    {
      ...milestoneOn(some, lately(some), random, { ...free, amountInCents: -250_000 }),
      title: 'Credit for the late start',
    },
    {
      ...milestoneOn(dinars, lately(dinars), random, { ...free, amountInCents: 4_812_500_750 }),
      title: 'Framework contract',
    },
    { ...milestoneOn(some, lately(some), random, { ...free, amountInCents: 0 }), storyId: deletedId(21) },
  );
}
