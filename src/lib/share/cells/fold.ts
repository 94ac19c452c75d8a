import { CLASS_PLURALS } from '../../format/words';
import {
	CLASSES,
	type Claim,
	type ClassFigures,
	type LeadClass,
	type Money,
	type Period,
	type Report,
	type SourceFigures,
} from '../../model';
import { bounds, wilson } from '../../stats';
import { FEWEST } from '../gather';
import { THERE_ARE_NONE } from '../packed';
import { FEW_OF_A_CLASS } from '../warnings';

/** Those that can be counted with the unknown ones. Referrals and leads are what a report is about, and stand. */
const FOLDABLE = ['introduction', 'existing-client'] as const satisfies readonly LeadClass[];

const TOGETHER = 'They are several kinds put together, each of too few to be shown apart.';

/**
 * Classes that are too small to stand alone and are counted with the unknown ones: those of fewer than five; and, where
 * the unknown ones themselves are so few and alone, the smallest other.
 */
export function foldedClasses({ classes }: Pick<Report, 'classes'>): LeadClass[] {
	const size = (id: LeadClass): number => classes[id].created;
	const there = FOLDABLE.filter((id) => size(id) > 0).sort((a, b) => size(a) - size(b));
	const small = there.filter((id) => size(id) < FEWEST).length;
	const unknown = size('unknown');
	if (small === 0 && (unknown === 0 || unknown >= FEWEST)) return [];
	let most = small;
	const parts = (n: number): number => n + Number(unknown > 0);
	const sum = (n: number): number => there.slice(0, n).reduce((all, id) => all + size(id), unknown);
	while (most < there.length && (parts(most) < 2 || sum(most) < FEWEST)) most++;
	if (parts(most) < 2) return [];
	const folded: readonly LeadClass[] = there.slice(0, most);
	return CLASSES.filter((id) => folded.includes(id));
}

/** A report in which some classes are counted with the unknown ones. */
export function withFolded(report: Report, folded: readonly LeadClass[]): Report {
	if (folded.length === 0) return report;
	const isFolded = (id: LeadClass): boolean => id === 'unknown' || folded.includes(id);
	const all = CLASSES.filter(isFolded).map((id) => report.classes[id]);
	return {
		...report,
		classes: {
			...report.classes,
			...Object.fromEntries(folded.map((id) => [id, NOTHING])),
			unknown: all.reduce(added),
		},
		claims: report.claims.map((claim) => withoutTheirShare(claim, folded)),
		entered: report.entered === null ? null : enteredWith(report.entered, isFolded, folded),
		periods: report.periods === null ? null : periodsWith(report.periods, isFolded),
		trends: report.trends?.filter((trend) => !isFolded(trend.class)) ?? null,
		sources: report.sources?.map((source) => (isFolded(source.class) ? asUnknown(source) : source)) ?? null,
		warnings: [
			...report.warnings.filter(({ code }) => !tellsOf(code, isFolded)),
			{ code: FEW_OF_A_CLASS, sentence: foldedSaid(folded) },
		],
	};
}

/**
 * A verdict may be open because of those of unknown source, of whom it then says the share: that would tell their number.
 * The share of new clients by money leaves existing clients out: with the sums of the others it would tell theirs.
 */
const withoutTheirShare = (claim: Claim, folded: readonly LeadClass[]): Claim => ({
	...claim,
	because: claim.because?.replace(/^.{1,40} have no known source/, 'Some have no known source') ?? null,
	byMoney: folded.includes('existing-client') ? null : claim.byMoney,
});

/** Whether a warning counts the unknown ones, or speaks of a class that is not shown apart. */
const tellsOf = (code: string, isFolded: (id: LeadClass) => boolean): boolean =>
	code === 'unknown-source' ||
	code === 'unrecognised-label' ||
	CLASSES.some((id) => isFolded(id) && (code === `no-days-${id}` || code === `wins-on-day-zero-${id}`));

