import type { Rows } from '../../model';
import type { Column } from '../column';
import type { ValueKind } from '../data/headers';
import { isBlank, isNullSource } from '../data/nulls';
import { PART_ORDERS, readDate, readMonth, underOrder } from '../read/dates';
import { isBareReferral, isWebAddress, readClass, readLabel } from '../read/labels';
import { parseNumber } from '../read/numbers';
import { readEnding, readYesNo } from '../read/outcomes';
import { readExisting, readPartnerKind, readTouchType } from '../read/vocabulary';

/** Values looked at to judge a column. */
const SAMPLE = 400;

/** The first values of a column that say something. */
export function sample(rows: Rows, column: Pick<Column, 'cell'>): string[] {
	const values: string[] = [];
	for (const row of rows) {
		const value = column.cell(row);
		if (!isBlank(value) && values.push(value) >= SAMPLE) break;
	}
	return values;
}

/** Share of values that pass; null without any. */
export function share(values: readonly string[], passes: (value: string) => boolean): number | null {
	return values.length === 0 ? null : values.filter(passes).length / values.length;
}

/** Whether a text is a date in some order; day counts of spreadsheets look like any number, so that they count only on request. */
export function looksLikeDate(value: string, serialsToo: boolean): boolean {
	const reading = readDate(value);
	if (reading === null) return false;
	if (reading.sure) return serialsToo || !reading.serial;
	return PART_ORDERS.some((o) => underOrder(reading, o) !== null);
}

const isNumber = (v: string): boolean => parseNumber(v, '.') !== null;
const PERSON =
	/^\p{Lu}[\p{L}.'’-]*(?:,?\s+(?:\p{Lu}|&|de|von|van|der|da|di|la|le|du|al|bin)[\p{L}.'’-]*){1,4}$/u;

/** Whether a text reads like the name of a person or firm. */
export function looksLikeName(value: string): boolean {
	return value.length <= 100 && PERSON.test(value.trim());
}

const knownSource = (v: string): boolean => readLabel(v).recognised;

/** How far values suit a kind: 1 wholly, 0 not at all; null where there are none to judge. */
export function suits(kind: ValueKind, values: readonly string[]): number | null {
	return share(values, TESTS[kind]);
}

const TESTS: Readonly<Record<ValueKind, (value: string) => boolean>> = {
	text: () => true,
	date: (v) => looksLikeDate(v, true),
	month: (v) => readMonth(v) !== null || looksLikeDate(v, true),
	number: isNumber,
	flag: (v) => readYesNo(v) !== null,
	ending: (v) => !looksLikeDate(v, false) && (readEnding(v) !== null || !isNumber(v)),
	source: (v) => !isWebAddress(v) && (!isNumber(v) || knownSource(v)) && !looksLikeDate(v, false),
	person: (v) => !isWebAddress(v) && !looksLikeDate(v, false) && (isNullSource(v) || readYesNo(v) === null),
	class: (v) => readClass(v) !== null,
	business: (v) => readExisting(v) !== null,
	touch: (v) => readTouchType(v) !== null,
	'partner-kind': (v) => readPartnerKind(v) !== null,
};

/** Least share of suiting values for a header to be believed. */
export const LEAST: Readonly<Record<ValueKind, number>> = {
	text: 0,
	date: 0.5,
	month: 0.5,
	number: 0.5,
	flag: 0.8,
	ending: 0.5,
	source: 0.5,
	person: 0.4,
	class: 0.8,
	business: 0.3,
	touch: 0.5,
	'partner-kind': 0.3,
};

/** Whether the values of a column named "Referral Source" are people rather than sources. */
export function holdsPeople(values: readonly string[]): boolean {
	const names = share(values, (v) => looksLikeName(v) && readLabel(v).class === 'unknown') ?? 0;
	const known = share(values, (v) => knownSource(v) && !isNullSource(v)) ?? 0;
	return names >= 0.6 && known < 0.3;
}

/** Whether a column reads like statuses: few labels, one of them won or lost. */
export function holdsEndings(values: readonly string[]): boolean {
	const labels = new Set(values.map((v) => v.trim()));
	if (labels.size > 40 || labels.size === 0) return false;
	const endings = [...labels].map(readEnding);
	const strong = endings.some((e) => e === 'won' || e === 'lost');
	return strong && (share(values, (v) => readEnding(v) !== null) ?? 0) >= 0.7 && labels.size > 1;
}

/** Whether a column reads like sources: labels that come again, most of them known. */
export function holdsSources(values: readonly string[]): boolean {
	const labels = new Set(values.map((v) => v.trim()));
	if (labels.size < 2 || labels.size > 60 || labels.size > values.length * 0.7) return false;
	const families = new Set([...labels].filter((l) => !isBareReferral(l)).map((l) => readLabel(l).because));
	return families.size >= 2 && (share(values, (v) => knownSource(v) && !isNullSource(v)) ?? 0) >= 0.6;
}
