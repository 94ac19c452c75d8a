import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../src/lib/model';
import { lite, readFileText, redact, toFile } from '../../../src/lib/share';
import { cautions, classSaid, headline, sections, versus } from '../../../src/lib/reports/versus';
import { answersOf } from '../../tools/shell';

const golden = (name: string) => readFileSync(`test/golden/${name}`);
const on = async (asOf: string): Promise<Report> =>
	(await answersOf({ 'deals.csv': golden('deals.csv'), 'touches.csv': golden('touches.csv') }, { asOf }))
		.report;

let [then, now]: [Report, Report] = [undefined!, undefined!];
beforeAll(async () => {
	[then, now] = [await on('2026-03-31'), await on('2026-06-30')];
});

test('real figures of two quarters lie within each other, whichever way the reports travelled', () => {
	const shared = (report: Report): Report => {
		const read = readFileText(toFile(redact(report, { partners: 'numbers', firm: null, preparedBy: null })));
		if (!read.ok) throw new Error(read.problem.message);
		return read.report;
	};
	const own = versus(then, now);
	expect(own.classes.length).toBe(2);
	expect(own.classes.map(({ way }) => way)).toEqual(own.classes.map(() => 'since'));
	expect(own.classes.some(({ later }) => later.n > 0)).toBe(true);
	const file = versus(shared(then), now);
	expect(file.classes).toEqual(
		own.classes.filter(({ class: id }) => file.classes.some((one) => one.class === id)),
	);
	expect(headline(file)).toEqual(headline(own));
	const short = versus(lite(shared(then)), now);
	expect(short.classes.map(({ way, later }) => [way, later])).toEqual(
		file.classes.map(({ way, later }) => [way, later]),
	);
	expect(cautions(short).at(-1)).toMatch(/short link/);
	expect(sections(own).map(({ id }) => id)).toEqual([
		'claims', 'horizon', 'days', 'money', 'sources', 'partners', 'thanks', 'rows',
	]); // prettier-ignore
	expect(classSaid(own.classes[0]!, own).slice(1, 3)).toEqual([
		'Of 14 referrals decided since then, 6 were won (21% to 68%); of 69 referrals decided before, 47 were won (56% to 78%).',
		'That is 25 points fewer, likely between 49 fewer and 2 more.',
	]);
});
