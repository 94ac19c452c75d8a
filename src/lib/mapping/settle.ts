import type { DateOrder, Field, FileMapping, Mapping, Question, Reading, Row } from '../model';
import { withMatchingDays } from './read/answered-days';
import { findColumn } from './column';
import { consequence, notAbsurd, momentOf } from './read/date-order';
import type { Consequence, Trial } from './read/date-order';
import { dayInWords, underOrder } from './read/dates';
import type { DateReading } from './read/dates';
import type { Endings } from './read/endings';
import { endingsOf } from './read/endings';
import { MINOR_DATES, isMinor, shapesThatNeedModified } from './read/minor';
import { asksForOwner, selfIn } from './read/owner';
import type { Self } from './names/self';
import { editionsOf } from './join/editions';
import type { Editions } from './join/editions';
import { identities, lacksIds, lastingFields, naturalFields } from './join/identity';
import { joinFiles } from './join/join';
import type { Join } from './join/join';
import { outdatedRows, updatesIn, withoutOutdated } from './join/updates';
import type { Update } from './join/updates';
import { mappingOf, planFile } from './plan';
import type { FilePlan, GivenFile, PlannedDates } from './plan';
import { withPersonal } from './people/columns';
import { shapeOf } from './shape';
import { withSplits } from './splits/splits';

/** All files with everything found out about how to read them. */
export interface Plans {
	readonly files: readonly FilePlan[];
	/** How rows ended, by file. */
	readonly endings: readonly Endings[];
	readonly dateQuestions: readonly DateQuestion[];
	readonly joins: readonly Join[];
	readonly updates: readonly Update[];
}

/** A date column whose order only the owner can know. */
export type DateQuestion = Extract<Question, { readonly kind: 'date-order' }>;

const BEGINS: Readonly<Partial<Record<Field, Field>>> = { to: 'from' };

/** The column that a date column begins after, if any. */
const beginOf = (plan: FilePlan, field: Field): Field | null =>
	BEGINS[field] ?? (plan.kind === 'opportunities' && field !== 'created' ? 'created' : null);

/** Which column a date column is judged beside. */
function partner(plan: FilePlan, field: Field): Field | null {
	if (field === 'created')
		return plan.columns.has('closed') ? 'closed' : plan.columns.has('modified') ? 'modified' : null;
	if (field === 'from') return 'to';
	return beginOf(plan, field);
}

function trial(dates: PlannedDates | undefined, order: DateOrder): Trial | null {
	// A partner that is itself in doubt is tried in the same order: one export writes its dates one way.
	return dates === undefined ? null : { column: dates, order: dates.order ?? order };
}

function judge(plan: FilePlan, endings: Endings, field: Field, order: DateOrder, today: string): Consequence {
	const own = trial(plan.dates.get(field), order);
	const name = partner(plan, field);
	const other = name === null ? null : trial(plan.dates.get(name), order);
	const isBegin = field === 'created' || field === 'from' || (name === null && beginOf(plan, field) === null);
	const end = isBegin ? name : field;
	const ended = (row: Row): boolean => {
		const outcome = end === 'closed' ? endings.outcomeOf(row)?.outcome : 'won';
		return outcome === 'won' || outcome === 'lost';
	};
	const won = (row: Row): boolean => end === 'closed' && endings.outcomeOf(row)?.outcome === 'won';
	const [begin, finish] = isBegin ? [own, other] : [other, own];
	return consequence(plan.rows, begin, finish, isBegin ? 'begin' : 'end', ended, won, today);
}

/** Budgets may be of next month: the days of spending may lie ahead. */
const mayLieAhead = (plan: FilePlan): boolean => plan.kind === 'spend';

const impossible = (plan: FilePlan, c: Consequence): number =>
	c.backwards + (mayLieAhead(plan) ? 0 : c.future);

/** Settles orders of one file that its values leave open, where all but one would be absurd. */
function settle(plan: FilePlan, endings: Endings, today: string): FilePlan {
	const dates = new Map(plan.dates);
	for (const [field, column] of plan.dates) {
		if (column.order !== null) continue;
		const tried = column.orders.map((order) => ({
			order,
			impossible: impossible(plan, judge(plan, endings, field, order, today)),
		}));
		const order = notAbsurd(tried, column.ambiguous);
		if (order === null) continue;
		const worst = Math.min(...tried.filter((t) => t.order !== order).map((t) => t.impossible));
		const why = `otherwise ${worst} dates would lie after today or before the row began`;
		dates.set(field, { ...column, order, why });
	}
	return { ...plan, dates };
}

