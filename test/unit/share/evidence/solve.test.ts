import { describe, expect, test } from 'vitest';
import { CLASSES, type Evidence, type LeadClass, type Report } from '../../../../src/lib/model';
import { redact, type ShareOptions } from '../../../../src/lib/share';
import { sharedEvidence } from '../../../../src/lib/share/evidence/redact';
import { wholeOf } from '../../../tools/shell';
import { solved, type Equation } from '../cells/solver';
import { seeded } from '../rich';
import { namingOf, rowsOf, type Row } from './firm';

const OPTIONS: ShareOptions = { partners: 'numbers', firm: null, preparedBy: null, money: 'shown' };

/** A group that nobody may work out, as the unknowns whose sum it is. */
interface Group {
	readonly names: readonly string[];
	readonly size: number;
}

const equation = (names: readonly string[], sum: number): Equation => ({
	counts: new Map(names.map((name) => [name, 1])),
	sum,
});

const NEW = CLASSES.filter((id) => id !== 'existing-client');
const ENDS = ['ended', 'open'] as const;
const endOf = ({ outcome }: Row) => (outcome === 'open' ? 'open' : 'ended');

type Cells = (ids: readonly LeadClass[], ends: readonly string[], values: readonly string[]) => string[];
const cells: Cells = (ids, ends, values) =>
	ids.flatMap((id) => ends.flatMap((end) => values.map((value) => `${id} ${end} ${value}`)));

/** What the whole report says of one class, whatever else parts it. */
const classTotals = (shared: Report, values: readonly string[]): Equation[] =>
	CLASSES.flatMap((id) => {
		const { won, lost, open } = shared.classes[id];
		const ids = shared.sharing?.folded.includes(id) === true ? null : id;
		const own = id === 'unknown' ? [id, ...(shared.sharing?.folded ?? [])] : [id];
		return ids === null
			? []
			: [equation(cells(own, ['ended'], values), won + lost), equation(cells(own, ['open'], values), open)];
	});

/** One to four of one value: of one class, of new business and of all, ended and of any outcome. */
function smallGroups(
	rows: readonly Row[],
	values: readonly string[],
	valueOf: (row: Row) => string,
): Group[] {
	const sets = [
		...CLASSES.map((id) => [id]),
		NEW,
		CLASSES,
		NEW.filter((id) => id !== 'referral' && id !== 'lead'),
	];
	return sets.flatMap((ids) =>
		[['ended'], ENDS].flatMap((ends) =>
			values.flatMap((value) => {
				const size = rows.filter(
					(row) => ids.includes(row.class) && ends.includes(endOf(row)) && valueOf(row) === value,
				).length;
				return size > 0 && size < 5 ? [{ names: cells(ids, ends, [value]), size }] : [];
			}),
		),
	);
}

const workedOut = (equations: readonly Equation[], groups: readonly Group[]): string[] => {
	const solve = solved(equations);
	return groups
		.filter(({ names, size }) => solve(names) === size)
		.map(({ names, size }) => `${names.join(' + ')} = ${size}`);
};

function byDimension(
	rows: readonly Row[],
	shared: Report,
	evidence: Evidence,
	key: 'service' | 'industry' | 'region',
) {
	const values = [...new Set(rows.map((row) => row[key]))];
	const equations = classTotals(shared, values);
	const within = evidence.within.by.find((one) => one.key === key);
	for (const { value, referral, lead } of within?.groups ?? []) {
		const own = values.filter((one) => one === value);
		equations.push(equation(cells(['referral'], ['ended'], own), referral.decided));
		equations.push(equation(cells(['lead'], ['ended'], own), lead.decided));
	}
	for (const { value, decided, others } of (evidence.ideal?.values ?? []).filter(
		(one) => one.dimension === key,
	)) {
		equations.push(
			equation(
				cells(
					NEW,
					['ended'],
					values.filter((one) => one === value),
				),
				decided,
			),
		);
		equations.push(
			equation(
				cells(
					NEW,
					['ended'],
					values.filter((one) => one !== value),
				),
				others.decided,
			),
		);
	}
	for (const { value, created, leads } of evidence.balance.leaning.markets) {
		const own = values.filter((one) => one === value);
		if (own.length === 0) continue;
		equations.push(equation(cells(['lead'], ENDS, own), leads));
		equations.push(equation(cells(CLASSES, ENDS, own), created));
	}
	return workedOut(
		equations,
		smallGroups(rows, values, (row) => row[key]),
	);
}

/** Which values have both sides is known of those that are listed; how many there are beside them. */
const othersCompared = (evidence: Evidence): number[] =>
	evidence.within.by.map(({ compared, groups }) => {
		const both = groups.filter(({ referral, lead }) => referral.decided > 0 && lead.decided > 0);
		return compared.decided - both.reduce((sum, one) => sum + one.referral.decided + one.lead.decided, 0);
	});

function byStage(rows: readonly Row[], shared: Report, evidence: Evidence) {
	const { funnel } = evidence;
	if (funnel === null) return [];
	const known = rows.map((row) => (row.outcome === 'won' ? { ...row, stage: 'won' } : row));
	const values = [...new Set(known.map(({ stage }) => stage))];
	const equations = classTotals(shared, values);
	for (const { label, open, lost, classes } of funnel.stages) {
		equations.push(equation(cells(CLASSES, ['ended'], [label]), lost));
		equations.push(equation(cells(CLASSES, ['open'], [label]), open));
		for (const one of classes) {
			equations.push(equation(cells([one.class], ['ended'], [label]), one.lost));
			equations.push(equation(cells([one.class], ['open'], [label]), one.open));
		}
	}
	const any = smallGroups(
		known,
		values.filter((value) => value !== 'won'),
		({ stage }) => stage,
	);
	return workedOut(
		equations,
		any.filter(({ names }) => names.some((name) => name.includes(' open '))),
	);
}

