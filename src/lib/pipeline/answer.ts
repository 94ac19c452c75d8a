import {
	inTransaction,
	loadCanonical,
	loadTable,
	offered,
	type Engine,
	type Offered,
	type OfferedTable,
} from '../engine';
import {
	EMPTY_NOTEBOOK,
	NO_FILTERS,
	type CanonicalRows,
	type Filters,
	type Mapping,
	type Notebook,
	type RowsAsked,
	type RowsPage,
} from '../model';
import {
	beyondOpportunities,
	choicesFrom,
	columnsFrom,
	factsOf,
	evidenceOf,
	IN_USE,
	layGround,
	layOpportunities,
	listRows,
	makeReport,
	narrow,
	recordsOf,
	remembered,
	surveyAgainFrom,
	surveyFrom,
	tableOfOpportunities,
	withNotebook,
	type Beside,
	type Facts,
	type Ground,
	type Made,
	type Opportunities,
	type Proven,
	type ReportInput,
} from '../reports';
import type { Intaken } from './intake';
import { loadNotebook, named } from './notebook';

/** What is needed to make a report of files that are laid out. Plain data: one thread can hand it to another. */
export interface Loaded extends ReportInput {
	/** How the files were read. */
	readonly mapping: Mapping;
}

/** Files laid out for answers. */
export interface Laid {
	readonly loaded: Loaded;
	/** The same once the notebook has changed: only what it changes is worked out again, of all rows. */
	readonly again: (notebook: Notebook) => Laid;
	/** What the tables are filled from, written anew each time. */
	readonly filling: () => Filling;
}

/** What is done so far on the way from files to a survey: their cells are read by the mapping; rows are told apart and stand in order; what answers count of them stands in columns. */
export type Stage = 'mapped' | 'laid' | 'typed';

type Offering = Pick<Intaken, 'canonical' | 'files' | 'readings' | 'review' | 'dimensions' | 'typed'>;

/**
 * Works out from canonical rows what every report is made of and no filter changes. No table is asked.
 *
 * @param today `YYYY-MM-DD`
 * @param notebook what the owner wrote on the page
 * @param onStage told of each stage once it is done
 */
export function lay(
	{ canonical, files, readings, review, dimensions, typed }: Offering,
	today: string,
	notebook: Notebook = EMPTY_NOTEBOOK,
	onStage: (stage: Stage) => void = () => undefined,
): Laid {
	const { mapping } = review;
	const { firm } = mapping;
	const ground = layOpportunities(canonical, mapping.asOf);
	onStage('laid');
	const { asOf, opportunities } = ground;
	const columns = columnsFrom(opportunities);
	onStage('typed');
	const records = recordsOf(canonical);
	const survey = surveyFrom({ ...ground, canonical, columns, records, firm, dates: readings.dates });
	const loaded: Loaded = {
		mapping,
		files,
		readings,
		survey,
		remarks: [
			...(mapping.asOf === null && asOf !== null ? beyondOpportunities(canonical, asOf) : []),
			...review.remarks.map(({ code, message, fix }) => ({
				code,
				sentence: [message, fix].filter((part) => part !== '').join(' '),
			})),
		],
		asOf,
		dimensions,
		choices: choicesFrom(opportunities, canonical, dimensions),
		typed,
		notebook: EMPTY_NOTEBOOK,
		firm,
		madeOn: today,
	};
	const filling = (): Filling => fillingOf(canonical, opportunities);
	const again = (other: Notebook): Laid => {
		// Without marks nothing is worked out again; the cadence for all holds all the same.
		if (isEmpty(other)) return { loaded: { ...loaded, notebook: other }, again, filling };
		const names = (survey.partners.partners ?? []).map(({ partner }) => partner);
		const own = named(other, mapping.merges, names);
		// What was marked after a day that the owner goes back to has not happened yet.
		const told = withNotebook(records, own, mapping.asOf);
		return {
			loaded: { ...loaded, notebook: own, survey: surveyAgainFrom(survey, { ...ground, firm }, told) },
			again,
			filling,
		};
	};
	return again(notebook);
}

const isEmpty = ({ touches, people }: Notebook): boolean => touches.length + people.length === 0;

