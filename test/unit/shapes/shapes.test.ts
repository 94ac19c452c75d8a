import { describe, expect, test } from 'vitest';
import { brief, differences, counted, figures, ownForm, type Figures } from './compare';
import { FORMS, type Form } from './forms';
import { run, type Ran } from './run';
import { turned } from './turned';
import { FIRM_HISTORY, fold, truth, type Opportunity, type Told } from './truth';

/** What is not yet right, by form and check, and why. Each fails on purpose; whoever mends it strikes it out here. */
const UNFINISHED: Readonly<Record<string, string>> = {};

const CHECKS = {
	questions: 'asks nothing',
	systems: 'is recognised',
	rows: 'accounts for every row',
	tables: 'gives the tables',
	words: 'reads each word of its sources as its class',
	report: 'gives the report',
	order: 'does not mind the order of files and columns, nor capitals in headers',
} as const;

const ran = new Map<Form, Promise<Ran>>();
const expected = new Map<Form, Promise<Ran>>();

/** Each form goes through the pipeline once. */
function once(kept: Map<Form, Promise<Ran>>, form: Form, make: () => Promise<Ran>): Promise<Ran> {
	const known = kept.get(form) ?? make();
	kept.set(form, known);
	return known;
}

const resultOf = (form: Form) => once(ran, form, () => run(form.files));
const expectedOf = (form: Form) =>
	once(expected, form, () => run({ 'expected.csv': ownForm(FIRM_HISTORY.map(form.tells)) }));

/** A row without what its form cannot hold, names and labels as they are compared. */
function comparable(form: Form, row: Told, one: Opportunity): Partial<Told> {
	const left = new Set([...Object.keys(form.cannot ?? {}), ...(form.cannotOf?.(one) ?? [])]);
	const folded = { ...row, source: fold(row.source), referrer: fold(row.referrer) };
	return Object.fromEntries(Object.entries(folded).filter(([field]) => !left.has(field)));
}

/** Rows by the opportunity they tell of: by id, or in their order where the form has none. */
function paired(form: Form, rows: readonly Told[]): [Opportunity, Told | null][] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	return FIRM_HISTORY.map((one, i) => {
		const { id } = form.tells(one);
		return [one, (id === null ? rows[i] : byId.get(id)) ?? null];
	});
}

const byId = (rows: readonly Told[]) => Object.fromEntries(rows.map((row, i) => [row.id ?? String(i), row]));

/** Lines that stand in a file again, without its footers. */
function repeated(content: string | Uint8Array): number {
	const lines = new TextDecoder()
		.decode(bytes(content))
		.split(/\r?\n/)
		.filter((line) => line !== '');
	return lines.length - new Set(lines).size;
}

/** `npm run test:long` tries every form turned round. */
const LONG = process.env.VOUCH_LONG === '1';

const bytes = (content: string | Uint8Array) =>
	typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Figures without what a form cannot give. */
function told(form: Form, of: Figures): Partial<Figures> {
	const without = new Set(form.withoutFigures ?? []);
	const sources = Object.entries(of.sources).filter(([key]) => !key.startsWith('existing-client'));
	return {
		...of,
		...(without.has('currency') ? { currency: null } : {}),
		...(without.has('sources of existing clients') ? { sources: Object.fromEntries(sources) } : {}),
	};
}

describe.each(FORMS)('$name', (form) => {
	const check = (name: keyof typeof CHECKS, body: () => Promise<void>) => {
		const unfinished = `${form.name}: ${name}` in UNFINISHED;
		(unfinished ? test.fails : test)(CHECKS[name], body);
	};

	check('questions', async () => {
		const { questions } = await resultOf(form);
		expect(questions).toEqual([]);
	});

	check('systems', async () => {
		const { report } = await resultOf(form);
		const wrong = report.rows.files.filter(
			({ name, system }) => !(system ?? '').startsWith(form.systems[name] ?? '?'),
		);
		expect(wrong.map(({ name, system }) => [name, system])).toEqual([]);
	});

	check('rows', async () => {
		const { report } = await resultOf(form);
		for (const file of report.rows.files) {
			const aside = file.setAside.reduce((sum, { count }) => sum + count, 0);
			expect(file.read, file.name).toBe(file.used + aside);
			if (form.others?.includes(file.name) === true) continue;
			const footers = form.footers?.[file.name] ?? 0;
			const twice = repeated(form.files[file.name] ?? '');
			expect(
				Object.fromEntries(file.setAside.map(({ reason, count }) => [reason, count])),
				file.name,
			).toEqual({
				...(footers > 0 ? { footer: footers } : {}),
				...(twice > 0 ? { 'exact-duplicate': twice } : {}),
			});
		}
		expect(report.rows.read).toBe(
			report.rows.used + report.rows.setAside.reduce((sum, { count }) => sum + count, 0),
		);
	});

	check('tables', async () => {
		const { rows } = await resultOf(form);
		expect(rows).toHaveLength(FIRM_HISTORY.length);
		const wrong = paired(form, rows).flatMap(([one, row]) =>
			row === null
				? [`${one.nr} is missing`]
				: differences(comparable(form, row, one), comparable(form, form.tells(one), one), String(one.nr)),
		);
		expect(brief(wrong)).toEqual([]);
	});

	check('words', async () => {
		const { report } = await resultOf(form);
		const read = new Map(report.data.sources.map((one) => [fold(one.label), one.meaning]));
		const meant = Object.entries(form.families).flatMap(([cls, words]) =>
			words.map((word) => [word, cls] as const),
		);
		expect(meant.filter(([word, cls]) => read.get(fold(word)) !== cls).map(([word]) => word)).toEqual([]);
		expect(report.data.unrecognised).toEqual({ labels: 0, rows: 0 });
	});

	check('report', async () => {
		const { report } = await resultOf(form);
		const { report: own } = await expectedOf(form);
		expect(brief(differences(told(form, figures(report)), told(form, figures(own))))).toEqual([]);
	});

	// One file has no order of files: its columns are turned in the long run only.
	const turns = LONG || Object.keys(form.files).length > 1;
	if (turns)
		check('order', async () => {
			const [usual, other] = [
				await resultOf(form),
				await run(turned(form.files, form.noCapitals === undefined)),
			];
			expect(other.questions).toEqual(usual.questions);
			expect(brief(differences(byId(other.rows), byId(usual.rows)))).toEqual([]);
		});
});

test('what the firm did, counted by hand, is what its own form reports', async () => {
	const form = FORMS.find(({ name }) => name === 'Vouch')!;
	const { report } = await resultOf(form);
	const byHand = counted(FIRM_HISTORY.map(truth));
	expect(report.classes).toMatchObject(byHand);
	expect(report.counted).toBe(FIRM_HISTORY.length);
	expect((await expectedOf(form)).report.classes).toMatchObject(byHand);
});
