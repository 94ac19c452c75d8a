import * as aq from 'arquero';
import Papa from 'papaparse';
import type { Filters } from '../../../src/lib/model';
import { WAYS } from '../export-words.js';
import { chosen } from './chosen';

/* What a front-end developer would write for this one export: tokens by PapaParse, groups by Arquero. */

type Row = Readonly<Record<string, string>>;

const CLASSES = ['referral', 'lead', 'introduction', 'existing', 'unknown'];
const classes = new Map(
	WAYS.flatMap(({ labels }, i) => labels.map((label) => [label, CLASSES[i] ?? ''] as const)),
);
const DAY = 86_400_000;

/** Each opportunity by what is asked of it. */
function tableOf(rows: readonly Row[]): aq.ColumnTable {
	const column = <T>(of: (row: Row) => T): T[] => rows.map(of);
	const won = (row: Row): boolean => row['Deal Stage'] === 'Closed Won';
	return aq.table({
		class: column((row) => classes.get(row['Lead Source'] ?? '') ?? 'unknown'),
		source: column((row) => row['Lead Source']),
		partner: column((row) => row['Referred By']),
		owner: column((row) => row['Deal owner']),
		service: column((row) => row.Service),
		created: column((row) => row['Create Date']),
		month: column((row) => row['Create Date']?.slice(0, 7)),
		amount: column((row) => Number(row.Amount)),
		won: column((row) => (won(row) ? 1 : 0)),
		lost: column((row) => (row['Deal Stage'] === 'Closed Lost' ? 1 : 0)),
		money: column((row) => (won(row) ? Number(row.Amount) : 0)),
		days: column((row) =>
			won(row) ? (Date.parse(row['Close Date'] ?? '') - Date.parse(row['Create Date'] ?? '')) / DAY : null,
		),
	});
}

const GROUPS = [['class'], ['source'], ['partner'], ['class', 'month']];

/** What the panels of the answers need at the least. */
const answers = (table: aq.ColumnTable): object[][] =>
	GROUPS.map((by) =>
		table
			.groupby(by)
			.rollup({
				n: aq.op.count(),
				won: aq.op.sum('won'),
				lost: aq.op.sum('lost'),
				money: aq.op.sum('money'),
				days: aq.op.median('days'),
			})
			.objects(),
	);

function narrowed(table: aq.ColumnTable, filters: Filters): aq.ColumnTable {
	const conditions: Readonly<Record<string, string>> = {
		from: 'd.created >= $.from',
		to: 'd.created <= $.to',
		owner: 'd.owner === $.owner',
		class: 'd.class === $.class',
		source: 'd.source === $.source',
		amountFrom: 'd.amount >= $.amountFrom',
		amountTo: 'd.amount <= $.amountTo',
	};
	const asked = Object.keys(filters).map((key) => conditions[key] ?? 'true');
	if (asked.length === 0) return table;
	const given = table.params({ ...filters }) as aq.ColumnTable;
	return given.filter(`(d, $) => ${asked.join(' && ')}`);
}

let all: aq.ColumnTable | null = null;

window.loadFrontEnd = async () => {
	const began = performance.now();
	const rows = await new Promise<Row[]>((done, fail) => {
		Papa.parse<Row>(chosen(), {
			header: true,
			skipEmptyLines: true,
			complete: ({ data }) => done(data),
			error: fail,
		});
	});
	all = tableOf(rows);
	const [byClass = []] = answers(all);
	document.querySelector('main')!.textContent = JSON.stringify(byClass);
	await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	return performance.now() - began;
};

window.filterFrontEnd = (filters) => {
	const began = performance.now();
	answers(narrowed(all!, filters));
	return performance.now() - began;
};
