import type {
	Choices,
	DataPart,
	Dimension,
	Filed,
	Notebook,
	Owed,
	Person,
	Report,
	ReportFile,
	SetAsideCount,
	SetAsideReason,
	Spent,
	Warning,
} from '../model';
import { careOf } from './care/care';
import { claimsOf } from './claims/claims';
import { isOfOneOrigin } from './claims/input';
import { figuresByClass } from './close-rates/figures';
import { enteredOf } from './close-rates/entered';
import { cellsFrom, matchingCells } from './close-rates/facts';
import { countAll, lotsOf, type Lots } from './close-rates/lot';
import { lotsOfAll, lotsOfRows } from './close-rates/row-lots';
import type { Ground } from './evidence';
import { horizonOf } from './close-rates/horizon';
import { select } from './columns';
import type { Aside } from './data/data';
import { warningsOf } from './data/warnings';
import type { Facts } from './facts';
import { partnersOf, type Unnamed } from './partners/partners';
import { periodsOf } from './periods/periods';
import { trendsOf } from './periods/trends';
import { once } from './remembered';
import { sourcesOf } from './sources/sources';
import { withWays } from './sources/ways';
import { spendOf } from './spend/spend';
import type { Survey } from './survey';
import { thanksOf } from './thanks/thanks';

/** What is known of one file before the tables are asked. */
export interface FileFacts extends Omit<ReportFile, 'used' | 'setAside' | 'joined'> {
	/** Rows that tell more of opportunities in other files, and stand in no table. */
	readonly told: number;
	/** Reasons for which rows were set aside while reading and mapping. */
	readonly aside: readonly SetAsideReason[];
}

export interface ReportInput {
	/** In the order of the canonical rows' `file`. */
	readonly files: readonly FileFacts[];
	/** What mapping says of labels, dates and numbers. */
	readonly readings: Pick<DataPart, 'sources' | 'outcomes' | 'dates' | 'numbers'>;
	/** What no filter changes. */
	readonly survey: Survey;
	/** Choices made by default that the reader should know. */
	readonly remarks: readonly Warning[];
	readonly asOf: string | null;
	/** What figures can be split by, besides class, source and period. */
	readonly dimensions: readonly Dimension[];
	/** What the filters can be set to, whatever they are set to. */
	readonly choices: Choices;
	/** What the owner typed in of the cost of sources, and of what an hour is worth. */
	readonly typed: { readonly spent: readonly Spent[]; readonly hourly: number | null };
	/** What the owner wrote on the page; its partners are named as the tables name them. */
	readonly notebook: Notebook;
	/** Name of the owner's firm; null where not said. */
	readonly firm: string | null;
	/** `YYYY-MM-DD` */
	readonly madeOn: string;
}

/** What is personal of partners, and never part of the report. */
export interface People {
	readonly persons: ReadonlyMap<string, Person>;
	/** All that partners files and the notebook say of each, in the order of the files. */
	readonly filed: readonly Filed[];
	/** Referrals whose partner waits for thanks or news, the latest created first; null: touches cannot say. */
	readonly owed: readonly Owed[] | null;
	/**
	 * Where nothing says who was thanked: referrals of the last 90 days to begin with, the latest first; else null. They
	 * put nobody on the call list: what was not recorded may have been done.
	 */
	readonly begin: readonly Owed[] | null;
}

export interface Made {
	readonly report: Report;
	/** Opportunity rows set aside after reading. */
	readonly aside: readonly Aside[];
	/** Referrals that name nobody, made when they are first asked for: personal data, never part of the report. */
	readonly unnamed: () => readonly Unnamed[];
	/** What is known of partners as persons, and what they wait for: personal, too. */
	readonly people: People;
	/** What the evidence is made from. */
	readonly ground: Ground;
}

/** Rows of a file are neither used nor set aside: a bug, said rather than hidden. */
export class RowsUnaccountedError extends Error {
	override readonly name = 'RowsUnaccountedError';
}

