import { CLASS_NAMES, count, counted, money, rateWithRange } from '../format';
import { numberFormat } from '../format/kept';
import type { AgedShare, Happened, HappenedPair, LeadClass, PeriodUnit, ProvenReport, Rate } from '../model';
import { changeOfUnit, daysOf, isWhole } from '../reports/change/say';
import { pointsMoved } from '../reports/periods/points';
import { isCompared } from './period-figure';
import { periodName } from './period-names';
import { shareAxis, type ShareAxis } from './share-axis';

/** What is counted, now and before. */
export interface ChangeRow {
	readonly name: string;
	/** In the reader's locale. */
	readonly now: string;
	readonly before: string;
	/** Lengths of the two bars, as parts of the longest of their kind. */
	readonly bars: readonly [number, number];
}

/** One comparison: the running periods or the whole ones. */
export interface ChangeGroup {
	/** "First 73 days" or "Whole quarters". */
	readonly name: string;
	/** "Q2 2026" and "Q1 2026". */
	readonly now: string;
	readonly before: string;
	readonly rows: readonly ChangeRow[];
}

/** This period against the last, as pairs of bars; the running ones first. */
export function changeGroups(report: ProvenReport, unit: PeriodUnit, locale?: string): ChangeGroup[] {
	const change = changeOfUnit(report, unit);
	const endedOnly = report.evidence.change?.endedOnly === true;
	if (change === null) return [];
	const pairs = [change.running, change.complete].filter((pair) => pair !== null);
	const kinds = kindsOf(pairs, endedOnly);
	return pairs.map((pair) => ({
		name: isWhole(pair.now, unit)
			? `Whole ${unit}s`
			: `First ${counted(daysOf(pair.now), 'day', 'days', locale)}`,
		now: periodName({ unit, from: pair.now.from }, locale),
		before: periodName({ unit, from: pair.before.from }, locale),
		rows: kinds.map(({ name, pick, isMoney, longest }) => {
			const [now, before] = [pick(pair.now) ?? 0, pick(pair.before) ?? 0];
			const words = (value: number) =>
				isMoney ? money(value, report.currency, locale) : count(value, locale);
			const part = (value: number) => (longest > 0 ? Math.max(0, value) / longest : 0);
			return { name, now: words(now), before: words(before), bars: [part(now), part(before)] as const };
		}),
	}));
}

interface Kind {
	readonly name: string;
	readonly pick: (span: Happened) => number | null;
	readonly isMoney: boolean;
	/** The longest bar it is drawn beside. */
	readonly longest: number;
}

/** Numbers of opportunities share one scale, money has its own. */
function kindsOf(pairs: readonly HappenedPair[], endedOnly: boolean): Kind[] {
	const spans = pairs.flatMap(({ now, before }) => [now, before]);
	const longest = (picks: readonly Kind['pick'][]) =>
		spans.reduce((most, span) => Math.max(most, ...picks.map((pick) => pick(span) ?? 0)), 0);
	const [created, won, value] = [
		(span: Happened) => span.created,
		(span: Happened) => span.won,
		(span: Happened) => span.valueWon,
	];
	const counts = longest(endedOnly ? [won] : [created, won]);
	return [
		...(endedOnly ? [] : [{ name: 'Created', pick: created, isMoney: false, longest: counts }]),
		{ name: 'Won', pick: won, isMoney: false, longest: counts },
		...(spans.some((span) => (span.valueWon ?? 0) !== 0)
			? [{ name: 'Money won', pick: value, isMoney: true, longest: longest([value]) }]
			: []),
	];
}

/** One class in the last two periods old enough. */
export interface AgedRow {
	readonly lead: LeadClass;
	readonly name: string;
	readonly now: AgedWords;
	readonly before: AgedWords;
	/** Fewer than five of one of the two. */
	readonly few: boolean;
	/** "+9 points", and its range. */
	readonly moved: string;
	readonly range: string;
}

export interface AgedWords {
	readonly name: string;
	readonly rate: Rate;
	/** "63% (39–82%)". */
	readonly share: string;
	/** "10 of 16". */
	readonly counts: string;
}

export interface AgedFigure {
	readonly rows: readonly AgedRow[];
	/** Those that the picture has: of few nothing can be seen. */
	readonly drawn: readonly AgedRow[];
	readonly axis: ShareAxis;
}

/** Of fewer a range says nothing. */
const WORTH_A_ROW = 5;

/** null where no class has two periods old enough. */
export function agedFigure(report: ProvenReport, unit: PeriodUnit, locale?: string): AgedFigure | null {
	const rows = (changeOfUnit(report, unit)?.atSameAge ?? []).map(
		({ class: lead, now, before, change }): AgedRow => {
			const { moved, from, to } = pointsMoved(change);
			return {
				lead,
				name: CLASS_NAMES[lead],
				now: wordsOf(now, unit, locale),
				before: wordsOf(before, unit, locale),
				few: Math.min(now.of, before.of) < WORTH_A_ROW,
				moved: `${signed(moved, locale)} ${Math.abs(moved) === 1 ? 'point' : 'points'}`,
				range: `${signed(from, locale)} to ${signed(to, locale)}`,
			};
		},
	);
	if (rows.length === 0) return null;
	const enough = rows.filter(({ lead, few }) => isCompared(lead) || !few);
	const drawn = enough.length > 0 ? enough : rows;
	return {
		rows,
		drawn,
		axis: shareAxis(drawn.flatMap(({ now, before }) => [now.rate.high, before.rate.high])),
	};
}

const signed = (value: number, locale?: string): string =>
	numberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(value);

const wordsOf = ({ from, won, of, share }: AgedShare, unit: PeriodUnit, locale?: string): AgedWords => ({
	name: periodName({ unit, from }, locale),
	rate: share,
	share: rateWithRange(share, null, locale),
	counts: `${count(won, locale)} of ${count(of, locale)}`,
});
