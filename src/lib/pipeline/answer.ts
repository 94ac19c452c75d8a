import { inTransaction, loadCanonical, type Engine } from '../engine';
import { NO_FILTERS, type Filters } from '../model';
import {
	choicesOf,
	evidenceOf,
	layGround,
	makeReport,
	narrow,
	surveyOf,
	type Beside,
	type Ground,
	type Made,
	type Proven,
	type ReportInput,
} from '../reports';
import type { Intaken } from './intake';

/** What is needed to make a report from tables that are loaded. */
export type Loaded = Omit<ReportInput, 'filters'>;

type Offering = Pick<Intaken, 'canonical' | 'files' | 'readings' | 'review' | 'dimensions' | 'typed'>;

/**
 * Loads canonical rows, lays the ground and asks what no filter changes. In one transaction: a cancel or a failure
 * leaves what was there.
 *
 * @param today `YYYY-MM-DD`
 */
export function load(
	engine: Engine,
	{ canonical, files, readings, review, dimensions, typed }: Offering,
	today: string,
	onProgress: (share: number) => void = () => undefined,
): Promise<Loaded> {
	return inTransaction(engine, async () => {
		await loadCanonical(engine, canonical, onProgress);
		const asOf = await layGround(engine, review.mapping.asOf);
		const { firm } = review.mapping;
		return {
			files,
			readings,
			survey: await surveyOf(engine, { asOf, firm, dates: readings.dates }),
			remarks: review.remarks.map(({ code, message, fix }) => ({
				code,
				sentence: [message, fix].filter((part) => part !== '').join(' '),
			})),
			asOf,
			dimensions,
			choices: await choicesOf(engine, dimensions),
			typed,
			firm,
			madeOn: today,
		};
	});
}

/** The answers of what is loaded, narrowed by filters; the evidence behind them is not there yet. */
export function reportOf(engine: Engine, loaded: Loaded, filters: Filters): Promise<Made> {
	return inTransaction(engine, async () => {
		await narrow(engine, filters, loaded.dimensions);
		return makeReport(engine, { ...loaded, filters });
	});
}

/** The evidence behind the answers that were made last, from the tables as they are narrowed. */
export const evidenceBehind = (engine: Engine, ground: Ground): Promise<Proven> =>
	inTransaction(engine, () => evidenceOf(engine, ground));

/** The whole report, and what it points to. */
export interface Answered extends Omit<Made, 'ground'> {
	readonly beside: Beside;
}

/** From canonical rows to the whole report. */
export async function answer(
	engine: Engine,
	intaken: Offering,
	today: string,
	filters: Filters = NO_FILTERS,
): Promise<Answered> {
	const { ground, report, ...rest } = await reportOf(engine, await load(engine, intaken, today), filters);
	const { evidence, beside } = await evidenceBehind(engine, ground);
	return { ...rest, report: { ...report, evidence }, beside };
}

/** Today as a calendar day where the reader is, `YYYY-MM-DD`. */
export function localToday(now: Date = new Date()): string {
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
