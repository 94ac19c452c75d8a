import { NO_ROW, cellAt } from '../../model';
import type { Field, SetAsideRow, UpdatedRow, UpdateReview } from '../../model';
import type { FilePlan } from '../plan';
import { asideRow } from '../read/pseudo';
import { tidy } from '../text';
import type { Editions } from './editions';
import { identities, lastingFields, naturalFields } from './identity';
import type { IdentityOf } from './identity';

/** Two exports of one list, of which the newer brings the older up to date. */
export interface Update {
	readonly older: FilePlan;
	readonly newer: FilePlan;
	readonly fields: readonly Field[];
	readonly ofOlder: IdentityOf;
	readonly ofNewer: IdentityOf;
}

/** Below this share of the smaller file two exports are of different rows: of two years, or two pipelines. */
const LEAST_SHARED = 0.3;

/** Which exports bring which up to date: each with the one before it. */
export function updatesIn(editions: Editions): Update[] {
	return editions.flatMap((list) => {
		const fields = lastingFields(list);
		if (fields === null) return [];
		const natural = naturalFields(list);
		const ids = list.map((plan) => identities(plan, fields, natural));
		return list.slice(1).flatMap((newer, i): Update[] => {
			const [older, ofOlder = [], ofNewer = []] = [list[i], ids[i], ids[i + 1]];
			if (older === undefined) return [];
			const known = new Set(ofOlder);
			const shared = new Set(ofNewer.filter((id) => id !== '' && known.has(id))).size;
			const least = Math.min(known.size, new Set(ofNewer).size);
			return shared > 0 && shared >= least * LEAST_SHARED ? [{ older, newer, fields, ofOlder, ofNewer }] : [];
		});
	});
}

const LISTED = 200;
/** A list is to be read: of longer cells the beginning stands in it. */
const LONGEST_CELL = 500;
/** Of a row in which more columns differ the first ones stand in it. */
const MOST_CHANGES = 50;

const shortened = (text: string): string =>
	text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).toWellFormed()}…` : text;

/** What a newer export brought, in counts and the first rows of each kind. */
export function reviewUpdate({ older, newer, fields, ofOlder, ofNewer }: Update): UpdateReview {
	const before = new Map(ofOlder.map((id, place) => [id, place] as const).filter(([id]) => id !== ''));
	const after = new Map(ofNewer.map((id, place) => [id, place] as const).filter(([id]) => id !== ''));
	const both = older.reading.columns.flatMap((name, at) => {
		const there = newer.reading.columns.indexOf(name);
		return there < 0 ? [] : [{ name, at, there }];
	});
	const rows: UpdatedRow[] = [];
	const counts = { new: 0, changed: 0, gone: 0, unchanged: 0 };
	const list = (
		what: UpdatedRow['what'],
		plan: FilePlan,
		place: number,
		changes: UpdatedRow['changes'],
	): void => {
		if (counts[what]++ >= LISTED) return;
		const listed = changes
			.slice(0, MOST_CHANGES)
			.map(({ column, was, is }) => ({ column, was: shortened(was), is: shortened(is) }));
		rows.push({ what, ...called(plan, place), changes: listed, more: changes.length - listed.length });
	};
	for (const [id, place] of after) {
		const was = before.get(id);
		const now = newer.rows[place] ?? NO_ROW;
		if (was === undefined) {
			list('new', newer, place, []);
			continue;
		}
		const old = older.rows[was] ?? NO_ROW;
		const changes = both.flatMap(({ name, at, there }) => {
			const [then, is] = [
				tidy(cellAt(older.reading.cells, old, at)),
				tidy(cellAt(newer.reading.cells, now, there)),
			];
			return then === is ? [] : [{ column: name, was: then, is }];
		});
		if (changes.length === 0) counts.unchanged++;
		else list('changed', newer, place, changes);
	}
	for (const [id, place] of before) if (!after.has(id)) list('gone', older, place, []);
	return {
		older: older.reading.name,
		newer: newer.reading.name,
		by: inWords(fields.flatMap((field) => newer.columns.get(field)?.name ?? [])),
		added: counts.new,
		changed: counts.changed,
		unchanged: counts.unchanged,
		gone: counts.gone,
		rows,
	};
}

function called(plan: FilePlan, place: number): Pick<UpdatedRow, 'id' | 'name'> {
	const row = plan.rows[place] ?? NO_ROW;
	const cell = (field: Field): string => tidy(plan.columns.get(field)?.cell(row) ?? '');
	const fields = plan.kind === 'spend' ? (['source'] as const) : (['name', 'company', 'partner'] as const);
	const names = fields.map(cell).filter((name) => name !== '');
	return { id: shortened(cell('id')), name: shortened(names.slice(0, 2).join(' · ')) };
}

function inWords(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Lists in which a row that stands in two exports would count twice. Of opportunities the tables keep the newest. */
const COUNTED = new Set<FilePlan['kind']>(['touches', 'given', 'spend']);

/** Rows of such lists that a newer export has again, by the file they stand in. */
export function outdatedRows(editions: Editions): ReadonlyMap<number, ReadonlySet<number>> {
	const outdated = new Map<number, Set<number>>();
	for (const list of editions) {
		const fields = COUNTED.has(list[0]?.kind ?? null) ? lastingFields(list) : null;
		if (fields === null) continue;
		const later = new Set<string>();
		for (const plan of [...list].reverse()) {
			const own = identities(plan, fields);
			const places = own.flatMap((id, place) => (later.has(id) ? [place] : []));
			outdated.set(plan.index, new Set(places));
			for (const id of own) later.add(id);
		}
	}
	return outdated;
}

/** A plan without rows that a newer export has again; those are set aside. */
export function withoutOutdated(plan: FilePlan, places: ReadonlySet<number>): FilePlan {
	if (places.size === 0) return plan;
	const stay = (_: unknown, place: number): boolean => !places.has(place);
	const aside: SetAsideRow[] = [...places].map((place) =>
		asideRow(plan.reading, plan.rows[place] ?? NO_ROW, plan.lines[place] ?? 0, 'superseded'),
	);
	return {
		...plan,
		rows: plan.rows.filter(stay),
		lines: [...Array.from(plan.lines)].filter(stay),
		pseudo: [...plan.pseudo, ...aside],
	};
}
