import { cellAt } from '../../model';
import type { Mapping, Row } from '../../model';
import { isBlank } from '../data/nulls';
import type { CellOf } from '../column';
import type { Spelling } from '../names/spelling';
import type { FilePlan } from '../plan';
import { key, tidy } from '../text';
import { tellsOfPeople } from './columns';
import { mayBe } from './quick';
import { isOne } from './same-person';

/** A row of a file of people that bears the name of a partner. */
export interface PartnerRow {
	readonly plan: FilePlan;
	readonly place: number;
	/** As partners are spelled. */
	readonly partner: string;
	readonly email: string | null;
	readonly phone: string | null;
}

/** Partners that were found among the people of all files. */
export interface FoundPartners {
	readonly rows: readonly PartnerRow[];
	/** Names of partners found, by the index of the file. */
	readonly partners: ReadonlyMap<number, number>;
	/** Names of partners that several people of a file have, by its index: nothing is taken from them. */
	readonly shared: ReadonlyMap<number, number>;
}

/** A row before it is known whether it is of the one who is meant. */
export interface Candidate extends PartnerRow {
	readonly id: string;
	readonly company: string;
}

/** Whom a name stands for, by its common form; a partner may have the firm behind the name: "John Smith (Acme)". */
interface Wanted {
	readonly partners: ReadonlyMap<string, string>;
	/** Beginnings of these names. */
	readonly heads: ReadonlySet<string>;
	/** Whether cells may make one of the names, or the beginning of one. */
	readonly may: ReturnType<typeof mayBe>;
}

/** No name is shorter, and a single letter begins them all. */
const SHORTEST = 2;

function wantedOf(names: Iterable<string>, merges: Mapping['merges'], spelling: Spelling): Wanted {
	const partners = new Map<string, string>();
	const kept = new Set<string>();
	const put = (name: string, partner: string): void => {
		const k = key(name);
		if (k.length >= SHORTEST) partners.set(k, partner);
	};
	for (const name of names) {
		const partner = spelling(name);
		kept.add(partner);
		put(name, partner);
		put(partner, partner);
	}
	for (const { keep, also } of merges)
		for (const name of [keep, ...also]) if (kept.has(spelling(name))) put(name, spelling(name));
	const heads = new Set<string>();
	for (const name of partners.keys())
		for (let end = SHORTEST; end < name.length; end++) heads.add(name.slice(0, end));
	return { partners, heads, may: mayBe(new Set([...partners.keys(), ...heads])) };
}

/** E-mail addresses that partners files give, by partner: they say which of several people of a name is meant. */
function addressesOf(
	plans: readonly FilePlan[],
	spelling: Spelling,
): ReadonlyMap<string, ReadonlySet<string>> {
	const found = new Map<string, Set<string>>();
	for (const { kind, columns, rows } of plans) {
		const [partner, mail] = [columns.get('partner')?.cell, columns.get('e-mail')?.cell];
		if (kind !== 'partners' || partner === undefined || mail === undefined) continue;
		for (const row of rows) {
			const email = emailIn(mail(row));
			if (email === null || isBlank(partner(row))) continue;
			const name = spelling(tidy(partner(row)));
			const of = found.get(name);
			if (of === undefined) found.set(name, new Set([email]));
			else of.add(email);
		}
	}
	return found;
}

