import type { UnnumberedPayment } from './external-payments.js';
import { deletedId } from './ids.js';
import type { UserRow, WorkspaceRow } from './rows.js';
import { day, epoch } from './time.js';

interface Account {
  readonly users: readonly UserRow[];
  readonly workspaces: readonly WorkspaceRow[];
  readonly bookkeeper: UserRow;
  readonly lead: UserRow;
}

/** Payments that chance might not bring, on projects of the lead wherever he has one of that kind. */
export function specialPayments({ users, workspaces, bookkeeper, lead }: Account): UnnumberedPayment[] {
  const projectWhere = (matches: (workspace: WorkspaceRow) => boolean): WorkspaceRow => {
    const found = workspaces.find((row) => !row.archived && row.participantIds.includes(lead.id) && matches(row));
    if (found === undefined) throw new Error('expected a project of that kind, but there is none');
    return found;
  };
  const formerId = users.find((user) => user.disabled)?.id ?? bookkeeper.id;
  const some = projectWhere((workspace) => workspace.currency.code === 'USD');
  const ofFormer = projectWhere((workspace) => workspace.participantIds.includes(formerId));
  const dinars = projectWhere((workspace) => workspace.currency.code === 'KWD');
  const won = projectWhere((workspace) => workspace.currency.code === 'KRW');
  const basics = { invoiceId: null, userId: bookkeeper.id, workspaceId: some.id, amountInCents: 125_000 };
  const special: Omit<UnnumberedPayment, 'createdAt' | 'updatedAt'>[] = [
    {
      ...basics,
      workspaceId: dinars.id,
      amountInCents: 4_812_500_750,
      message: 'Advance under the framework contract',
    },
    { ...basics, workspaceId: won.id, amountInCents: 2_147_483_648, message: 'Final settlement' },
    { ...basics, amountInCents: 0, message: 'Written off' },
    { ...basics, workspaceId: ofFormer.id, userId: formerId, message: 'Recorded before he left' },
    { ...basics, invoiceId: deletedId(11), message: 'The invoice was deleted afterwards' },
    { ...basics, invoiceId: deletedId(12), message: null },
    { ...basics, userId: deletedId(1), message: 'The user was deleted afterwards' },
    { ...basics, message: 'Danke schön 🙏🏽👩‍👩‍👧‍👦 — «ευχαριστώ», "merci" & <b>спасибо</b>\n2nd line' },
    { ...basics, message: '💶'.repeat(255) },
    { ...basics, message: '' },
    { ...basics, message: null },
  ];
  // Pairs share a second: only the id tells their order. Old enough for the newest page to hold ordinary payments alone.
  return special.map((payment, index) => {
    const createdAt = epoch - (120 + Math.floor(index / 2)) * day;
    return { ...payment, createdAt, updatedAt: createdAt };
  });
}
