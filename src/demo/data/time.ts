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

export const isoDate = (instant: Instant): string =>
  new Date(instant + accountOffset.milliseconds).toISOString().slice(0, 10);
