import type { LabelReading, LeadClass, Outcome } from '../model';
import type { FileContext } from './review-fields';
import { readClass, readReferrer } from './labels';
import type { LabelMeaning } from './labels';
import { remembering } from './quote';
import { key, tidy } from './text';

interface Group<Meaning> {
	readonly spellings: Map<string, number>;
	readonly meaning: Meaning;
	readonly because: string;
	readonly recognised: boolean;
	count: number;
	named: number;
	namedIn: string;
}

/** Labels that differ only in case, blanks or punctuation and mean the same, counted together. */
class Groups<Meaning extends string> {
	private readonly groups = new Map<string, Group<Meaning>>();
	/** The group of each spelling, so that most rows need no comparing. */
	private readonly bySpelling = new Map<string, Group<Meaning>>();

	add(label: string, meaning: Meaning, because: string, recognised: boolean, namedIn: string | null): void {
		const group =
			this.bySpelling.get(`${label}\u0001${meaning}`) ?? this.enter(label, meaning, because, recognised);
		group.count++;
		group.spellings.set(label, (group.spellings.get(label) ?? 0) + 1);
		if (namedIn === null) return;
		group.named++;
		group.namedIn = namedIn;
	}

	private enter(label: string, meaning: Meaning, because: string, recognised: boolean): Group<Meaning> {
		const id = `${key(label) || label}\u0001${meaning}`;
		let group = this.groups.get(id);
		if (group === undefined) {
			group = { spellings: new Map(), meaning, because, recognised, count: 0, named: 0, namedIn: '' };
			this.groups.set(id, group);
		}
		this.bySpelling.set(`${label}\u0001${meaning}`, group);
		return group;
	}

	/** Unrecognised ones first, then by how many rows have them. */
	list(): LabelReading<Meaning>[] {
		return [...this.groups.values()]
			.sort((a, b) => Number(a.recognised) - Number(b.recognised) || b.count - a.count)
			.map((g) => ({
				label: [...g.spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '',
				count: g.count,
				meaning: g.meaning,
				because:
					g.named === 0 ? g.because : `${g.because}; names a person in “${g.namedIn}” on ${rows(g.named)}`,
				recognised: g.recognised,
			}));
	}
}

const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

/** How every source label of all files is read. A row without one is counted under an empty label. */
export function sourceLabels(files: readonly FileContext[]): LabelReading<LeadClass>[] {
	const groups = new Groups<LeadClass>();
	for (const { plan, sources } of files) {
		if (plan.kind !== 'opportunities') continue;
		const source = plan.columns.get('source');
		const referrer = plan.columns.get('referrer');
		const given = plan.columns.get('class');
		const isPerson = remembering((name: string) => readReferrer(name) !== null);
		for (const row of plan.rows) {
			const raw = source?.cell(row) ?? '';
			const blank = source === undefined || sources.isNull(raw);
			const said = blank ? nothingSaid(source === undefined) : sources.read(raw);
			// Where a column names the class, nobody needs to be asked for a label that is not known.
			const named = said.class === 'unknown' && given !== undefined ? readClass(given.cell(row)) : null;
			const meaning =
				named === null ? said : { class: named, because: `“${given?.name ?? ''}” says so`, recognised: true };
			const namedIn = referrer !== undefined && isPerson(referrer.cell(row)) ? referrer.name : null;
			groups.add(blank ? '' : tidy(raw), meaning.class, meaning.because, meaning.recognised, namedIn);
		}
	}
	return groups.list();
}

const nothingSaid = (noColumn: boolean): Omit<LabelMeaning, 'referrer'> => ({
	class: 'unknown',
	because: noColumn ? 'no column says how they came' : 'blank',
	recognised: true,
});

/** How every label that decided an outcome is read. */
export function outcomeLabels(files: readonly FileContext[]): LabelReading<Outcome>[] {
	const groups = new Groups<Outcome>();
	for (const { plan, endings } of files) {
		if (plan.kind !== 'opportunities') continue;
		for (const row of plan.rows) {
			const read = endings.outcomeOf(row);
			if (read !== null)
				groups.add(tidy(read.label), read.outcome ?? 'open', read.because, read.recognised, null);
		}
	}
	return groups.list();
}
