import type {
	CanonicalRows,
	DataPart,
	Dimension,
	Field,
	Mapping,
	Problem,
	Reading,
	SetAsideRow,
} from '../model';
import { KNOWN_DIMENSIONS, OWN_DIMENSION } from '../model';
import type { FilePlan, PlannedDates } from './plan';
import { valuesOf } from './plan';
import { faultProblem } from './read/faults';
import type { FieldFaults } from './read/faults';
import { partnerCounts, partnerSpelling, sourceNames } from './names/spelling';
import { findPartners } from './people/found';
import { contactLines } from './people/lines';
import { confirmedNames } from './read/noted';
import { asideRow } from './read/pseudo';
import { contactsOf } from './join/contacts';
import type { Contacts, DetailsOf } from './join/contacts';
import { fieldsOf } from './people/columns';
import { detailsReader } from './read/opportunities';
import { canonicalRows } from './read/rows';
import type { RowContext } from './read/writers';
import { plansFor } from './settle';
import type { Plans } from './settle';
import { sourcesOf } from './read/sources';
import { fewValues } from './column';
import { isBlank } from './data/nulls';
import { slotsIn } from './splits/splits';
import { tidy } from './text';

/** Rows in the canonical form, what is not among them, and what could not be read. */
export interface Canonical {
	/** One for each file that a report uses, of slips two kinds. */
	readonly files: readonly CanonicalRows[];
	readonly setAside: readonly SetAsideRow[];
	/** Rows that tell more of opportunities in other files, or of partners, by the index of their file. */
	readonly joined: ReadonlyMap<number, number>;
	/** What figures can be split by, besides class, source and period. */
	readonly dimensions: readonly Dimension[];
	readonly problems: readonly Problem[];
	readonly dates: DataPart['dates'];
	readonly numbers: DataPart['numbers'];
}

/** So many ways to write it are never all of one value. */
const MANY = 100;

const NO_CONTACTS: Contacts = { of: () => [], setAside: [], used: new Map() };

/** Reads every row by the mapping. Rows read are rows given plus rows set aside. */
export function canonical(readings: readonly Reading[], mapping: Mapping, today: string): Canonical {
	const plans = plansFor(readings, mapping, today);
	const sources = plans.files.map((plan) => sourcesOf(plan, mapping.classes, mapping.sourceMerges));
	const confirmed = plans.files.map((plan, i) => {
		const of = sources[i];
		return of === undefined ? new Map<number, string>() : confirmedNames(plan, of, mapping.noted);
	});
	const names = partnerCounts(plans.files, sources, confirmed);
	const spelling = {
		mapping,
		today,
		sourceNames: sourceNames(plans.files, sources),
		partnerSpelling: partnerSpelling(names, mapping.merges),
	};
	const faults = new Faults();
	const people = contactLines(
		findPartners(plans.files, names.keys(), mapping.merges, spelling.partnerSpelling),
		plans,
		today,
		(plan) => faults.of(plan),
	);
	const details = (plan: FilePlan): DetailsOf => {
		const [endings, source] = [plans.endings[plan.index], sources[plan.index]];
		if (endings === undefined || source === undefined) throw new Error('A file without a plan.');
		const own = {
			confirmed: confirmed[plan.index] ?? new Map<number, string>(),
			contacts: NO_CONTACTS,
			onFault: () => undefined,
		};
		return detailsReader({ ...spelling, ...own, plan, endings, sources: source });
	};
	const contacts = contactsOf(plans.files, details, people.telling);
	const shared = { ...spelling, contacts };
	const files: CanonicalRows[] = [];
	plans.files.forEach((plan, i) => {
		const { kind } = plan;
		const endings = plans.endings[i];
		const source = sources[i];
		if (kind === null || plan.part === 'contacts' || endings === undefined || source === undefined) return;
		const made = canonicalRows(
			{
				...shared,
				plan,
				endings,
				sources: source,
				confirmed: confirmed[i] ?? new Map<number, string>(),
				onFault: faults.of(plan),
			},
			kind,
		);
		files.push(...made);
	});
	files.push(...people.files);
	return {
		files,
		setAside: [...setAside(plans), ...contacts.setAside],
		joined: contacts.used,
		dimensions: dimensionsOf(plans.files),
		problems: faults.problems,
		...counts(plans.files.flatMap((plan) => faults.counted(plan))),
	};
}

