/** Milliseconds. */
const DAY = 86_400_000;

/** Days from 1970-01-01 to a calendar day, `YYYY-MM-DD`; below 0 before it. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** The calendar day, `YYYY-MM-DD`, so many days after 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Days since the Monday of its week, 0 to 6, of a day counted from 1970-01-01. */
export const sinceMonday = (day: number): number => (((day + 3) % 7) + 7) % 7;
