/** Enough for each part of the way to be walked, and few enough to step aside soon. */
const ROWS = 1000;
/** Creations lie on so many days. */
const DAYS = 300;
const HEADER =
	'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Deal owner,Lead Source,Referred By';
const STAGES = ['Closed Won', 'Closed Lost', 'Proposal'];
const SOURCES = ['Referral', 'Website', 'Google Ads'];

/** A small invented export that leaves nothing to ask: it only shows the way to the real one. */
export function rehearsal(): string {
	const day = (n: number): string => new Date(Date.UTC(2025, 0, n)).toISOString().slice(0, 10);
	const rows = Array.from({ length: ROWS }, (_, i) => {
		const stage = STAGES[i % 3] ?? '';
		const source = SOURCES[Math.floor(i / 3) % 3] ?? '';
		return [
			i,
			`Firm ${i}`,
			stage,
			day(i % DAYS),
			stage === 'Proposal' ? '' : day((i % DAYS) + (i % 40)),
			100 * (i % 50),
			`Owner ${i % 4}`,
			source,
			source === 'Referral' ? `Partner ${i % 60}` : '',
		].join(',');
	});
	return [HEADER, ...rows, ''].join('\n');
}
