import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '../../../src/lib/format/day-number';
import { BY_DAYS, CLASSES, OUTCOMES, type Filters } from '../../../src/lib/model';
import { claimsOf, trialsOf } from '../../../src/lib/reports/claims/claims';
import { enteredOf } from '../../../src/lib/reports/close-rates/entered';
import { matchingCells, type Cell } from '../../../src/lib/reports/close-rates/facts';
import { figuresByClass, wholeOf } from '../../../src/lib/reports/close-rates/figures';
import { horizonOf } from '../../../src/lib/reports/close-rates/horizon';
import { countAll, lotsOf, type Counted, type Lot } from '../../../src/lib/reports/close-rates/lot';
import { lotsOfRows } from '../../../src/lib/reports/close-rates/row-lots';
import { CAME_AS_LEAD, select, tallyOf, type Columns } from '../../../src/lib/reports/columns';
import { amountsOf } from '../../../src/lib/reports/columns/amounts';
import { groupedBy } from '../../../src/lib/reports/columns/grouped';
import { placesOf } from '../../../src/lib/reports/columns/places';
import { tally } from '../../../src/lib/stats';
import { periodsOf } from '../../../src/lib/reports/periods/periods';

/* What the answers count from rows is what they gather from cells, to the last digit. */

const AS_OF = 20_000;
const OWNERS = ['Ada', 'Ben', null];
const VALUES = [null, 'Ada', 'Ben'];

interface Row {
	readonly cell: Cell;
	readonly owner: string | null;
}

const lengths = (age: number) =>
	fc.option(
		fc.oneof(
			fc.constant(0),
			fc.constantFrom(...BY_DAYS).map((day) => Math.min(day, age)),
			fc.integer({ min: 0, max: age }),
		),
		{ freq: 9 },
	);
const created = fc.option(fc.integer({ min: 0, max: 900 }), { freq: 12 });

/** A row of files that hold leads and deals, or deals alone. */
const row = (both: boolean): fc.Arbitrary<Row> =>
	created
		.chain((age) =>
			fc.record({
				class: fc.constantFrom(...CLASSES, 'referral' as const, 'lead' as const),
				outcome: fc.constantFrom(...OUTCOMES),
				age: fc.constant(age),
				days: age === null ? fc.constant(null) : lengths(age),
				entered: fc.constantFrom('lead' as const, 'lead' as const, 'deal' as const),
				later: fc.integer({ min: 0, max: 9 }),
				owner: fc.constantFrom(...OWNERS),
			}),
		)
		.map(({ age, days, entered, later, owner, ...rest }) => {
			const own: Cell = {
				...rest,
				createdDay: age === null ? null : AS_OF - age,
				days: rest.outcome === 'open' ? age : days,
				n: 1,
			};
			if (!both) return { cell: own, owner };
			const became = entered === 'deal' || later > 3;
			const deal = {
				createdDay: own.createdDay,
				days: own.days === null ? null : Math.max(0, own.days - later),
			};
			// A referral is entered as a deal at once: then it matters what is tried among deals alone.
			const as = own.class === 'referral' ? 'deal' : entered;
			return { cell: { ...own, entered: as, deal: became ? deal : null }, owner };
		});

const rows = fc.boolean().chain((both) => fc.array(row(both), { minLength: 1, maxLength: 250, size: 'max' }));

/** The columns that counting asks for. */
function columnsFrom(all: readonly Row[]): Columns {
	const cells = all.map(({ cell }) => cell);
	const days = Int32Array.from(cells, ({ createdDay }) => createdDay ?? 0);
	const dated = cells.filter(({ createdDay }) => createdDay !== null).length;
	const classes = Uint8Array.from(cells, (cell) => CLASSES.indexOf(cell.class));
	const outcomes = Uint8Array.from(cells, ({ outcome }) => OUTCOMES.indexOf(outcome));
	const none = groupedBy(new Float64Array(all.length), () => null);
	return {
		rows: all.length,
		dated,
		classes,
		texts: {
			owner: { values: VALUES, codes: Uint8Array.from(all, ({ owner }) => VALUES.indexOf(owner)) },
			referrer: { values: [null], codes: new Uint8Array(all.length) },
		},
		amounts: amountsOf(new Float64Array(all.length).fill(NaN)),
		cells: Uint32Array.from(all.keys()),
		places: placesOf(days, dated, {
			classes,
			outcomes,
			lengths: Int32Array.from(cells, (cell) => (cell.days === null ? 0 : cell.days + 1)),
		}),
		entries: cells.some(({ entered }) => entered !== undefined)
			? Uint8Array.from(cells, ({ entered }) => (entered === 'lead' ? CAME_AS_LEAD : 1))
			: null,
		sources: none,
		money: none,
		partners: new Uint8Array(all.length),
	} as unknown as Columns;
}

const day = fc.integer({ min: 0, max: 900 }).map((age) => isoDay(AS_OF - age));
const filters: fc.Arbitrary<Filters> = fc.record(
	{ from: day, to: day, owner: fc.constantFrom('Ada', 'Ben', ''), class: fc.constantFrom(...CLASSES) },
	{ requiredKeys: [] },
);

/** What a lot can be asked, whether or not so few rows come to a claim that asks it. */
function askedOf(lot: Lot): unknown {
	const frame = { asOfDay: AS_OF, seenFrom: null };
	return {
		...lot.counts(frame),
		...Object.fromEntries(
			[...BY_DAYS, 0, 1, 7, 200].map((within) => [within, tally(lot.winsWithin(within, frame))]),
		),
		cohorts: BY_DAYS.map((horizon) => lot.cohort(horizon, frame)),
		months: [...BY_DAYS, null].map((horizon) => [...lot.months(horizon)].sort(([a], [b]) => a - b)),
	};
}

function answersFrom(counted: Counted, whole: ReturnType<typeof wholeOf>): unknown {
	const horizon = horizonOf(counted, whole);
	const input = { cells: counted, money: [], oneCurrency: true, whole, horizon };
	return {
		horizon,
		entered: enteredOf(counted),
		counted: countAll(lotsOf(counted)),
		classes: figuresByClass({ ...input, currencies: [] }),
		periods: periodsOf({ cells: counted, whole, horizon }),
		claims: claimsOf(input),
		trials: trialsOf(input),
		lots: CLASSES.map((id) => lotsOf(counted).of(id)).map((lot) => [
			askedOf(lot),
			askedOf(lot.withoutFirstDay()),
			askedOf(lot.dealsAlone()),
		]),
	};
}

test('figures, periods and claims are the same from counted rows as from cells, under any filters', () => {
	fc.assert(
		fc.property(rows, filters, (unordered, asked) => {
			const all = [...unordered].sort(
				(a, b) => (a.cell.createdDay ?? Infinity) - (b.cell.createdDay ?? Infinity) || 0,
			);
			const cells = all.map(({ cell }) => cell);
			const columns = columnsFrom(all);
			const whole = { ...wholeOf(cells, AS_OF), filtered: false, seenFrom: null };
			const selection = select(columns, asked, []);
			const matching = matchingCells(cells, columns, selection);
			const lots = lotsOfRows(columns, selection, tallyOf(columns, selection), () => matching);
			expect(answersFrom(lots, whole)).toEqual(answersFrom(matching, whole));
		}),
		{ numRuns: 150 },
	);
});
