import { useId } from 'react';
import type { Billables } from './uninvoiced.js';

interface Props {
  readonly legend: string;
  /** Null: not known yet, or not to be had. */
  readonly list: Billables | null;
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

/** What can be billed, to be ticked. */
export function BillableList({ legend, list, chosen, problem, onChange }: Props) {
  const id = useId();
  if (list === null) return null;
  const { billables, beyond } = list;
  const meant = billables.filter(({ isBillable }) => isBillable);
  const areAll = meant.length > 0 && meant.every((one) => chosen.includes(one.id));
  const others = billables.length - meant.length;
  const toggleAll = () => {
    const ids = meant.map(({ id }) => id);
    const rest = chosen.filter((id) => !ids.includes(id));
    onChange(areAll ? rest : [...rest, ...ids]);
  };
  return (
    <fieldset
      className="billables"
      tabIndex={-1}
      aria-invalid={problem ? true : undefined}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{legend}</legend>
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {billables.length === 0 && <p className="hint">Nothing is left to invoice.</p>}
      {meant.length > 1 && (
        <label className="all">
          <input type="checkbox" checked={areAll} onChange={toggleAll} />
          All {meant.length}
          {others > 0 && ` that are billable; ${others} more ${others === 1 ? 'is' : 'are'} not`}
        </label>
      )}
      {billables.length > 0 && (
        // Long lists scroll, also by keyboard.
        <ul tabIndex={0} aria-label={legend}>
          {billables.map((one) => (
            <li key={one.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(one.id)}
                  onChange={({ target }) =>
                    onChange(target.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
                  }
                />
                <span>
                  {one.label}
                  <small>{one.about}</small>
                </span>
                <span className="amount">{one.text}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {beyond > 0 && <p className="hint">{beyond} more can be billed on the next invoice.</p>}
    </fieldset>
  );
}
