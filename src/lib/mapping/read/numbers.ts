import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, MULTIPLIERS } from '../data/currencies';
import { LONGEST_HEADER, plain } from '../text';

/** The character between whole and fraction. */
export type Decimal = '.' | ',';

/** No amount is longer. What is longer is text, and patterns that look back take too long on it. */
const LONGEST = 64;

interface Money {
	/** Digits and separators, without sign, currency or multiplier. */
	readonly digits: string;
	readonly factor: number;
}

const SIGNS = CURRENCY_SIGNS.map(([sign]) => sign.replace(/[.$]/g, '\\$&')).join('|');
const CURRENCY = new RegExp(`(?<![\\p{L}])(?:(${SIGNS})|([A-Za-z]{3}))(?![\\p{L}])`, 'gu');
const MEANING: ReadonlyMap<string, string> = new Map(CURRENCY_SIGNS);

/** Every currency written in a text: where it stands and what it means. */
function currenciesIn(text: string): { readonly written: string; readonly meaning: string }[] {
	return [...text.matchAll(CURRENCY)].flatMap(([written, sign, code = '']) => {
		const meaning = sign === undefined ? code.toUpperCase() : (MEANING.get(sign) ?? sign);
		return sign !== undefined || CURRENCY_CODES.has(meaning) ? [{ written, meaning }] : [];
	});
}

/** Currency written in or beside an amount: its ISO code, a sign that several currencies share, or null. */
export function currencyIn(raw: string): string | null {
	if (raw.length > LONGEST || /^[-\d.,\s]*$/.test(raw)) return null; // most cells
	const found = currenciesIn(raw).map((c) => c.meaning);
	return found.find((c) => CURRENCY_CODES.has(c)) ?? found[0] ?? null;
}

/** Currency that the name of a column ends in or holds: "Amount in EUR", "Marketing_Cost_AED", "Value (£)". */
export function currencyInHeader(header: string): string | null {
	const spaced = header.slice(0, LONGEST_HEADER).replace(/_/g, ' ');
	const code = /(?:^|[^\p{L}])([A-Z]{3})(?:[^\p{L}]|$)/u.exec(spaced)?.[1];
	if (code !== undefined && CURRENCY_CODES.has(code)) return code;
	const sign = /[^\p{L}\p{N}\s()[\]\-–.,:/%#&*+?]+/u.exec(spaced)?.[0];
	return sign === undefined ? null : currencyIn(sign);
}

/** Numbers of settings, and keys of tables: they name no currency. */
const KEY_OF_A_TABLE = /^-?\d+$|^[\da-f]{8}-[\da-f]{4}-/i;

/** Currency as a currency column has it: an ISO code in capitals, a known sign or name as its code, else the text itself. */
export function currencyNamed(text: string): string | null {
	const name = text.trim();
	if (name === '' || KEY_OF_A_TABLE.test(name)) return null;
	if (CURRENCY_CODES.has(name.toUpperCase())) return name.toUpperCase();
	const code = /\(([A-Z]{3})\)|^([A-Z]{3})\b/.exec(name);
	const found = code?.[1] ?? code?.[2];
	if (found !== undefined && CURRENCY_CODES.has(found)) return found;
	return (
		MEANING.get(name) ??
		CURRENCY_NAMES.get(
			plain(name)
				.replace(/[.\s]+/g, ' ')
				.trim(),
		) ??
		name
	);
}

/** What spreadsheets put round a number to keep it as text: ="1200" or '1200. */
const unquoted = (text: string): string =>
	text.replace(/^="([^"]*)"$/, '$1').replace(/^'(?=[\s$€£(+-]*\d)/, '');