const QUARTERS = 3;
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Classes, sources and months. */
function byTime(rows: readonly Row[], shared: Report, evidence: Evidence) {
	const months = [...new Set(rows.map(({ created }) => monthOf(created)))];
	const first = Math.floor(Math.min(...months) / 12) * 12;
	const all = Array.from({ length: Math.max(...months) - first + 1 }, (_, i) => first + i);
	const labels = [...new Set(rows.map(({ source }) => source))];
	const own = (id: LeadClass) =>
		labels.filter((label) => rows.some((row) => row.class === id && row.source === label));
	const at = (id: LeadClass, label: string | null, from: number, to: number): string[] =>
		own(id)
			.filter((one) => label === null || one === label)
			.flatMap((one) =>
				all.filter((month) => month >= from && month < to).map((month) => `${id} ${one} ${month}`),
			);
	const folded = shared.sharing?.folded ?? [];
	const isShown = (id: LeadClass) => !folded.includes(id) && !(folded.length > 0 && id === 'unknown');
	const equations: Equation[] = [];
	for (const { class: id, from, to, created } of shared.periods ?? [])
		if (isShown(id)) equations.push(equation(at(id, null, monthOf(from), monthOf(to)), created));
	for (const { class: id, source, created } of shared.sources ?? [])
		if (isShown(id) && labels.includes(source ?? ''))
			equations.push(equation(at(id, source ?? '', first, Infinity), created));
	for (const { from, to, created } of evidence.pace?.mix ?? [])
		if (folded.length === 0)
			created.forEach((n, i) =>
				equations.push(equation(at(CLASSES[i]!, null, monthOf(from), monthOf(to)), n)),
			);
	for (const { first: a, last: b, class: id } of evidence.pace?.shifts ?? [])
		for (const { from, to, x, of } of [a, b]) {
			equations.push(equation(at(id, null, monthOf(from), monthOf(to)), x));
			equations.push(
				equation(
					CLASSES.flatMap((one) => at(one, null, monthOf(from), monthOf(to))),
					of,
				),
			);
		}
	for (const { complete } of evidence.change?.units ?? [])
		for (const { from, to, created } of complete === null ? [] : [complete.now, complete.before])
			equations.push(
				equation(
					CLASSES.flatMap((one) => at(one, null, monthOf(from), monthOf(to))),
					created,
				),
			);
	for (const { label, class: id, counts } of evidence.compared?.sources ?? [])
		for (const [unit, size] of [
			['quarter', QUARTERS],
			['year', 12],
		] as const)
			counts[unit].created.forEach((n, i) => {
				const begins = monthOf(evidence.compared?.periods[unit].from[i] ?? '');
				if (id !== null) equations.push(equation(at(id, label ?? '', begins, begins + size), n));
			});
	const groups = CLASSES.flatMap((id) =>
		[null, ...own(id)].flatMap((label) =>
			[1, QUARTERS, 12].flatMap((size) =>
				all
					.filter((month) => month % size === 0)
					.flatMap((begins): Group[] => {
						const names = at(id, label, begins, begins + size);
						const n = rows.filter(
							(row) =>
								row.class === id &&
								(label === null || row.source === label) &&
								monthOf(row.created) >= begins &&
								monthOf(row.created) < begins + size,
						).length;
						return n > 0 && n < 5 ? [{ names, size: n }] : [];
					}),
			),
		),
	);
	return workedOut(equations, groups);
}

describe('no one to four opportunities can be had from what is shared', () => {
	test.each([
		[2, 90],
		[3, 150],
		[4, 220],
		[6, 700],
		[7, 1200],
	])('firm %i of %i opportunities', async (seed, n) => {
		const { files, rows } = rowsOf(seed, n);
		const { report } = await wholeOf(files, {}, '2026-06-30');
		const options = { ...OPTIONS, random: seeded(seed) };
		const evidence = sharedEvidence(report, options, namingOf(report, options));
		if (evidence === null) throw new Error('There is no evidence.');
		const shared = redact(report, options);
		expect(rows.length).toBe(report.counted);
		for (const id of CLASSES)
			expect(rows.filter((row) => row.class === id).length, id).toBe(report.classes[id].created);
		for (const key of ['service', 'industry', 'region'] as const)
			expect(byDimension(rows, shared, evidence, key), key).toEqual([]);
		expect(othersCompared(evidence).filter((n) => n > 0 && n < 5)).toEqual([]);
		expect(byStage(rows, shared, evidence)).toEqual([]);
		expect(byTime(rows, shared, evidence)).toEqual([]);
	});

	test('the solver finds what the owner’s own evidence gives away', async () => {
		const { files, rows } = rowsOf(4, 120);
		const { report } = await wholeOf(files, {}, '2026-06-30');
		const bare = { ...report, sharing: null };
		const own = report.evidence!;
		const found = [
			byTime(rows, bare, own),
			byStage(rows, bare, own),
			byDimension(rows, bare, own, 'service'),
		];
		expect(found.map((all) => all.length > 0)).toEqual([true, true, true]);
	});
});