/** Gives minor dates left open the order of the file's other dates; one export writes its dates one way. */
function withMinorDates(plan: FilePlan): FilePlan {
	const dates = new Map(plan.dates);
	const others = [...plan.dates]
		.filter(([field]) => !isMinor(plan, field))
		.flatMap(([, { order }]) => (order === 'dmy' || order === 'mdy' ? [order] : []));
	const [order] = others;
	if (order === undefined || others.some((other) => other !== order)) return plan;
	for (const field of MINOR_DATES) {
		const column = plan.dates.get(field);
		if (column?.order === null && column.orders.includes(order))
			dates.set(field, { ...column, order, why: 'as the other dates of this file' });
	}
	return { ...plan, dates };
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
	dmy: 'day first',
	mdy: 'month first',
	ymd: 'year first',
	serial: 'days counted as a spreadsheet does',
};

const END_VERB: Readonly<Partial<Record<Field, string>>> = {
	closed: 'deals would close before they were created',
	created: 'deals would close before they were created',
	modified: 'would be changed before they were created',
	contacted: 'would be contacted before they were created',
};

function inWords(plan: FilePlan, field: Field, order: DateOrder, c: Consequence): string {
	const parts: string[] = [];
	if (c.backwards > 0) parts.push(`${c.backwards} ${END_VERB[field] ?? 'would end before they begin'}`);
	if (c.future > 0 && !mayLieAhead(plan)) parts.push(`${c.future} would lie after today`);
	if (c.medianDays !== null)
		parts.push(`wins take ${c.medianDays} ${c.medianDays === 1 ? 'day' : 'days'} in the middle`);
	return [ORDER_WORDS[order], ...parts].join(' · ');
}

function question(
	plan: FilePlan,
	endings: Endings,
	field: Field,
	column: PlannedDates,
	today: string,
): DateQuestion {
	const doubtful = [...column.readings]
		.filter(([, r]) => r !== null && new Set(column.orders.map((o) => underOrder(r, o)?.day)).size > 1)
		.sort(([, a], [, b]) => readable(b, column.orders) - readable(a, column.orders))
		.map(([raw]) => raw)
		.slice(0, 3);
	return {
		kind: 'date-order',
		file: plan.reading.name,
		shape: plan.shape,
		field,
		column: plan.columns.get(field)?.name ?? '',
		ambiguous: column.ambiguous,
		of: column.dated,
		options: column.orders.map((order) => ({
			order,
			examples: doubtful.map((raw) => {
				const moment = momentOf(column, raw, order);
				return { raw, read: moment === null ? 'no such day' : dayInWords(moment.day) };
			}),
			consequence: inWords(plan, field, order, judge(plan, endings, field, order, today)),
		})),
	};
}

function readable(reading: DateReading | null, orders: readonly DateOrder[]): number {
	return reading === null ? 0 : orders.filter((o) => underOrder(reading, o) !== null).length;
}

/** Shape of an entry that was written by hand for any file that has its columns. */
const ANY_SHAPE = new Set(['', '*']);

function givenFor(reading: Reading, given: Mapping): GivenFile | null {
	const shape = shapeOf(reading.columns);
	const exact = given.files.find((f) => f.shape === shape);
	if (exact !== undefined) return exact;
	const entry = given.files.find((f) => ANY_SHAPE.has(f.shape) && fits(f, reading));
	return entry === undefined ? null : { ...entry, partial: true };
}

const fits = ({ columns }: GivenFile, reading: Reading): boolean =>
	Object.values(columns ?? {}).every((name) => findColumn(reading, name, false) !== null);

/** Columns of hand-written entries that fit no file: named, so that no choice is lost without a word. */
export function unusedColumns(readings: readonly Reading[], given: Mapping): string[] {
	return given.files
		.filter((file) => ANY_SHAPE.has(file.shape) && !readings.some((reading) => fits(file, reading)))
		.flatMap(({ columns = {}, extras = [] }: GivenFile) => [...Object.values(columns), ...extras])
		.filter((name) => readings.every((reading) => findColumn(reading, name, false) === null));
}

const YOURS = 'your choice';

const planned = new WeakMap<
	Mapping,
	{ readonly readings: readonly Reading[]; readonly today: string; readonly plans: Plans }
>();

/** Remembers that a completed mapping stands for these plans, so that reading by it needs no second look at the files. */
export function rememberPlans(
	mapping: Mapping,
	readings: readonly Reading[],
	today: string,
	plans: Plans,
): void {
	planned.set(mapping, { readings, today, plans });
}

/** The plans behind a mapping: those it was completed from, else made anew. */
export function plansFor(readings: readonly Reading[], mapping: Mapping, today: string): Plans {
	const before = planned.get(mapping);
	const same =
		before?.today === today &&
		before.readings.length === readings.length &&
		before.readings.every((reading, i) => reading === readings[i]);
	return same ? before.plans : planAll(readings, mapping, today);
}

