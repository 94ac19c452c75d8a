import { inTransaction, loadCanonical, type Engine, type Offered } from '../engine';
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
	choicesOf,
	evidenceOf,
	layGround,
	listRows,
	makeReport,
	narrow,
	surveyAgain,
	surveyOf,
	type Beside,
	type Ground,
	type Made,
	type Proven,
	type ReportInput,
} from '../reports';
import type { Intaken } from './intake';
import { loadNotebook, named } from './notebook';

/** What is needed to make a report from tables that are loaded. */
export interface Loaded extends Omit<ReportInput, 'filters'> {
	/** How the files were read. */
	readonly mapping: Mapping;
}

type Offering = Pick<Intaken, 'files' | 'readings' | 'review' | 'dimensions' | 'typed'> & {
	readonly canonical: readonly (CanonicalRows | Offered)[];
};

/**
 * Loads canonical rows, lays the ground and asks what no filter changes. In one transaction: a cancel or a failure
 * leaves what was there.
 *
 * @param today `YYYY-MM-DD`
 * @param notebook what the owner wrote on the page
 */
export function load(
	engine: Engine,
	{ canonical, files, readings, review, dimensions, typed }: Offering,
	today: string,
	onProgress: (share: number) => void = () => undefined,
	notebook: Notebook = EMPTY_NOTEBOOK,
): Promise<Loaded> {
	return inTransaction(engine, async () => {
		await loadCanonical(engine, canonical, onProgress);
		const { mapping } = review;
		const asOf = await layGround(engine, mapping.asOf);
		const { firm } = mapping;
		const loaded: Loaded = {
			mapping,
			files,
			readings,
			survey: await surveyOf(engine, { asOf, firm, dates: readings.dates }),
			remarks: [
				...(mapping.asOf === null && asOf !== null ? await beyondOpportunities(engine, asOf) : []),
				...review.remarks.map(({ code, message, fix }) => ({
					code,
					sentence: [message, fix].filter((part) => part !== '').join(' '),
				})),
			],
			asOf,
			dimensions,
			choices: await choicesOf(engine, dimensions),
			typed,
			notebook: EMPTY_NOTEBOOK,
			firm,
			madeOn: today,
		};
		return isEmpty(notebook) ? { ...loaded, notebook } : withNotebook(engine, loaded, notebook);
	});
}

const isEmpty = ({ touches, people }: Notebook): boolean => touches.length + people.length === 0;

/** The same files with another notebook: only what it changes is asked again, of all rows, however they are narrowed. */
async function withNotebook(engine: Engine, loaded: Loaded, notebook: Notebook): Promise<Loaded> {
	const { mapping, survey, firm } = loaded;
	const own = named(
		notebook,
		mapping.merges,
		(survey.partners.partners ?? []).map(({ partner }) => partner),
	);
	// What was marked after a day that the owner goes back to has not happened yet.
	await loadNotebook(engine, own, mapping.asOf);
	return { ...loaded, notebook: own, survey: await surveyAgain(engine, survey, firm) };
}

/** The same files once the notebook has changed. In one transaction, like the loading itself. */
export const tend = (engine: Engine, loaded: Loaded, notebook: Notebook): Promise<Loaded> =>
	inTransaction(engine, () => withNotebook(engine, loaded, notebook));

/** The answers of what is loaded, narrowed by filters; the evidence behind them is not there yet. */
export const reportOf = (loaded: Loaded, filters: Filters): Made => makeReport({ ...loaded, filters });

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
