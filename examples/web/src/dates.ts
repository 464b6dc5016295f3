/** Days and moments, as the person at the desk reads them: in the zone of this browser. */

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export const dayText = (dateTime: string | null | undefined): string =>
  dateTime ? dayFormat.format(new Date(dateTime)) : 'Not known';

export const momentText = (dateTime: string | null | undefined): string =>
  dateTime ? momentFormat.format(new Date(dateTime)) : 'Not known';

/** A day without time or zone, which no zone may move. */
export const dateText = (date: string | null | undefined): string =>
  date ? dayFormat.format(new Date(`${date}T12:00:00`)) : 'Not known';

export const clockText = (dateTime: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(dateTime));

export const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

export function endOf(day: string): string {
  const moment = new Date(`${day}T23:59:59`).toISOString();
  // West of Greenwich the last of all days ends in the year 10000.
  return moment.startsWith('+') ? `${lastDay}T23:59:59Z` : `${moment.slice(0, 19)}Z`;
}

export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The last one that can be asked for. */
export const lastDay = '9999-12-31';

/** Whether there is such a day: addresses are typed, too. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const noon = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
}
