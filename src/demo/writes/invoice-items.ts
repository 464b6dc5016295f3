import type { AdditionalItemRow } from '../data/work-rows.js';
import { castFlag, castId, castInteger, castList, castText, isInput, type Input } from './input.js';
import { sumOf, type InvoicePart, type InvoiceScope } from './invoice-part.js';
import { refuseIf } from './write-context.js';

export function additionalItemsOn(sent: unknown, scope: InvoiceScope): InvoicePart {
  const items = itemsIn(sent, scope);
  return {
    ...partOf(items),
    refusals: refuseIf(items.some(isHomeless), 'additional_items', 'Additional items must be of these projects'),
    store: (invoiceId) =>
      items.flatMap(({ row }) => {
        if (row === undefined) return [];
        const id = scope.nextId('additionalItems');
        scope.data.additionalItems.set(id, { ...row, id, invoiceId });
        return [id];
      }),
  };
}

export function fixedFeeItemsOn(sent: unknown, scope: InvoiceScope): InvoicePart {
  const items = itemsIn(sent, scope).map((item) => ({ ...item, storyId: castId(item.input.story_id) }));
  const storyIsElsewhere = ({ storyId }: { readonly storyId: string | null }): boolean =>
    storyId !== null && !scope.workspaces.some(({ id }) => id === scope.data.stories.get(storyId)?.workspaceId);
  return {
    ...partOf(items),
    refusals: [
      ...refuseIf(items.some(isHomeless), 'fixed_fee_items', 'Fixed fee items must be of these projects'),
      ...refuseIf(items.some(storyIsElsewhere), 'fixed_fee_items', 'Stories must be of these projects'),
    ],
    store: (invoiceId) =>
      items.flatMap(({ row, storyId }) => {
        if (row === undefined) return [];
        const id = scope.nextId('fixedFeeItems');
        scope.data.fixedFeeItems.set(id, { ...row, id, invoiceId, storyId });
        return [id];
      }),
  };
}

interface Item {
  readonly input: Input;
  /** Absent: of a project that is not the invoice's. */
  readonly row: Omit<AdditionalItemRow, 'id' | 'invoiceId'> | undefined;
}

const isHomeless = ({ row }: Item): boolean => row === undefined;

const partOf = (items: readonly Item[]): Pick<InvoicePart, 'count' | 'totalInCents'> => ({
  count: items.length,
  totalInCents: sumOf(items.map(({ row }) => row?.amountInCents ?? 0)),
});

function itemsIn(sent: unknown, { workspaces, now }: InvoiceScope): Item[] {
  return castList(sent)
    .filter(isInput)
    .map((input) => {
      const workspaceId = castId(input.workspace_id);
      const workspace = workspaceId === null ? workspaces[0] : workspaces.find(({ id }) => id === workspaceId);
      const row = workspace && {
        workspaceId: workspace.id,
        // Sent in main units, told in minor ones.
        amountInCents: (castInteger(input.amount) ?? 0) * workspace.currency.baseUnit,
        currency: workspace.currency,
        notes: castText(input.notes) ?? '',
        taxable: castFlag(input.taxable),
        createdAt: now,
      };
      return { input, row };
    });
}
