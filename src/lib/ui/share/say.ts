import { formatDay } from '../../format';
import {
	REPORT_SECTIONS,
	type Brand,
	type MoneyShown,
	type PartnerNames,
	type ReportSection,
} from '../../model';
import type { ColourUsed } from '../../share/colour';
import { SECTION_NAMES } from '../reader/sections';

/* What is chosen, in one line for each group that is folded. */

/** A choice as it is offered. */
export interface Offer<T extends string> {
	readonly value: T;
	readonly name: string;
	readonly note: string;
	/** Why it cannot be chosen; left out: it can. */
	readonly because?: string | null;
}

export const PARTNERS: readonly Offer<PartnerNames>[] = [
	{ value: 'numbers', name: 'Numbers', note: '“Partner 07”, in random order' },
	{ value: 'initials', name: 'Initials', note: '“A. L.” for Ann Lee' },
	{ value: 'names', name: 'Names', note: 'as in your files: ask yourself whether they would agree' },
];

export const MONEY: readonly Offer<MoneyShown>[] = [
	{
		value: 'indexed',
		name: 'As an index',
		note: 'all money won is 100, so shares show and amounts do not; whoever knows one amount can work out the others',
	},
	{ value: 'shown', name: 'As it stands', note: 'amounts in their currency' },
	{ value: 'hidden', name: 'Left out', note: 'no amounts at all' },
];

const PARTNERS_CHOSEN: Readonly<Record<PartnerNames, string>> = {
	numbers: 'By number: “Partner 07”',
	initials: 'By initials: “A. L.”',
	names: 'By name, as in your files',
};

const MONEY_CHOSEN: Readonly<Record<MoneyShown, string>> = {
	indexed: 'As an index: all money won is 100',
	shown: 'As it stands, in its currency',
	hidden: 'Left out',
};

export const partnersChosen = (partners: PartnerNames): string => PARTNERS_CHOSEN[partners];

/** @param shown what the report shows: an index is not possible of every file */
export const moneyChosen = (asked: MoneyShown, shown: MoneyShown): string =>
	asked === shown ? MONEY_CHOSEN[asked] : 'Left out: there is no index here';

/** Why an index was asked for and no amounts are shown; null where that is not so. */
export function noIndex(asked: MoneyShown, shown: MoneyShown, several: boolean): string | null {
	if (asked === shown) return null;
	return several
		? 'Your amounts are in several currencies, so an index is not possible: amounts are left out.'
		: 'No money was won in these files, so an index is not possible: amounts are left out.';
}

/** @param there sections that these files fill */
export function sectionsChosen(
	chosen: readonly ReportSection[],
	there: readonly ReportSection[] = REPORT_SECTIONS,
): string {
	const out = there.filter((section) => section !== 'answers' && !chosen.includes(section));
	if (out.length === 0) return 'Everything';
	const shown = there.filter((section) => section === 'answers' || chosen.includes(section));
	const names = (list: readonly ReportSection[]) => list.map((section) => SECTION_NAMES[section]).join(', ');
	return out.length <= 2 ? `Everything but ${names(out)}` : names(shown);
}

export function whoseChosen(firm: string, preparedBy: string): string {
	const [whose, by] = [firm.trim(), preparedBy.trim()];
	if (whose === '' && by === '') return 'Nobody named';
	return [whose, by === '' ? '' : `prepared by ${by}`].filter((part) => part !== '').join(', ');
}

export function brandChosen(brand: Brand | null): string {
	if (brand === null) return 'None';
	const { name, logo, colour, note, notes, contact, hidesProduct } = brand;
	const parts = [
		name,
		logo === null ? '' : 'logo',
		colour === null ? '' : 'colour',
		note === '' && Object.keys(notes).length === 0 ? '' : 'notes',
		contact === '' ? '' : 'contact',
		hidesProduct ? 'Vouch not named' : '',
	];
	return parts.filter((part) => part !== '').join(', ');
}

/** Whether a colour is used as it was chosen. */
export function colourSaid(
	colour: string,
	{ onLight, onDark }: Pick<ColourUsed, 'onLight' | 'onDark'>,
): string {
	const parts = [
		onLight === colour ? '' : 'darker on white',
		onDark === colour ? '' : 'lighter on dark',
	].filter((part) => part !== '');
	return parts.length === 0
		? 'It can be read on white and on dark as it is.'
		: `It is made ${parts.join(' and ')}, so that it can be read.`;
}

/** That lines at the end are put together, since no more are shown; null where all stay. */
export function linesSaid(text: string, most: number): string | null {
	const lines = text.trim().split('\n').length;
	return lines <= most
		? null
		: `These are ${lines} lines: those from the ${most}th on will stand in one. Put together what belongs together.`;
}

/** What a saved look is said to have been opened as. */
export const lookOpened = ({ note, notes }: Pick<Brand, 'note' | 'notes'>): string =>
	note === '' && Object.keys(notes).length === 0
		? 'Opened.'
		: 'Opened, without the notes in it: they were written for one report.';

export const PAST =
	'The last day that was chosen is past, so the report is handed on without one. Choose a day from today on.';

/** Whether a day is chosen on which nobody could read the report any more. */
export const isPast = (day: string, today: string): boolean => day !== '' && day < today;

/** @param day as it was chosen; empty: none */
export function expiryChosen(day: string, today: string): string {
	if (day === '') return 'Never';
	return isPast(day, today) ? 'Never: the day chosen is past' : `After ${formatDay(day)}`;
}