function foldedSaid(folded: readonly LeadClass[]): string {
	const names = folded.map((id) => CLASS_PLURALS[id]).join(' and ');
	return `${names.slice(0, 1).toUpperCase()}${names.slice(1)} are not shown apart, so that no small group can be recognised: they are counted with those of unknown source.`;
}

const NOTHING: ClassFigures = {
	created: 0,
	won: 0,
	lost: 0,
	open: 0,
	stale: 0,
	staleAfterDays: null,
	noDays: 0,
	wonOnDayZero: 0,
	valueWon: null,
	valueByCurrency: null,
	ofDecided: null,
	ofCreated: null,
	bounds: null,
	byDay: null,
	byDayBecause: THERE_ARE_NONE,
	curve: null,
	daysToWin: null,
};

/** Two classes as one: what counts is added, what follows days cannot be had. */
function added(a: ClassFigures, b: ClassFigures): ClassFigures {
	const sum = (key: 'created' | 'won' | 'lost' | 'open' | 'stale' | 'noDays' | 'wonOnDayZero'): number =>
		a[key] + b[key];
	const [created, won, lost, open] = [sum('created'), sum('won'), sum('lost'), sum('open')];
	const either = (key: 'ofDecided' | 'ofCreated' | 'bounds'): boolean => a[key] !== null || b[key] !== null;
	return {
		created,
		won,
		lost,
		open,
		stale: sum('stale'),
		staleAfterDays: null,
		noDays: sum('noDays'),
		wonOnDayZero: sum('wonOnDayZero'),
		...moneyTogether([a, b]),
		ofDecided: either('ofDecided') ? wilson(won, won + lost) : null,
		ofCreated: either('ofCreated') ? wilson(won, created) : null,
		bounds: either('bounds') ? bounds(won, lost, open) : null,
		byDay: null,
		byDayBecause: TOGETHER,
		curve: null,
		daysToWin: null,
	};
}

/** Money of several: one sum, or one for each currency; null where none of them has any. */
export function moneyTogether(all: readonly Money[]): Money {
	const own = all.flatMap(({ valueWon }) => valueWon ?? []);
	const sums = new Map<string, number>();
	for (const { valueByCurrency } of all)
		for (const [code, sum] of Object.entries(valueByCurrency ?? {}))
			sums.set(code, (sums.get(code) ?? 0) + sum);
	return {
		valueWon: own.length === 0 ? null : own.reduce((sum, one) => sum + one, 0),
		valueByCurrency: sums.size === 0 ? null : Object.fromEntries(sums),
	};
}

type Entered = NonNullable<Report['entered']>;

function enteredWith(
	entered: Entered,
	isFolded: (id: LeadClass) => boolean,
	folded: readonly LeadClass[],
): Entered {
	const own = CLASSES.filter(isFolded).map((id) => entered[id]);
	const none = folded.map((id) => [id, { leads: 0, deals: 0 }] as const);
	return {
		...entered,
		...Object.fromEntries(none),
		unknown: own.reduce((a, b) => ({ leads: a.leads + b.leads, deals: a.deals + b.deals })),
	};
}

/** Their periods as those of the unknown ones, which have no rate. */
function periodsWith(periods: readonly Period[], isFolded: (id: LeadClass) => boolean): Period[] {
	const unknown = new Map<string, Period>();
	for (const period of periods.filter((one) => isFolded(one.class))) {
		const key = `${period.unit} ${period.from} ${period.to}`;
		const known = unknown.get(key);
		const created = period.created + (known?.created ?? 0);
		unknown.set(key, { ...period, class: 'unknown', created, ...withoutRate(period, known, created) });
	}
	return [...periods.filter((one) => !isFolded(one.class)), ...unknown.values()];
}

function withoutRate(
	a: Period,
	b: Period | undefined,
	created: number,
): Pick<Period, 'won' | 'of' | 'byDay' | 'because'> {
	const why = [a, b].find((one) => one?.because === 'too-young' || one?.because === 'left-out')?.because;
	return { won: null, of: null, byDay: null, because: why ?? (created === 0 ? 'none-created' : 'no-days') };
}

const asUnknown = (source: SourceFigures): SourceFigures => ({ ...source, class: 'unknown' });