/** Takes currency, sign and multiplier off; null where what remains is not digits and separators. */
function strip(raw: string): Money | null {
	let text = unquoted(raw.normalize('NFKC').replace(/[−–—]/g, '-').trim());
	let factor = 1;
	if (/^\(.*\)$/.test(text)) {
		text = text.slice(1, -1).trim();
		factor = -1;
	}
	for (const { written } of currenciesIn(text)) text = text.replace(written, ' ').trim();
	text = text.replace(/(\d)[.,]-+$/, '$1'); // 1.200,-
	if (/^[-+]|-$/.test(text)) {
		if (text.includes('-')) factor = -factor;
		text = text.replace(/^[-+]\s*|\s*-$/g, '');
	}
	const tail = /\s*(\p{L}+)\.?$/u.exec(text);
	if (tail) {
		const times = MULTIPLIERS.get(plain(tail[1] ?? ''));
		if (times === undefined) return null;
		factor *= times;
		text = text.slice(0, tail.index);
	}
	const digits = text.replace(/(\d)[\s'’`](?=\d{3}(?!\d))/g, '$1');
	return /^(?:\d[\d.,]*|[.,]\d+)$/.test(digits) ? { digits, factor } : null;
}

const GROUPED = { ',': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/, '.': /^\d{1,3}(?:\.\d{3})+$/ } as const;

/**
 * The decimal sign that the digits themselves prove; 'either' where they could be read both ways (1.234);
 * 'none' where there is no separator; null where no reading is possible.
 */
function proof(digits: string): Decimal | 'either' | 'none' | null {
	const dot = digits.lastIndexOf('.');
	const comma = digits.lastIndexOf(',');
	if (dot < 0 && comma < 0) return 'none';
	if (dot >= 0 && comma >= 0) {
		const decimal: Decimal = dot > comma ? '.' : ',';
		const other: Decimal = decimal === '.' ? ',' : '.';
		const whole = digits.slice(0, Math.max(dot, comma));
		return !whole.includes(decimal) && GROUPED[other].test(whole) ? decimal : null;
	}
	const sign: Decimal = dot >= 0 ? '.' : ',';
	const other: Decimal = sign === '.' ? ',' : '.';
	const at = Math.max(dot, comma);
	if (digits.indexOf(sign) !== at) return GROUPED[sign].test(digits) ? other : null;
	return /^[1-9]\d{0,2}.\d{3}$/.test(digits) ? 'either' : sign;
}

/** Reads a number; the column's decimal sign counts only where the number itself could be read both ways. */
export function parseNumber(raw: string, decimal: Decimal): number | null {
	const text = raw.trim();
	if (text.length > LONGEST) return null;
	if (/^-?\d+(?:\.\d{1,2})?$/.test(text)) return Number(text); // most cells
	if (/^-?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(text)) return Number(text);
	const money = strip(text);
	if (money === null) return null;
	const shown = proof(money.digits);
	if (shown === null) return null;
	const sign = shown === 'either' || shown === 'none' ? decimal : shown;
	const group = sign === '.' ? /,/g : /\./g;
	const value = Number(money.digits.replace(group, '').replace(',', '.')) * money.factor;
	return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}

/**
 * The decimal sign of a column from its values and how often each stands: what most of them prove.
 * Where none proves anything, exactly three digits behind every separator are thousands (R$ 100.000).
 */
export function decimalOf(values: Iterable<readonly [raw: string, count: number]>): Decimal | null {
	const votes = { '.': 0, ',': 0 };
	const open = { '.': 0, ',': 0 };
	for (const [raw, count] of values) {
		const text = raw.trim();
		if (text.length > LONGEST || /^-?\d*$/.test(text)) continue; // most cells
		const money = strip(text);
		if (money === null) continue;
		const shown = proof(money.digits);
		if (shown === '.' || shown === ',') votes[shown] += count;
		else if (shown === 'either') open[money.digits.includes('.') ? ',' : '.'] += count;
	}
	const counted = votes['.'] + votes[','] > 0 ? votes : open;
	if (counted['.'] === 0 && counted[','] === 0) return null;
	return counted[','] > counted['.'] ? ',' : '.';
}

const SHOWN = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** `2,500.50`. */
export function numberInWords(value: number): string {
	return Number.isInteger(value)
		? SHOWN.format(value)
		: new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}
