import { expect, test } from 'vitest';
import { answersOf } from '../../tools/shell';

const DEALS = 'id,created,closed,status,source,referrer\nA,2026-01-05,2026-02-01,won,client,Ann Lee\n';
const touches = (day: string) => `partner,date,type\nAnn Lee,${day},call\n`;
const CODE = 'as-of-beyond-opportunities';
const said = async (day: string, asOf: string | null = null) => {
	const files = { 'deals.csv': DEALS, 'touches.csv': touches(day) };
	const { report } = await answersOf(files, { asOf }, '2026-12-31');
	return [report.asOf, report.warnings.find(({ code }) => code === CODE)?.sentence ?? null] as const;
};

test('contacts far younger than the export are said to set its day; not where they are near, or the owner chose it', async () => {
	const [asOf, sentence] = await said('2026-06-30');
	expect(asOf).toBe('2026-06-30');
	expect(sentence).toMatch(
		/^The day of this report, 30 June 2026, comes from your contacts .* 1 February 2026/,
	);
	expect(await said('2026-03-04')).toEqual(['2026-03-04', null]);
	expect(await said('2026-06-30', '2026-05-31')).toEqual(['2026-05-31', null]);
});
