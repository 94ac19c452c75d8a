/** Calendar days as whole numbers (days since 1970-01-01). No clock and no time zone comes near them. */

const MS = 86_400_000;

/**
 * @param {string} iso `YYYY-MM-DD`
 * @returns {number}
 */
export function day(iso) {
	const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
	return Date.UTC(y, m - 1, d) / MS;
}

/**
 * @param {number} n
 * @returns {{ y: number, m: number, d: number }}
 */
export function parts(n) {
	const date = new Date(n * MS);
	return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}

/** @param {number} n */
export const two = (n) => String(n).padStart(2, '0');

/**
 * `YYYY-MM-DD`.
 * @param {number} n
 */
export function iso(n) {
	const { y, m, d } = parts(n);
	return `${y}-${two(m)}-${two(d)}`;
}

/**
 * `HH:MM` of a minute of the day.
 * @param {number} minute
 */
export const clock = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/**
 * The day itself, or the Monday after it.
 * @param {number} n
 */
export function workday(n) {
	const weekday = (n + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
	return weekday === 6 ? n + 2 : weekday === 0 ? n + 1 : n;
}

/**
 * Last day of the month in which a day lies.
 * @param {number} n
 */
export function monthEnd(n) {
	const { y, m } = parts(n);
	return Date.UTC(y, m, 1) / MS - 1;
}
