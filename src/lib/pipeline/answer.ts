import { inTransaction, loadCanonical, type Engine } from '../engine';
import { layGround, makeReport, type Made } from '../reports';
import type { Intaken } from './intake';

/**
 * From canonical rows to the report: loads the tables, lays the ground, makes the report. All in one
 * transaction: a cancel or a failure leaves what was there.
 *
 * @param today `YYYY-MM-DD`
 */
export function answer(
	engine: Engine,
	intaken: Pick<Intaken, 'canonical' | 'files' | 'readings' | 'review'>,
	today: string,
	onProgress: (share: number) => void = () => undefined,
): Promise<Made> {
	return inTransaction(engine, async () => {
		await loadCanonical(engine, intaken.canonical, (share) => {
			onProgress(share * 0.6);
		});
		const asOf = await layGround(engine, intaken.review.mapping.asOf);
		onProgress(0.8);
		const made = await makeReport(engine, {
			files: intaken.files,
			readings: intaken.readings,
			remarks: intaken.review.remarks.map(({ code, message, fix }) => ({
				code,
				sentence: [message, fix].filter((part) => part !== '').join(' '),
			})),
			asOf,
			madeOn: today,
		});
		onProgress(1);
		return made;
	});
}

/** Today as a calendar day where the reader is, `YYYY-MM-DD`. */
export function localToday(now: Date = new Date()): string {
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
