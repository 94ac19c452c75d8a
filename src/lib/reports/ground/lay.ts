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
import { ENTERED, NO_DAY, type CodedText, type Opportunities, type OtherText } from './opportunities';
import { codedOf, leadIdReader, nothingSaid, picked, pickedReader, SAYS, type Plain } from './picked';
import { placed } from './placed';
import { taken } from './reading';
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
	const outcomes = taken(known.outcomes, own).map((place) => place - 1);
	const closed = taken(known.closed, own);
	const dealCreated = taken(known.created, own).map((day, i) => (isDeal[i] === 1 ? day : NO_DAY));
	const { source, sourceClass, differ } = sourcesOf(rows, joined);
	const readers = readersOf(rows, joined);
	const referrer = referrersOf({ rows, joined, began, dealCreated, readers }, filledInOf(canonical));
	const existing = wordColumn(rows, 'existing', ['true']);
	const coming = {
		created: began,
		closed,
		outcomes,
		given: Uint8Array.from(picked(wordColumn(rows, 'class_given', CLASSES), joined, SAYS.class_given)),
		existing: taken(existing, own).map((says, i) =>
			joined.lead[i] === NONE ? says : says | existing[joined.lead[i]!]!,
		),
		named: flags(count, (place) => referrer.codes[place] !== 0),
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
		file: taken(rows.file, own),
		line: taken(rows.line, own),
		closed,
		classBy,
		conflict,
		impossible: flags(count, (i) => isImpossible(closed[i]!, began[i]!, outcomes[i]!)),
		sourcesDiffer: differ,
		amount: taken(amounts, own),
		sourceClass,
		texts: { ...plainTexts(rows, joined), source, referrer },
		text: (column, place) => readers[column](place),
		says: (column) =>
			column === 'lead_id' ? joined.tied : rows.files.some(({ columns }) => columns[column] !== undefined),
	};
}

const readersOf = (rows: Rows, joined: Joined): Record<OtherText, (place: number) => string | null> => ({
	id: pickedReader(rows, joined, 'id'),
	name: pickedReader(rows, joined, 'name'),
	company: pickedReader(rows, joined, 'company'),
	contacted: pickedReader(rows, joined, 'contacted'),
	needs_service: pickedReader(rows, joined, 'needs_service'),
	fits_ideal: pickedReader(rows, joined, 'fits_ideal'),
	intro_accepted: pickedReader(rows, joined, 'intro_accepted'),
	lead_id: leadIdReader(rows, joined),
});

function flags(count: number, is: (place: number) => boolean): Uint8Array {
	const found = new Uint8Array(count);
	for (let place = 0; place < count; place++) found[place] = Number(is(place));
	return found;
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

function enteredOf({ count, goesOn, isDeal, tied }: Joined): Uint8Array {
	const entered = new Uint8Array(count);
	if (!tied) return entered;
	const [lead, deal] = [ENTERED.indexOf('lead'), ENTERED.indexOf('deal')];
	for (let i = 0; i < count; i++) entered[i] = isDeal[i] === 0 || goesOn[i] === 1 ? lead : deal;
	return entered;
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

function plainTexts(rows: Rows, joined: Joined): Record<Plain, Coded> {
	// One for all that no file has, which are most in a usual export.
	const nothing = nothingSaid(joined.count);
	const texts = PLAIN.map((column) => {
		const said = numberedColumn(rows, column);
		return [column, said === null ? nothing : codedOf(said, joined, SAYS[column])] as const;
	});
	return Object.fromEntries(texts) as Record<Plain, Coded>;
}
