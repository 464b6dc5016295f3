import { useId } from 'react';
import type { Item } from './write-invoice.js';

interface Props {
  readonly items: readonly Item[];
  readonly currency: string | null;
  readonly problem: string | undefined;
  readonly onChange: (items: readonly Item[]) => void;
}

/** What is billed beside time and expenses, in whole units, as Kantata takes it. */
export function InvoiceItems({ items, currency, problem, onChange }: Props) {
  const id = useId();
  const replace = (at: number, item: Item) => onChange(items.map((old, index) => (index === at ? item : old)));
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
      {items.map((item, index) => (
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
            placeholder={`Whole ${currency ?? 'units'}`}
            value={item.amount}
            onChange={({ target }) => replace(index, { ...item, amount: target.value })}
          />
          <button
            type="button"
            className="icon"
            aria-label={`Remove item ${index + 1}`}
            onClick={() => onChange(items.filter((_, other) => other !== index))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <button type="button" className="quiet" onClick={() => onChange([...items, { notes: '', amount: '' }])}>
        Add an item
      </button>
    </fieldset>
  );
}