/** What the tables are filled from that rows are listed from and the evidence is worked out of. */
export interface Filling {
	readonly canonical: readonly Offered[];
	readonly inUse: OfferedTable;
}

/** Opportunities as they are known; canonical rows of them only where one list was exported several times: what became of it is told apart by them. */
function fillingOf(canonical: readonly CanonicalRows[], opportunities: Opportunities): Filling {
	const hasEditions = canonical.some(({ columns }) => 'edition' in columns);
	const { text, ...table } = tableOfOpportunities(opportunities);
	return {
		canonical: canonical.filter(({ kind }) => hasEditions || kind !== 'opportunities').map(offered),
		inUse: { ...table, text: new Blob([...text]) },
	};
}

/** Fills the tables. In one transaction: a cancel or a failure leaves what was there. */
export const fill = (
	engine: Engine,
	{ canonical, inUse }: Filling,
	{ mapping, asOf, notebook }: Loaded,
	onProgress: (share: number) => void = () => undefined,
): Promise<void> =>
	inTransaction(engine, async () => {
		await loadCanonical(engine, canonical, (share) => {
			onProgress(share / 2);
		});
		await loadTable(engine, IN_USE, inUse);
		await layGround(engine, asOf);
		if (!isEmpty(notebook)) await loadNotebook(engine, notebook, mapping.asOf);
		onProgress(1);
	});

/** The tables once the notebook has changed. In one transaction, like the filling itself. */
export const tend = (engine: Engine, { notebook, mapping }: Loaded): Promise<void> =>
	inTransaction(engine, () => loadNotebook(engine, notebook, mapping.asOf));

/**
 * The answers of what is loaded, narrowed by filters; the evidence behind them is not there yet.
 *
 * @param facts what the filters let through, where it was counted already
 */
export const reportOf = (loaded: Loaded, filters: Filters, facts?: Facts): Made =>
	isNone(filters) ? wholeReport(loaded) : makeReport(loaded, facts ?? factsOf(loaded, filters));

/** Owners look into a part and come back to the whole. */
const wholeReport = remembered((loaded: Loaded): Made => makeReport(loaded, factsOf(loaded, NO_FILTERS)));

const isNone = (filters: Filters): boolean => Object.keys(filters).length === 0;

/** The evidence behind answers, from the tables narrowed as these were. */
export const evidenceBehind = (engine: Engine, ground: Ground): Promise<Proven> =>
	inTransaction(engine, async () => {
		await narrow(engine, ground.report.filters, ground.dimensions);
		return evidenceOf(engine, ground);
	});

/** Rows behind a figure of answers. */
export const rowsBehind = (
	engine: Engine,
	{ report, dimensions }: Ground,
	asked: RowsAsked,
	after: number,
	most: number,
): Promise<RowsPage> =>
	inTransaction(engine, async () => {
		await narrow(engine, report.filters, dimensions);
		return listRows(engine, asked, after, most);
	});

/** The whole report, and what it points to. */
export interface Answered extends Omit<Made, 'ground'> {
	readonly beside: Beside;
}

/** Lays files out, and fills the tables that rows are listed from and the evidence is worked out of. */
export async function load(
	engine: Engine,
	intaken: Offering,
	today: string,
	onProgress: (share: number) => void = () => undefined,
	notebook: Notebook = EMPTY_NOTEBOOK,
): Promise<Loaded> {
	const { loaded, filling } = lay(intaken, today, notebook);
	await fill(engine, filling(), loaded, onProgress);
	return loaded;
}

/** From canonical rows to the whole report; `tell` hears which step runs, with its share done where that is known. */
export async function answer(
	engine: Engine,
	intaken: Offering,
	today: string,
	filters: Filters = NO_FILTERS,
	notebook: Notebook = EMPTY_NOTEBOOK,
	tell: (step: string, share?: number) => void = () => undefined,
): Promise<Answered> {
	const onProgress = (share: number): void => {
		tell('Loading the rows', share);
	};
	const loaded = await load(engine, intaken, today, onProgress, notebook);
	tell('Working out the answers');
	const { ground, report, ...rest } = reportOf(loaded, filters);
	tell('Working out what lies behind them');
	const { evidence, beside } = await evidenceBehind(engine, ground);
	return { ...rest, report: { ...report, evidence }, beside };
}
