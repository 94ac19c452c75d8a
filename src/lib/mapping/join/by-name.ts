import { cellAt } from '../../model';
import type { Row } from '../../model';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import { key } from '../text';

/** Rows of two files that have the same names. */
export interface NameMatches {
	/** Place of a deal → place of the row of the other file. */
	readonly pairs: ReadonlyMap<number, number>;
	readonly examples: readonly { readonly here: string; readonly there: string }[];
}

/** What a deal calls the person it is with, where its name is the deal's. */
const CONTACTS = new Set(
	'contact,contact name,contact person,primary contact,primary contact name,person,client,client name,customer,customer name,full name,lead,lead name,potential customer'
		.split(',')
		.map(key),
);

interface Names {
	readonly company: string;
	/** The name of the row, and of the person it is with. */
	readonly people: readonly string[];
	readonly words: string;
}

const EXAMPLES = 3;

function namesOf(plan: FilePlan): (row: Row) => Names {
	const name = plan.columns.get('name')?.cell ?? (() => '');
	const company = plan.columns.get('company')?.cell ?? (() => '');
	const used = new Set([...plan.columns.values()].flatMap(({ at }) => at));
	const contacts = plan.reading.columns.flatMap((header, at) =>
		CONTACTS.has(key(header)) && !used.has(at) ? [at] : [],
	);
	const keyed = (cell: string): string => (isBlank(cell) ? '' : key(cell));
	return (row) => {
		const people = [name(row), ...contacts.map((at) => cellAt(plan.reading.cells, row, at))].filter(
			(cell) => !isBlank(cell),
		);
		return {
			company: keyed(company(row)),
			people: [...new Set(people.map(keyed))].filter((person) => person.length > 2),
			words: [people.join(', '), company(row)]
				.filter((part) => part.trim() !== '')
				.join(' · ')
				.slice(0, 80),
		};
	};
}

/** Places by name; a name that stands on several rows tells none of them. */
class Places {
	private readonly at = new Map<string, number | null>();
	add(name: string, place: number): void {
		this.at.set(name, this.at.has(name) ? null : place);
	}
	find(name: string): number | null {
		return this.at.get(name) ?? null;
	}
}

/**
 * Deals and rows of another file that go by the same names: person and company, else the person where one side
 * names no company, else a company that stands once in both. What fits several rows fits none.
 */
export function matchNames(deals: FilePlan, others: FilePlan): NameMatches {
	const [ofDeal, ofOther] = [namesOf(deals), namesOf(others)];
	const both = new Places();
	const people = new Places();
	const companies = new Places();
	const rows = Array.from(others.rows, ofOther);
	rows.forEach(({ company, people: named }, place) => {
		for (const person of named) {
			if (company !== '') both.add(`${person} ${company}`, place);
			people.add(person, place);
		}
		if (company !== '') companies.add(company, place);
	});
	const own = new Places();
	const mine = Array.from(deals.rows, ofDeal);
	mine.forEach(({ company }, place) => {
		if (company !== '') own.add(company, place);
	});
	const find = ({ company, people: named }: Names): number | null => {
		for (const person of named) {
			const found = company === '' ? null : both.find(`${person} ${company}`);
			if (found !== null) return found;
		}
		for (const person of named) {
			const found = people.find(person);
			if (found !== null && (company === '' || rows[found]?.company === '')) return found;
		}
		return company !== '' && own.find(company) !== null ? companies.find(company) : null;
	};
	const taken = new Map<number, number | null>();
	mine.forEach((names, place) => {
		const found = find(names);
		if (found !== null) taken.set(found, taken.has(found) ? null : place);
	});
	const pairs = new Map<number, number>();
	for (const [there, here] of taken) if (here !== null) pairs.set(here, there);
	const examples = [...pairs].slice(0, EXAMPLES).map(([here, there]) => ({
		here: rows[there]?.words ?? '',
		there: mine[here]?.words ?? '',
	}));
	return { pairs, examples };
}
