import { CLASSES, isDay, OWN_DIMENSION, type Filters } from '../model';

/*
 * The filters as they stand in the address:
 * ?from=2025-01-01&to=2025-12-31&owner=…&class=lead&source=…&amount-from=1000&amount-to=5000&service=Tax&x.Size=large
 */

const KEYS = ['from', 'to', 'owner', 'class', 'source'] as const;
const AMOUNTS = { amountFrom: 'amount-from', amountTo: 'amount-to' } as const;
/** Fields among the dimensions; columns of the owner's own begin with `OWN_DIMENSION`. */
const FIELDS = ['service', 'industry', 'region'] as const;
const LONGEST = 300;
/** More dimensions than files can have ask for nothing that there is. */
const MOST_DIMENSIONS = 12;

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
	const amount = (key: keyof typeof AMOUNTS) => {
		const value = amountIn(search.get(AMOUNTS[key]));
		return value === null ? {} : { [key]: value };
	};
	const named = CLASSES.find((known) => known === search.get('class'));
	const own = [...new Set(search.keys())].filter(isOwn).sort().slice(0, MOST_DIMENSIONS);
	const among = Object.assign({}, ...[...FIELDS, ...own].map(text)) as Record<string, string>;
	return {
		...day('from'),
		...day('to'),
		...text('owner'),
		...(named === undefined ? {} : { class: named }),
		...text('source'),
		...amount('amountFrom'),
		...amount('amountTo'),
		...(Object.keys(among).length === 0 ? {} : { among }),
	};
}

const isOwn = (key: string): boolean =>
	key.startsWith(OWN_DIMENSION) && key.length > OWN_DIMENSION.length && key.length <= LONGEST;

/** Only as JavaScript writes a number: no blanks, no hexadecimals, nothing endless. */
function amountIn(text: string | null): number | null {
	if (text === null || !/^-?\d{1,16}(?:\.\d{1,6})?$/.test(text)) return null;
	return Number(text);
}

/**
 * The search part of an address with these filters, the same however they were chosen; what else stands in it stays,
 * what is not narrowed is left out.
 */
export function searchWith(filters: Filters, search: URLSearchParams): string {
	const next = new URLSearchParams(search);
	const put = (key: string, value: string | number | undefined): void => {
		next.delete(key);
		if (value !== undefined) next.append(key, String(value));
	};
	for (const key of KEYS) put(key, filters[key]);
	for (const key of Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]) put(AMOUNTS[key], filters[key]);
	const { among = {} } = filters;
	for (const key of FIELDS) put(key, among[key]);
	for (const key of [...next.keys()].filter((one) => one.startsWith(OWN_DIMENSION))) next.delete(key);
	for (const key of Object.keys(among).filter(isOwn).sort()) put(key, among[key]);
	const text = next.toString();
	return text === '' ? '' : `?${text}`;
}

/** Whether two filters ask for the same. */
export function sameFilters(one: Filters, other: Filters): boolean {
	const [these, those] = [one.among ?? {}, other.among ?? {}];
	return (
		[...KEYS, 'amountFrom' as const, 'amountTo' as const].every((key) => one[key] === other[key]) &&
		Object.keys({ ...these, ...those }).every((key) => these[key] === those[key])
	);
}