/** Each file by itself. Who the owner is may stand in another one: then those that ask for it are planned once more. */
function planAlone(
	readings: readonly Reading[],
	given: Mapping,
): { readonly alone: readonly FilePlan[]; readonly self: Self } {
	const plan = (reading: Reading, index: number, self: Self): FilePlan =>
		planFile(reading, index, givenFor(reading, given), YOURS, self);
	const firm: Self = { firm: given.firm, others: [], ofSlips: [] };
	const first = readings.map((reading, i) => plan(reading, i, firm));
	const self = selfIn(first, given.firm);
	const alone = first.map((one, i) => (asksForOwner(one) ? plan(one.reading, i, self) : one));
	return { alone, self };
}

/** Plans every file. Files of one shape share what any of them settles, since they share one entry of the mapping. */
export function planAll(readings: readonly Reading[], given: Mapping, today: string): Plans {
	const { alone, self } = planAlone(readings, given);
	const { plans: joined, joins } = joinFiles(alone, given, (plan, as) =>
		planFile(plan.reading, plan.index, as, YOURS, self),
	);
	const settled = settleAll(joined.map(withPersonal), given, today);
	const sure = settleAll(sharing(settled), given, today).map(withMinorDates);
	const files = sure.map((plan) => withMatchingDays(plan, sure));
	const ended = files.map((plan) => ({ plan, endings: endingsOf(plan, files, given) }));
	const needModified = shapesThatNeedModified(ended, today);
	const asked = new Set<string>();
	const dateQuestions: DateQuestion[] = [];
	for (const { plan, endings } of ended)
		for (const [field, column] of plan.dates) {
			const id = `${plan.shape} ${field}`;
			// An answer is found by the number of its opportunity; its day only tells two of one number apart.
			if (column.order !== null || asked.has(id) || plan.kind === 'referrers') continue;
			if (isMinor(plan, field) && !(field === 'modified' && needModified.has(plan.shape))) continue;
			asked.add(id);
			dateQuestions.push(question(plan, endings, field, column, today));
		}
	const endings = ended.map((one) => one.endings);
	const editions = editionsOf(files, endings, today);
	const updates = updatesIn(editions);
	const split = withSplits(brought(files, editions, updates), endings);
	return { files: split, endings, dateQuestions, joins, updates };
}

/** Says of each file which export of its list it is, and sets aside what a newer one has again. */
function brought(
	files: readonly FilePlan[],
	editions: Editions,
	updates: readonly Update[],
): readonly FilePlan[] {
	const outdated = outdatedRows(editions);
	const updating = new Set(updates.flatMap(({ older, newer }) => [older, newer]));
	return files.map((plan) => {
		const list = editions.find((one) => one.includes(plan));
		if (list === undefined) return plan;
		const fields = list.some((one) => updating.has(one)) ? lastingFields(list) : null;
		const told = plan.kind === 'opportunities' && fields !== null && (fields[0] !== 'id' || lacksIds(list));
		return withoutOutdated(
			{
				...plan,
				edition: list.indexOf(plan),
				identity: told ? identities(plan, fields, naturalFields(list)) : null,
			},
			outdated.get(plan.index) ?? new Set(),
		);
	});
}

function settleAll(plans: readonly FilePlan[], given: Mapping, today: string): FilePlan[] {
	return plans.map((plan) =>
		[...plan.dates.values()].every(({ order }) => order !== null)
			? plan
			: settle(plan, endingsOf(plan, plans, given), today),
	);
}

/** Plans the later files of a shape as the first one, and gives all of them the orders that any of them settles. */
function sharing(plans: readonly FilePlan[]): readonly FilePlan[] {
	const groups = new Map<string, FilePlan[]>();
	for (const plan of plans) groups.set(plan.shape, [...(groups.get(plan.shape) ?? []), plan]);
	return plans.map((plan) => {
		const group = groups.get(plan.shape) ?? [];
		const [first] = group;
		if (first === undefined || group.length === 1) return plan;
		const orders = group.map((p) => mappingOf(p).dateOrder).reverse();
		const shared = {
			...mappingOf(first),
			kind: first.kind,
			alone: !first.people,
			dateOrder: Object.assign({}, ...orders) as FileMapping['dateOrder'],
		};
		const again = planFile(plan.reading, plan.index, shared, `as in ${first.reading.name}`, plan.self);
		const own = { part: plan.part, every: plan.every, leads: plan.leads, scope: plan.scope, tied: plan.tied };
		const alone = { kindAlone: plan.kindAlone, columnsAlone: plan.columnsAlone };
		const kept = { ...withPersonal({ ...again, ...own, ...alone, given: shared }), given: plan.given };
		return plan === first ? { ...kept, columns: plan.columns, because: plan.because } : kept;
	});
}