/** Makes the report of what filters let through, which is counted already: `factsOf`. */
export function makeReport(input: ReportInput, counted: Facts): Made {
	const { cells: alike, columns, whole, data: facts, entered, thanks: thanking, reciprocity } = input.survey;
	const { filters, narrowed, selection, tally, money, thanked } = counted;
	// The same rows as cells are many objects: only where they are asked for.
	const asCells = once(() =>
		narrowed
			? matchingCells(cellsFrom(alike), columns, select(columns, filters, input.dimensions))
			: cellsFrom(alike),
	);
	const lots = (): Lots =>
		narrowed ? lotsOfRows(columns, selection, tally, asCells) : lotsOfAll(columns)(alike);
	const cells = whole.seenFrom !== null ? asCells() : lots();
	const horizon = horizonOf(cells, whole);
	const { currencies } = facts;
	const classes = figuresByClass({ cells, money, currencies, whole });
	const data: DataPart = {
		...input.readings,
		impossibleDays: facts.impossibleDays,
		identicalKept: facts.identicalKept,
		conflicts: facts.conflicts,
		unrecognised: facts.unrecognised,
		classBy: facts.classBy,
	};
	const rows = rowsOf(input.files, facts.aside, facts.joined);
	const frame = { firm: input.firm, currencies, whole, narrowed };
	const { unnamed, ...partners } = partnersOf(input.survey.partners, counted.partners);
	const periods = periodsOf({ cells, whole, horizon });
	const { owed, begin, ...thanks } = thanksOf(thanking, thanked, whole);
	const { choices } = input;
	const sources = withWays(sourcesOf(columns, tally, frame), input.readings.sources);
	const spend = spendOf(input.survey.spend, sources, {
		typed: input.typed.spent,
		hourly: input.typed.hourly,
		filters,
		currencies,
		asOf: input.asOf,
		firstCreated: choices.created?.first ?? null,
	});
	const report: Report = {
		schema: 'vouch.report/1',
		asOf: input.asOf,
		madeOn: input.madeOn,
		firm: input.firm,
		preparedBy: null,
		extent: 'full',
		leftOut: null,
		filters,
		counted: countAll(lotsOf(cells)),
		choices,
		currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
		rows,
		entered: enteredOf(cells),
		horizon,
		classes,
		claims: claimsOf({
			cells,
			money,
			oneCurrency: currencies.length === 1,
			whole,
			horizon,
			ofOneOrigin: isOfOneOrigin(filters),
		}),
		data,
		periods,
		trends: trendsOf({ periods, horizon, classes }),
		sources: spend.sources,
		...partners,
		...thanks,
		reciprocity,
		care:
			partners.partners === null
				? null
				: careOf({
						partners: partners.partners,
						facts: input.survey.care,
						notebook: input.notebook,
						owed,
						asOf: input.asOf,
						today: input.madeOn,
					}),
		evidence: null,
		sharing: null,
		warnings: [
			...warningsOf({
				classes,
				whole,
				data,
				currencies,
				sharedIds: facts.sharedIds,
				lostAnswers: facts.lostAnswers,
				sourcesDiffer: facts.sourcesDiffer,
				files: input.files,
				entered,
			}),
			...input.remarks,
		],
	};
	const joined = rows.files.reduce((sum, file) => sum + file.joined, 0);
	if (columns.rows + joined !== rows.used)
		throw new RowsUnaccountedError(
			`${rows.used} rows are in use, and ${columns.rows} opportunities and ${joined} rows joined to them are counted.`,
		);
	return {
		report,
		aside: facts.aside,
		unnamed,
		people: { persons: input.survey.care.people, filed: input.survey.filed, owed, begin },
		ground: {
			report,
			frame,
			dimensions: input.dimensions,
			get all() {
				return cellsFrom(alike);
			},
			get cells() {
				return asCells();
			},
			money,
			thanked,
			spend: spend.part,
		},
	};
}

function tally(reasons: readonly SetAsideReason[]): SetAsideCount[] {
	const counts = new Map<SetAsideReason, number>();
	for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** The law of rows: read = used + set aside, for each file and, over opportunities, in total. */
function rowsOf(
	files: readonly FileFacts[],
	later: readonly Aside[],
	joined: ReadonlyMap<number, number>,
): Report['rows'] {
	const all = files.map(({ aside, told, ...file }, index) => {
		const reasons = [...aside, ...later.filter((row) => row.file === index).map(({ reason }) => reason)];
		return {
			...file,
			used: file.read - reasons.length,
			joined: told + (joined.get(index) ?? 0),
			setAside: tally(reasons),
			reasons,
		};
	});
	const counting = all.filter(({ kind }) => kind === 'opportunities');
	const sum = (pick: (file: (typeof all)[number]) => number) =>
		counting.reduce((total, file) => total + pick(file), 0);
	return {
		read: sum(({ read }) => read),
		used: sum(({ used }) => used),
		setAside: tally(counting.flatMap(({ reasons }) => reasons)),
		files: all.map(({ name, kind, read, used, joined: more, setAside, system, encoding }) => ({
			name,
			kind,
			read,
			used,
			joined: more,
			setAside,
			system,
			encoding,
		})),
	};
}