type Counted = readonly [FilePlan, ReadonlyMap<Field, FieldFaults>];

/** Values that gave nothing, by file. */
class Faults {
	private readonly told = new Map<FilePlan, Problem[]>();
	private readonly byFile = new Map<FilePlan, Map<Field, FieldFaults>>();

	/** Notes those of one file. */
	of(plan: FilePlan): RowContext['onFault'] {
		const faults = this.byFile.get(plan) ?? new Map<Field, FieldFaults>();
		this.byFile.set(plan, faults);
		const told = this.told.get(plan) ?? [];
		this.told.set(plan, told);
		return (field, place, raw, fault) => {
			const of = faults.get(field) ?? { field, unreadable: 0, future: 0 };
			faults.set(field, of);
			if (fault === 'future') of.future++;
			else of.unreadable++;
			told.push(faultProblem(plan, field, place, raw, fault));
		};
	}

	/** All of them, file by file in the order of their lines: columns are read one after the other. */
	get problems(): Problem[] {
		return [...this.told.values()].flatMap((told) => [...told].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
	}

	/** Those of one file, if it was read. */
	counted(plan: FilePlan): Counted[] {
		const faults = this.byFile.get(plan);
		return faults === undefined ? [] : [[plan, faults]];
	}
}

/** The fields that the files give two values or more, and the columns of the owner's own. */
function dimensionsOf(plans: readonly FilePlan[]): Dimension[] {
	const known = KNOWN_DIMENSIONS.filter((field) => differs(plans, field)).map((field) => ({
		key: field,
		name: field.charAt(0).toUpperCase() + field.slice(1),
		column: field,
	}));
	const own = slotsIn(plans).map(({ column, name }) => ({ key: OWN_DIMENSION + name, name, column }));
	return [...known, ...own];
}

/** Whether the files give a field more than one value. */
function differs(plans: readonly FilePlan[], field: (typeof KNOWN_DIMENSIONS)[number]): boolean {
	const values = new Set<string>();
	for (const { kind, columns, rows } of plans) {
		const column = kind === 'opportunities' ? columns.get(field) : undefined;
		if (column === undefined) continue;
		const counts = fewValues(rows, column, MANY);
		if (counts === null) return true;
		for (const raw of counts.keys()) if (!isBlank(raw)) values.add(tidy(raw));
	}
	return values.size > 1;
}

function setAside(plans: Plans): SetAsideRow[] {
	return plans.files.flatMap((plan) => {
		if (plan.kind !== null) return plan.pseudo;
		const unused = Array.from(plan.rows, (row, i) =>
			asideRow(plan.reading, row, plan.lines[i] ?? 0, 'not-mapped-kind'),
		);
		return [...plan.pseudo, ...unused];
	});
}

/** What the Data screen says of the dates and numbers of every file. */
function counts(counted: readonly Counted[]): Pick<Canonical, 'dates' | 'numbers'> {
	const dates: DataPart['dates'][number][] = [];
	const numbers: DataPart['numbers'][number][] = [];
	for (const [plan, faults] of counted) {
		const { kind, reading, decimal } = plan;
		for (const field of fieldsOf(plan)) {
			const column = plan.columns.get(field)?.name;
			if (kind === null || column === undefined) continue;
			const { unreadable = 0, future = 0 } = faults.get(field) ?? {};
			const place = { file: reading.name, field, column };
			const planned = plan.dates.get(field);
			if (planned !== undefined) dates.push({ ...place, ...orderOf(planned, field), unreadable, future });
			else if (valuesOf(kind, field) === 'number') numbers.push({ ...place, decimal, unreadable });
		}
	}
	return { dates, numbers };
}

function orderOf(planned: PlannedDates, field: Field): Pick<DataPart['dates'][number], 'order' | 'because'> {
	if (planned.order !== null) return { order: planned.order, because: planned.why };
	const used = field === 'modified' ? 'none of these dates is used' : 'dates in doubt are left out';
	return { order: 'ymd', because: `more than one order is possible: ${used}` };
}
