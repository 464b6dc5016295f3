/** Times are milliseconds since 1970, in whole seconds: upstream sends no fraction. */
export type Instant = number;

export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

/** "Now" of the generated data. */
export const epoch: Instant = Date.UTC(2026, 5, 15, 16, 0, 0);

const accountOffset = { text: '-07:00', milliseconds: -7 * 60 * minute };

export const isoDateTime = (instant: Instant): string =>
  `${new Date(instant + accountOffset.milliseconds).toISOString().slice(0, 19)}${accountOffset.text}`;

const dates = new Map<number, string>();

/** Each day is spelled out once: the data name the same few years over and over. */
export function isoDate(instant: Instant): string {
  const nth = Math.floor((instant + accountOffset.milliseconds) / day);
  const known = dates.get(nth);
  if (known !== undefined) return known;
  const date = new Date(nth * day).toISOString().slice(0, 10);
  dates.set(nth, date);
  return date;
}
