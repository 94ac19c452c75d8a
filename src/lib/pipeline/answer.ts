import { inTransaction, loadCanonical, type Engine } from '../engine';
import { NO_FILTERS, type Filters } from '../model';
import { layGround, makeReport, narrow, type Made, type ReportInput } from '../reports';
import type { Intaken } from './intake';

/** What is needed to make a report from tables that are loaded. */
export type Loaded = Omit<ReportInput, 'filters'>;

/**
 * Loads canonical rows and lays the ground. In one transaction: a cancel or a failure leaves what was there.
 *
 * @param today `YYYY-MM-DD`
 */
export function load(
	engine: Engine,
	{ canonical, files, readings, review }: Pick<Intaken, 'canonical' | 'files' | 'readings' | 'review'>,
	today: string,
	onProgress: (share: number) => void = () => undefined,
): Promise<Loaded> {
	return inTransaction(engine, async () => {
		await loadCanonical(engine, canonical, onProgress);
		return {
			files,
			readings,
			remarks: review.remarks.map(({ code, message, fix }) => ({
				code,
				sentence: [message, fix].filter((part) => part !== '').join(' '),
			})),
			asOf: await layGround(engine, review.mapping.asOf),
			firm: review.mapping.firm,
			madeOn: today,
		};
	});
}

/** The report of what is loaded, narrowed by filters. */
export function reportOf(engine: Engine, loaded: Loaded, filters: Filters): Promise<Made> {
	return inTransaction(engine, async () => {
		await narrow(engine, filters);
		return makeReport(engine, { ...loaded, filters });
	});
}

/** From canonical rows to the report. */
export async function answer(
	engine: Engine,
	intaken: Pick<Intaken, 'canonical' | 'files' | 'readings' | 'review'>,
	today: string,
	filters: Filters = NO_FILTERS,
): Promise<Made> {
	return reportOf(engine, await load(engine, intaken, today), filters);
}

/** Today as a calendar day where the reader is, `YYYY-MM-DD`. */
export function localToday(now: Date = new Date()): string {
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