const MAIL = /[^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"@]{1,255}/;

/** The first address in a cell, which may hold several, or a name beside. */
function emailIn(cell: string): string | null {
	return cell.includes('@') ? (MAIL.exec(cell)?.[0].toLowerCase() ?? null) : null;
}

/** The first number in a cell; Google parts several by ":::". */
function phoneIn(cell: string): string | null {
	const [first = ''] = cell.split(/:::|[;\n]/);
	return isBlank(first) || !/\d/.test(first) ? null : tidy(first);
}

const NONE: CellOf = () => '';

/** The people of one file by the name that they share with a partner. */
function candidatesIn(plan: FilePlan, { partners, heads, may }: Wanted): ReadonlyMap<string, Candidate[]> {
	const cellOf = (field: 'id' | 'name' | 'company' | 'e-mail' | 'phone'): CellOf =>
		plan.columns.get(field)?.cell ?? NONE;
	const [id, name, company] = [cellOf('id'), cellOf('name'), cellOf('company')];
	const [mail, phone] = [cellOf('e-mail'), cellOf('phone')];
	const [nameAt, companyAt] = [plan.columns.get('name')?.at ?? [], plan.columns.get('company')?.at ?? []];
	const blank = (row: Row, at: readonly number[]): boolean =>
		at.every((i) => cellAt(plan.reading.cells, row, i) === '');
	const found = new Map<string, Candidate[]>();
	plan.rows.forEach((row, place) => {
		const nameless = blank(row, nameAt);
		if (!may(plan.reading.cells, row, nameless ? companyAt : nameAt)) return;
		const k = key(nameless ? company(row) : name(row));
		const whole = heads.has(k) ? k + key(company(row)) : k;
		const is = partners.has(whole) ? whole : k;
		const partner = partners.get(is);
		if (partner === undefined) return;
		const of = found.get(is) ?? [];
		found.set(is, of);
		const said = { email: emailIn(mail(row)), phone: phoneIn(phone(row)) };
		of.push({ plan, place, partner, ...said, id: tidy(id(row)), company: key(company(row)) });
	});
	return found;
}

/** What a file says of one name. */
interface Named {
	readonly plan: FilePlan;
	readonly name: string;
	/** null: several people have it, and nobody says which is meant. */
	readonly rows: readonly Candidate[] | null;
	/** A partners file gives their address. */
	readonly settled: boolean;
}

function namedIn(
	plan: FilePlan,
	wanted: Wanted,
	addresses: ReadonlyMap<string, ReadonlySet<string>>,
): Named[] {
	return [...candidatesIn(plan, wanted)].map(([name, rows]) => {
		const known = addresses.get(rows[0]?.partner ?? '');
		const own = rows.filter(({ email }) => email !== null && known?.has(email) === true);
		if (own.length > 0) return { plan, name, rows: own, settled: true };
		return { plan, name, rows: isOne(rows) ? rows : null, settled: false };
	});
}

const found = new WeakMap<readonly FilePlan[], FoundPartners>();

const NOBODY: FoundPartners = { rows: [], partners: new Map(), shared: new Map() };

/**
 * Finds partners among the people of all files, by name. A name that several people of one file bear says nothing, in
 * no file, unless a partners file gives the address of one of them. Names that the owner put together are of one.
 *
 * @param plans of all files; the same plans are looked at once
 * @param names of partners, as the files spell them
 */
export function findPartners(
	plans: readonly FilePlan[],
	names: Iterable<string>,
	merges: Mapping['merges'],
	spelling: Spelling,
): FoundPartners {
	const before = found.get(plans);
	if (before !== undefined) return before;
	const made = find(plans, names, merges, spelling);
	found.set(plans, made);
	return made;
}

function find(
	plans: readonly FilePlan[],
	names: Iterable<string>,
	merges: Mapping['merges'],
	spelling: Spelling,
): FoundPartners {
	const files = plans.filter(tellsOfPeople);
	if (files.length === 0) return NOBODY;
	const wanted = wantedOf(names, merges, spelling);
	const addresses = addressesOf(plans, spelling);
	const named = files.flatMap((plan) => namedIn(plan, wanted, addresses));
	const doubtful = new Set(named.flatMap(({ name, rows }) => (rows === null ? [name] : [])));
	const sure = named.filter(({ name, settled }) => settled || !doubtful.has(name));
	const count = (some: readonly Named[]): ReadonlyMap<number, number> => {
		const counts = new Map<number, number>();
		for (const { plan } of some) counts.set(plan.index, (counts.get(plan.index) ?? 0) + 1);
		return counts;
	};
	return {
		rows: sure.flatMap(({ rows }) => rows ?? []),
		partners: count(sure),
		shared: count(named.filter(({ rows }) => rows === null)),
	};
}
