import { CLASSES, isDay, type Filters } from '../model';

/* The filters as they stand in the address: ?from=2025-01-01&to=2025-12-31&owner=…&class=lead&source=… */

const KEYS = ['from', 'to', 'owner', 'class', 'source'] as const;
const LONGEST = 300;

/** What an address asks for. What makes no sense is left out: an address may be old, or typed by hand. */
export function filtersIn(search: URLSearchParams): Filters {
	const day = (key: string) => {
		const text = search.get(key);
		return text !== null && isDay(text) ? { [key]: text } : {};
	};
	const text = (key: string) => {
		const value = search.get(key);
		return value !== null && value.length <= LONGEST ? { [key]: value } : {};
	};
	const named = CLASSES.find((known) => known === search.get('class'));
	return {
		...day('from'),
		...day('to'),
		...text('owner'),
		...(named === undefined ? {} : { class: named }),
		...text('source'),
	};
}

/**
 * The search part of an address with these filters, the same however they were chosen; what else stands in it stays,
 * what is not narrowed is left out.
 */
export function searchWith(filters: Filters, search: URLSearchParams): string {
	const next = new URLSearchParams(search);
	for (const key of KEYS) {
		const value = filters[key];
		next.delete(key);
		if (value !== undefined) next.append(key, value);
	}
	const text = next.toString();
	return text === '' ? '' : `?${text}`;
}

/** Whether two filters ask for the same. */
export const sameFilters = (one: Filters, other: Filters): boolean =>
	KEYS.every((key) => one[key] === other[key]);
