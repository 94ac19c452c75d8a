import { dayNumber } from '../../format/day-number';
import { CLASSES, EXTRAS, OUTCOMES, type CanonicalRows } from '../../model';
import type { Coded } from '../columns/coded';
import type { Aside } from '../data/data';
import { cellsOf } from './alike';
import { asideOf, reasonsOf } from './aside';
import { classedOf, firstWinsOf } from './classed';
import { filledInOf } from './filled-in';
import { joinedByFile, joinedOf, NONE, type Joined } from './join';
import { latestDay } from './latest-day';
import { ENTERED, NO_DAY, type CodedText, type Opportunities } from './opportunities';
import { codedOf, leadIdReader, picked, pickedReader, SAYS, type Plain } from './picked';
import { placed } from './placed';
import { referrersOf } from './referrers';
import { dayColumn, numberColumn, numberedColumn, rowsOf, wordColumn, type Rows } from './rows';
import { sourcesOf } from './said-sources';

/** Opportunities as of a day, and the rows that are none of them. */
export interface Laid {
	/** `YYYY-MM-DD`; null where no file has a date. */
	readonly asOf: string | null;
	readonly opportunities: Opportunities;
	/** Rows that are not used, by file and line. */
	readonly aside: readonly Aside[];
	/** Rows in use that are part of an opportunity which stands on another row, by the index of their file. */
	readonly joined: ReadonlyMap<number, number>;
}

const OPEN = OUTCOMES.indexOf('open');

/**
 * Works out from the canonical rows of all files what is known of each opportunity: what the SQL of this folder makes
 * `opportunities_in_use` of.
 *
 * @param asOf `YYYY-MM-DD` the owner chose; null: the latest day in the files
 */
export function layOpportunities(canonical: readonly CanonicalRows[], asOf: string | null): Laid {
	const day = asOf ?? latestDay(canonical);
	const asOfDay = day === null ? NO_DAY : dayNumber(day);
	const rows = rowsOf(canonical);
	const scopes = numberedColumn(rows, 'scope')?.numbers ?? new Uint32Array(rows.count);
	const created = dayColumn(rows, 'created');
	const outcomes = wordColumn(rows, 'outcome', OUTCOMES);
	const reasons = reasonsOf({ rows, outcomes, created, scopes }, asOfDay);
	const isUsed = reasons.map((reason) => Number(reason === 0));
	const closed = dayColumn(rows, 'closed');
	// Ends after the as-of date have not happened yet: such a row is open.
	for (let row = 0; row < rows.count; row++)
		if (asOfDay !== NO_DAY && closed[row]! > asOfDay) [closed[row], outcomes[row]] = [NO_DAY, OPEN + 1];
	const { joined, dated, began } = placed(joinedOf(rows, isUsed, created), created);
	const known = { rows, joined, scopes, asOfDay, dated, began, created, closed, outcomes };
	return {
		asOf: day,
		opportunities: opportunitiesOf(canonical, known),
		aside: asideOf({ rows }, reasons),
		joined: joinedByFile(rows, isUsed, joined),
	};
}

interface Known {
	readonly rows: Rows;
	/** In the order of their places. */
	readonly joined: Joined;
	readonly scopes: Uint32Array;
	readonly asOfDay: number;
	readonly dated: number;
	/** Of each opportunity. */
	readonly began: Int32Array;
	/** Of each row. */
	readonly created: Int32Array;
	readonly closed: Int32Array;
	readonly outcomes: Uint8Array;
}

function opportunitiesOf(canonical: readonly CanonicalRows[], known: Known): Opportunities {
	const { rows, joined, began, dated, asOfDay } = known;
	const { count, own, isDeal } = joined;
	const outcomes = Uint8Array.from(own, (row) => known.outcomes[row]! - 1);
	const closed = Int32Array.from(own, (row) => known.closed[row]!);
	const dealCreated = Int32Array.from(own, (row, i) => (isDeal[i] === 1 ? known.created[row]! : NO_DAY));
	const { source, sourceClass, differ } = sourcesOf(rows, joined);
	const readers = {
		id: pickedReader(rows, joined, 'id'),
		name: pickedReader(rows, joined, 'name'),
		company: pickedReader(rows, joined, 'company'),
		lead_id: leadIdReader(rows, joined),
	};
	const referrer = referrersOf({ rows, joined, began, dealCreated, readers }, filledInOf(canonical));
	const existing = wordColumn(rows, 'existing', ['true']);
	const coming = {
		created: began,
		closed,
		outcomes,
		given: Uint8Array.from(picked(wordColumn(rows, 'class_given', CLASSES), joined, SAYS.class_given)),
		existing: Uint8Array.from(own, (row, i) =>
			Math.max(existing[row]!, joined.lead[i] === NONE ? 0 : existing[joined.lead[i]!]!),
		),
		named: Uint8Array.from(referrer.codes, (code) => Number(code !== 0)),
		sourceClass,
	};
	const lengths = { outcomes, closed, asOfDay };
	const days = daysSince(began, lengths);
	const dealDays = daysSince(dealCreated, lengths);
	const { classes, classBy, conflict } = classedOf(
		count,
		coming,
		firstWinsOf(rows, joined, coming, known.scopes),
	);
	const amounts = numberColumn(rows, 'amount');
	const entered = enteredOf(joined);
	const alike = {
		rows: count,
		classes,
		outcomes,
		created: began,
		days,
		entered,
		isDeal,
		dealCreated,
		dealDays,
	};
	return {
		...alike,
		...cellsOf(alike),
		dated,
		file: Uint32Array.from(own, (row) => rows.file[row]!),
		line: Uint32Array.from(own, (row) => rows.line[row]!),
		closed,
		classBy,
		conflict,
		impossible: Uint8Array.from(closed, (day, i) => Number(isImpossible(day, began[i]!, outcomes[i]!))),
		sourcesDiffer: differ,
		amount: Float64Array.from(own, (row) => amounts[row]!),
		sourceClass,
		texts: { ...plainTexts(rows, joined), source, referrer },
		text: (column, place) => readers[column](place),
	};
}

const isImpossible = (closed: number, created: number, outcome: number): boolean =>
	outcome !== OPEN && closed !== NO_DAY && created !== NO_DAY && closed < created;

/** Days to the end, or to the as-of date while open; `NO_DAY` without a usable pair of dates. */
function daysSince(
	began: Int32Array,
	{ outcomes, closed, asOfDay }: { outcomes: Uint8Array; closed: Int32Array; asOfDay: number },
): Int32Array {
	return began.map((first, i) => {
		const last = outcomes[i] === OPEN ? asOfDay : closed[i]!;
		if (first === NO_DAY || last === NO_DAY) return NO_DAY;
		return outcomes[i] === OPEN || last >= first ? last - first : NO_DAY;
	});
}

function enteredOf({ count, own, goesOn, isDeal, tied }: Joined): Uint8Array {
	const entered = new Uint8Array(count);
	if (!tied) return entered;
	const [lead, deal] = [ENTERED.indexOf('lead'), ENTERED.indexOf('deal')];
	return Uint8Array.from(own, (_, i) => (isDeal[i] === 0 || goesOn[i] === 1 ? lead : deal));
}

const PLAIN = [
	'currency',
	'owner',
	'service',
	'stage',
	'industry',
	'region',
	'outcome_label',
	...EXTRAS,
] as const satisfies readonly CodedText[];

const plainTexts = (rows: Rows, joined: Joined): Record<Plain, Coded> =>
	Object.fromEntries(
		PLAIN.map((column) => [column, codedOf(numberedColumn(rows, column), joined, SAYS[column])]),
	) as Record<Plain, Coded>;
