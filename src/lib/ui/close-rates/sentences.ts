import {
	CLASS_NAMES,
	CLASS_PLURALS,
	CLASS_SINGULARS,
	count,
	days,
	money,
	percent,
	percentRange,
} from '../../format';
import {
	BY_DAYS,
	CLASSES,
	type ByDay,
	type ClassFigures,
	type LeadClass,
	type Rate,
	type Report,
} from '../../model';
import { isShared } from '../../reports/advice';
import { listed, number, ofHundred } from '../../reports/say';

/** Classes that have rows, in their fixed order. */
export function present(report: Report): LeadClass[] {
	return CLASSES.filter((c) => report.classes[c].created > 0);
}

/** "None in these files: introductions, leads."; null where every class has rows. */
export function absentSentence(report: Report): string | null {
	const absent = CLASSES.filter((c) => report.classes[c].created === 0).map((c) => CLASS_PLURALS[c]);
	const where = Object.keys(report.filters).length > 0 ? 'None among these' : 'None in these files';
	return absent.length === 0 ? null : `${where}: ${absent.join(', ')}.`;
}

/** How many of each class became clients by the day at which they are compared. */
export function byDaySentence(report: Report): string | null {
	const shown = present(report);
	if (nothingWon(report)) return null;
	const day = comparedDay(report);
	if (day === null) return null;
	const parts = mainClasses(shown).flatMap((c) => {
		const rate = report.classes[c].byDay?.[day] ?? null;
		return rate === null ? [] : [`${ofHundred(rate.rate)} ${CLASS_PLURALS[c]}`];
	});
	return parts.length === 0 ? null : `Within ${day} days, ${listed(parts)} became clients.`;
}

/** Why no class has a share by day. */
export function notByDaySentence(report: Report): string {
	if (nothingWon(report)) return 'None of these has become a client yet.';
	return report.extent === 'lite'
		? 'This short report leaves out how soon opportunities become clients.'
		: 'These files cannot say how soon opportunities become clients.';
}

/** What the marks of the picture by day mean. */
export const byDayCaption = (day: ByDay): string =>
	`Dot: the share that became a client within ${day} days. Bar: the 95% range. Open ones are counted for the days they have been open, not as lost.`;

/** The day at which classes are compared; without a horizon, the longest time that some class can be judged at. */
export function comparedDay(report: Report): ByDay | null {
	const shown = present(report);
	return (
		report.horizon ??
		[...BY_DAYS].reverse().find((d) => shown.some((c) => report.classes[c].byDay?.[d] != null)) ??
		null
	);
}

/** No class has a win: there is no curve worth drawing. */
export function nothingWon(report: Report): boolean {
	return CLASSES.every((c) => report.classes[c].won === 0);
}

/** How many of the decided ones were won. */
export function decidedSentence(report: Report): string {
	const shown = present(report);
	const parts = mainClasses(shown).flatMap((c) => {
		const { ofDecided, won, lost } = report.classes[c];
		return ofDecided === null
			? []
			: [{ text: shareSaid(c, ofDecided.rate, won, won + lost), one: won + lost === 1 }];
	});
	if (parts.length > 0)
		return `Of those already decided, ${listed(parts.map(({ text }) => text))} ${parts.length === 1 && parts[0]?.one === true ? 'was' : 'were'} won.`;
	return shown.some((c) => report.classes[c].won > 0)
		? 'No loss is recorded, so nobody can tell how many of the decided ones are won.'
		: 'Nothing is decided yet, so there is no close rate to show.';
}

/** Of so few nobody speaks in hundreds. */
const FEW = 10;

const shareSaid = (c: LeadClass, rate: number, won: number, decided: number): string =>
	decided < FEW
		? `${number(won)} of ${number(decided)} ${decided === 1 ? CLASS_SINGULARS[c] : CLASS_PLURALS[c]}`
		: `${ofHundred(rate)} ${CLASS_PLURALS[c]}`;

/** What the marks of the picture of the decided ones mean. */
export const DECIDED_CAPTION =
	'Dot: the share won. Bar: the 95% range. Young opportunities tend to be open still, so this share can flatter a class that is lost late.';

/** Whose figures the claims are held against: a reader has none. */
export const claimsSentence = (report: Report): string =>
	isShared(report)
		? 'Four claims, held against these figures.'
		: 'Four claims, held against your own figures.';

/** Why a class has no figures by day: one sentence for each reason. */
export function withoutDays(report: Report): string[] {
	return present(report).flatMap((c) => {
		const because = report.classes[c].byDayBecause;
		return because === null ? [] : [`${CLASS_NAMES[c]}: ${because}`];
	});
}

/** Referrals and leads are what is compared; the others speak where neither is there. */
function mainClasses(shown: readonly LeadClass[]): readonly LeadClass[] {
	const compared = shown.filter((c) => c === 'referral' || c === 'lead');
	return compared.length > 0 ? compared : shown;
}

