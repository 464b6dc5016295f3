import { useState } from 'react';
import { isDay, lastDay } from './dates.js';
import { Field } from './Field.js';

interface Props {
  readonly label: string;
  readonly day: string | null;
  readonly problem?: string | undefined;
  readonly onChange: (day: string | null) => void;
}

/** A day to narrow by. What is no day is marked, and narrows nothing. */
export function DayFilter({ label, day, problem, onChange }: Props) {
  const [odd, setOdd] = useState<string | null>(null);
  const type = (text: string) => {
    const isUsable = text === '' || isDay(text);
    setOdd(isUsable ? null : text);
    if (isUsable) onChange(text === '' ? null : text);
  };
  return (
    <Field label={label} problem={odd === null ? problem : 'The year has four digits.'}>
      {(field) => (
        <input
          {...field}
          type="date"
          max={lastDay}
          value={odd ?? day ?? ''}
          onChange={({ target }) => type(target.value)}
        />
      )}
    </Field>
  );
}
