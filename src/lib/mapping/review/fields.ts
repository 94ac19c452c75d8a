import { fieldsOf } from '../people/columns';
import type { Field, FieldReview, Problem, Row } from '../../model';
import { tally } from '../column';
import { isBlank } from '../data/nulls';
import { dayInWords, readMonth } from '../read/dates';
import { faultProblem } from '../read/faults';
import { readReferrer } from '../read/labels';
import { readEnding, readYesNo } from '../read/outcomes';
import type { OutcomeRules, RowOutcome } from '../read/outcomes';
import { readOutcome } from '../read/outcomes';
import type { FilePlan } from '../plan';
import { canFail, cellReader } from '../read/read-cell';
import type { Sources } from '../read/sources';
import type { Endings } from '../read/endings';
import { tidy } from '../text';
import { readExisting, readPartnerKind, readTouchType } from '../read/vocabulary';

/** Everything needed to show how one file is read. */
export interface FileContext {
	readonly plan: FilePlan;
	readonly endings: Endings;
	readonly sources: Sources;
	readonly today: string;
}

const EXAMPLES = 3;
const FAILURES = 20;

/** Every field of the file's kind as Review shows it. */
export function reviewFields(ctx: FileContext): FieldReview[] {
	const { kind } = ctx.plan;
	return kind === null ? [] : fieldsOf(ctx.plan).map((field) => reviewField(ctx, field));
}

function reviewField(ctx: FileContext, field: Field): FieldReview {
	const { plan } = ctx;
	const column = plan.columns.get(field);
	if (column === undefined) return none(field);
	const { unreadable, failures } = canFail(plan, field)
		? failing(ctx, field)
		: { unreadable: 0, failures: [] };
	const dates = plan.dates.get(field);
	return {
		field,
		column: column.name,
		because: dates === undefined || dates.why === '' ? column.because : `${column.because}; ${dates.why}`,
		sure: column.sure,
		examples: examples(ctx, field),
		unreadable,
		failures,
		dateOrder: dates?.order ?? null,
	};
}

const none = (field: Field): FieldReview => ({
	field,
	column: null,
	because: 'no column of the file gives it',
	sure: 'known',
	examples: [],
	unreadable: 0,
	failures: [],
	dateOrder: null,
});

/** Values that could not be read; dates after today are told apart, with the rows. */
function failing(
	ctx: FileContext,
	field: Field,
): { readonly unreadable: number; readonly failures: Problem[] } {
	const { plan } = ctx;
	const reader = cellReader(plan, ctx.endings, field, ctx.today);
	const cell = plan.columns.get(field)?.cell ?? (() => '');
	const failures: Problem[] = [];
	let unreadable = 0;
	plan.rows.forEach((row, place) => {
		const { fault } = reader(row);
		if (fault !== 'unreadable') return;
		unreadable++;
		if (failures.length < FAILURES) failures.push(faultProblem(plan, field, place, cell(row), fault));
	});
	return { unreadable, failures };
}

/** Three values that differ in what they were read as, where there are; the first of each in the order of the file. */
function examples(ctx: FileContext, field: Field): FieldReview['examples'] {
	const column = ctx.plan.columns.get(field);
	if (column === undefined) return [];
	const show = shower(ctx, field);
	const found: { raw: string; read: string | null }[] = [];
	const others: typeof found = [];
	const meanings = new Set<string | null>();
	const seen = new Set<string>();
	const { codes, texts } = column.cells;
	const seenCodes = new Set<number>();
	for (const row of ctx.plan.rows) {
		const code = codes?.[row];
		if (code !== undefined) {
			if (seenCodes.has(code)) continue;
			seenCodes.add(code);
		}
		const raw = column.cell(row).trim();
		if (raw === '' || seen.has(raw)) continue;
		seen.add(raw);
		const read = show(row, raw);
		const fresh = !meanings.has(read);
		meanings.add(read);
		(fresh ? found : others).push({ raw, read });
		if (found.length >= EXAMPLES || seen.size > 500 || seenCodes.size === texts.count) break;
	}
	return [...found, ...others].slice(0, EXAMPLES);
}

type Shower = (row: Row, raw: string) => string | null;

function shower(ctx: FileContext, field: Field): Shower {
	if (field === 'month') return (row, raw) => inMonth(raw) ?? shown(ctx, field)(row, raw);
	if (canFail(ctx.plan, field)) return shown(ctx, field);
	return labelShower(ctx, field);
}

function inMonth(raw: string): string | null {
	const day = isBlank(raw) ? null : readMonth(raw);
	return day === null ? null : dayInWords(day).slice(2);
}

const WON: RowOutcome = {
	outcome: 'won',
	label: '',
	because: '',
	recognised: true,
	converted: false,
	chosen: false,
	from: 'status',
};

/** As the eye reads it. A closing date is shown as read also where the row is open and it is not used. */
function shown(ctx: FileContext, field: Field): Shower {
	const reader = cellReader(ctx.plan, { outcomeOf: () => WON }, field, ctx.today);
	return (row) => reader(row).shown();
}

function labelShower(ctx: FileContext, field: Field): Shower {
	const rules: OutcomeRules = ctx.endings.rules;
	switch (field) {
		case 'status':
		case 'stage':
			return (_, raw) => readOutcome(raw, rules)?.outcome ?? null;
		case 'is won':
		case 'is closed':
			return (_, raw) => yesNo(readYesNo(raw));
		case 'source':
			return (_, raw) => (ctx.plan.kind === 'spend' ? tidy(raw) : ctx.sources.read(raw).class);
		case 'referrer':
			return (_, raw) => readReferrer(raw);
		case 'class':
			return (_, raw) => ctx.sources.given(raw);
		case 'kind of business':
			return (_, raw) => businessInWords(readExisting(raw));
		case 'type':
			return (_, raw) => readTouchType(raw) ?? 'note';
		case 'kind':
			return (_, raw) => readPartnerKind(raw) ?? 'other';
		case 'outcome':
			return (_, raw) => readEnding(raw);
		default:
			return (_, raw) => (isBlank(raw) ? null : tidy(raw));
	}
}

const yesNo = (yes: boolean | null): string | null => (yes === null ? null : yes ? 'yes' : 'no');
const businessInWords = (existing: boolean | null): string | null =>
	existing === null ? null : existing ? 'existing client' : 'new client';

/** Labels of a column with how often each stands, most often first. */
export function labelCounts(
	plan: FilePlan,
	field: Field,
): { readonly label: string; readonly count: number }[] {
	const column = plan.columns.get(field);
	if (column === undefined) return [];
	const counts = new Map<string, number>();
	for (const [raw, count] of tally(plan.rows, column)) {
		const label = tidy(raw);
		if (!isBlank(label)) counts.set(label, (counts.get(label) ?? 0) + count);
	}
	return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}