/** One line of the table: a measure, and how each class stands in it. */
export interface Measure {
	readonly name: string;
	readonly note: string | null;
	readonly value: (
		figures: ClassFigures,
		leadClass: LeadClass,
	) => { readonly text: string; readonly small: string | null };
}

export interface MeasureGroup {
	readonly name: string;
	readonly measures: readonly Measure[];
}

const NONE = '–';

/** To a whole percent, as the sentence of the same bounds says it: they are counts, not estimates. */
const nearest = (share: number): number => Math.round(share * 100) / 100;

function plain(name: string, of: (f: ClassFigures) => string, note: string | null = null): Measure {
	return { name, note, value: (f) => ({ text: of(f), small: null }) };
}

/** Where the files hold leads and deals: at which of the two each class's opportunities begin. */
function enteredMeasures({ entered }: Report): Measure[] {
	if (entered === null) return [];
	const of = (name: string, part: 'leads' | 'deals', note: string): Measure => ({
		name,
		note,
		value: (_, leadClass) => ({ text: count(entered[leadClass][part]), small: null }),
	});
	return [
		of('…of these, came in as a lead', 'leads', 'they begin when the lead was created'),
		of('…and as a deal', 'deals', 'they begin when the deal was created'),
	];
}

function rated(name: string, of: (f: ClassFigures) => Rate | null, note: string | null = null): Measure {
	return {
		name,
		note,
		value: (f) => {
			const rate = of(f);
			return rate === null
				? { text: NONE, small: null }
				: { text: percent(rate.rate), small: percentRange(rate.low, rate.high) };
		},
	};
}

/** Every figure of a class, in the order in which one asks for them. */
export function measureGroups(report: Report): MeasureGroup[] {
	const { currency } = report;
	return [
		{
			name: 'How many',
			measures: [
				plain('Created', (f) => count(f.created)),
				...enteredMeasures(report),
				plain('Won', (f) => count(f.won)),
				plain('Lost', (f) => count(f.lost)),
				plain('Open', (f) => count(f.open)),
				plain('…of these, open long', (f) => count(f.stale), 'longer than 95% of wins took'),
			],
		},
		{
			name: 'How often, with the 95% range',
			measures: [
				rated('Won of those decided', (f) => f.ofDecided),
				rated('Won of all created', (f) => f.ofCreated),
				plain(
					'If every open one is lost, or won',
					(f) => (f.bounds === null ? NONE : percentRange(nearest(f.bounds.low), nearest(f.bounds.high))),
					'the widest this can still move',
				),
			],
		},
		...(CLASSES.some((c) => report.classes[c].byDay !== null) && daysOf(report).length > 0
			? [
					{
						name: 'How often by day, with the 95% range',
						measures: daysOf(report).map((day) => ({
							name: `Within ${day} days`,
							note: null,
							value: (f: ClassFigures) => {
								if (f.byDay === null) return { text: NONE, small: null };
								const rate = f.byDay[day];
								return rate === null
									? { text: NONE, small: 'too early' }
									: { text: percent(rate.rate), small: percentRange(rate.low, rate.high) };
							},
						})),
					},
				]
			: []),
		{
			name: 'How fast',
			measures: [
				{
					name: 'Days to win, the middle one',
					note: 'the middle half below it',
					value: ({ daysToWin: d }) =>
						d === null
							? { text: NONE, small: null }
							: { text: days(d.median), small: `${dayNumber(d.lowerQuartile)}–${days(d.upperQuartile)}` },
				},
				...(CLASSES.some((c) => report.classes[c].wonOnDayZero > 0)
					? [plain('Won on the first day', (f) => count(f.wonOnDayZero))]
					: []),
				plain('Without usable dates', (f) => count(f.noDays), 'they keep their outcome'),
			],
		},
		...(hasMoney(report)
			? [
					{
						name: 'How much',
						measures: [
							{
								name: 'Money won',
								note: null,
								value: (f: ClassFigures) => ({ text: moneyWon(f, currency), small: null }),
							},
						],
					},
				]
			: []),
	];
}

/** A short report has the rates by one day only: of the others it says nothing. */
function daysOf({ extent, classes }: Report): readonly ByDay[] {
	if (extent === 'full') return BY_DAYS;
	return BY_DAYS.filter((day) => CLASSES.some((c) => classes[c].byDay?.[day] != null));
}

function dayNumber(value: number): string {
	return days(value).replace(/ days?$/, '');
}

function hasMoney(report: Report): boolean {
	return CLASSES.some((c) => {
		const { valueWon, valueByCurrency } = report.classes[c];
		return (valueWon !== null && valueWon > 0) || Object.keys(valueByCurrency ?? {}).length > 0;
	});
}

/** A line for each currency: they stand side by side and are never added. */
function moneyWon({ valueWon, valueByCurrency }: ClassFigures, currency: string | null): string {
	const several = Object.entries(valueByCurrency ?? {}).map(([code, amount]) => money(amount, code));
	if (several.length > 0) return several.join('\n');
	return valueWon === null ? NONE : money(valueWon, currency);
}
