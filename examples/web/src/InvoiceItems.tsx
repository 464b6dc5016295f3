import { useId } from 'react';
import type { Item } from './write-invoice.js';

interface Props {
  readonly items: readonly Item[];
  readonly currency: string | null;
  /** By "items" and, of one of them, "items.0". */
  readonly problems: Readonly<Record<string, string>>;
  /** `mended`: whose marks are taken away. */
  readonly onChange: (items: readonly Item[], mended: string) => void;
}

/** What is billed beside time and expenses, in whole units, as Kantata takes it. */
export function InvoiceItems({ items, currency, problems, onChange }: Props) {
  const id = useId();
  const problem = problems['items'];
  const replace = (at: number, item: Item) =>
    onChange(
      items.map((old, index) => (index === at ? item : old)),
      `items.${at}`,
    );
  return (
    <fieldset
      className="items"
      tabIndex={-1}
      aria-invalid={problem ? true : undefined}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>Other items</legend>
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {items.map((item, index) => {
        const wrong = problems[`items.${index}`];
        return (
          <div className="item" key={index}>
            <input
              type="text"
              aria-label={`Item ${index + 1}: what for`}
              placeholder="What for"
              value={item.notes}
              onChange={({ target }) => replace(index, { ...item, notes: target.value })}
            />
            <input
              type="text"
              inputMode="numeric"
              aria-label={`Item ${index + 1}: whole ${currency ?? 'units'}`}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? `${id}-${index}` : undefined}
              placeholder={`Whole ${currency ?? 'units'}`}
              value={item.amount}
              onChange={({ target }) => replace(index, { ...item, amount: target.value })}
            />
            <button
              type="button"
              className="icon"
              aria-label={`Remove item ${index + 1}`}
              // The rows behind it move up, and their marks would not.
              onClick={() =>
                onChange(
                  items.filter((_, other) => other !== index),
                  'items',
                )
              }
            >
              <span aria-hidden="true">×</span>
            </button>
            {wrong && (
              <p className="problem" id={`${id}-${index}`}>
                {wrong}
              </p>
            )}
          </div>
        );
      })}
      <button type="button" className="quiet" onClick={() => onChange([...items, { notes: '', amount: '' }], '')}>
        Add an item
      </button>
    </fieldset>
  );
}
