import { CLASSES, type LeadClass, type Report } from '../../../../src/lib/model';
import { monthOf } from '../../../../src/lib/reports/periods/calendar';
import { dayNumber } from '../../../../src/lib/format/day-number';
import type { Opportunity } from './firm';
import { solved, type Equation } from './solver';

/*
 * A reader who knows which classes, labels and months there are, and from the published report alone writes down every
 * sum it gives. Written without a line of what puts groups together.
 */

const FEWEST = 5;
const cell = (id: LeadClass, source: string | null): string => `${id} from ${source ?? 'nowhere'}`;
const time = (id: LeadClass, month: number | null): string => `${id} in ${month ?? 'no month'}`;

const equation = (names: readonly string[], sum: number): Equation => ({
	counts: new Map(names.map((name) => [name, 1])),
	sum,
});

interface Known {
	readonly labels: readonly (string | null)[];
	readonly months: readonly number[];
}

/** Which classes a class of the report is made of. */
const madeOf = (shared: Report, id: LeadClass): LeadClass[] => {
	const folded = shared.sharing?.folded ?? [];
	return id === 'unknown' ? ['unknown', ...folded] : folded.includes(id) ? [] : [id];
};

function equationsOf(shared: Report, { labels, months }: Known): Equation[] {
	const cells = (ids: readonly LeadClass[], of: readonly (string | null)[]): string[] =>
		ids.flatMap((id) => of.map((label) => cell(id, label)));
	const all: Equation[] = [];
	const add = (names: readonly string[], sum: number) => all.push(equation(names, sum));
	// Every opportunity has a label or none, and a month or none.
	for (const id of CLASSES) {
		const counts = new Map<string, number>(cells([id], labels).map((name) => [name, 1]));
		for (const month of [...months, null]) counts.set(time(id, month), -1);
		all.push({ counts, sum: 0 });
	}
	for (const id of CLASSES) {
		const ids = madeOf(shared, id);
		add(cells(ids, labels), shared.classes[id].created);
		const { entered } = shared;
		if (entered !== null) {
			const apart = (shared.sharing?.folded ?? []).some((one) => entered[one].deals > 0);
			add(cells(apart ? [id] : ids, labels), entered[id].leads + entered[id].deals);
		}
		const rows = (shared.sources ?? []).filter((source) => source.class === id);
		const named = rows.filter(({ source }) => labels.includes(source));
		for (const { source, created } of named) add(cells(ids, [source]), created);
		const rest = labels.filter((label) => !named.some(({ source }) => source === label));
		for (const { created } of rows.filter((row) => !named.includes(row))) add(cells(ids, rest), created);
		// A source of which there is no row has brought nothing where the rows are all of the class.
		const told = rows.reduce((sum, { created }) => sum + created, 0);
		if (rows.length === named.length && told === shared.classes[id].created) add(cells(ids, rest), 0);
	}
	for (const { class: id, from, to, created } of shared.periods ?? []) {
		const [first, end] = [monthOf(dayNumber(from)), monthOf(dayNumber(to))];
		const within = months.filter((month) => month >= first && month < end);
		add(
			madeOf(shared, id).flatMap((one) => within.map((month) => time(one, month))),
			created,
		);
	}
	const { classBy, unrecognised } = shared.data;
	const deciders = Object.values(classBy).some((n) => n > 0);
	if (deciders) add(cells(['existing-client'], labels), classBy['earlier business']);
	if (deciders) add([cell('unknown', null)], classBy.nothing);
	const said = labels.filter((label) => label !== null);
	if (unrecognised.rows > 0) add(cells(['unknown'], said), unrecognised.rows);
	for (const { code, sentence } of shared.warnings) {
		const n = Number(/^\d+/.exec(sentence)?.[0]);
		if (code === 'unknown-source') add(cells(['unknown'], labels), n);
		if (code === 'unrecognised-label') add(cells(['unknown'], said), n);
	}
	return all;
}

/** A group of one to four opportunities, and what it is made of. */
interface Group {
	readonly name: string;
	readonly size: number;
	readonly names: readonly string[];
}

/** Every small group of a firm, of classes that are not themselves so small that they must stand. */
function smallGroups(rows: readonly Opportunity[], shared: Report, { labels, months }: Known): Group[] {
	const groups: Group[] = [];
	const add = (name: string, own: readonly Opportunity[], names: readonly string[]) => {
		if (own.length > 0 && own.length < FEWEST) groups.push({ name, size: own.length, names });
	};
	for (const id of CLASSES) {
		const told = CLASSES.find((one) => madeOf(shared, one).includes(id))!;
		if (shared.classes[told].created < FEWEST) continue;
		const own = rows.filter((row) => row.class === id);
		add(
			id,
			own,
			labels.map((label) => cell(id, label)),
		);
		for (const label of labels)
			add(
				cell(id, label),
				own.filter(({ source }) => source === label),
				[cell(id, label)],
			);
		for (const size of [1, 3, 12])
			for (const part of new Set(months.map((month) => Math.floor(month / size)))) {
				const within = months.filter((month) => Math.floor(month / size) === part);
				add(
					`${id}, ${size} months, the ${part}th`,
					own.filter(({ month }) => month !== null && within.includes(month)),
					within.map((month) => time(id, month)),
				);
			}
	}
	return groups;
}

/**
 * The small groups that whoever reads a shared report can work out.
 *
 * @param rows the truth: it only says which groups to look for
 */
export function workedOut(rows: readonly Opportunity[], shared: Report): string[] {
	const known: Known = {
		labels: [...new Set(rows.map(({ source }) => source))],
		months: [...new Set(rows.flatMap(({ month }) => month ?? []))].flatMap((month) => {
			// Whoever knows one month knows its year.
			const year = Math.floor(month / 12) * 12;
			return Array.from({ length: 12 }, (_, i) => year + i);
		}),
	};
	const distinct = { ...known, months: [...new Set(known.months)].sort((a, b) => a - b) };
	const solve = solved(equationsOf(shared, distinct));
	return smallGroups(rows, shared, distinct)
		.filter(({ names, size }) => solve(names) === size)
		.map(({ name, size }) => `${name}: ${size}`);
}
