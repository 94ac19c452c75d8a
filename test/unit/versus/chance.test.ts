import { expect, test } from 'vitest';
import { versus } from '../../../src/lib/reports/versus';
import { seeded } from '../share/rich';
import { reportOn, type Made } from './firm';

/** A firm in which nothing changes: two a day, a third won, wins after up to 30 days, losses after up to 90. */
function steady(random: () => number, days: number): Made[] {
	return Array.from({ length: 2 * days }, (_, i) => {
		const won = random() < 1 / 3;
		return {
			class: 'referral',
			created: Math.floor(i / 2),
			takes: Math.floor(random() * (won ? 30 : 90)),
			won,
		};
	});
}

const FIRMS = 200;

/** Of firms in which nothing changes, the share that gets a verdict. */
function falselyTold(first: number, second: number): number {
	const random = seeded(7);
	let told = 0;
	for (let i = 0; i < FIRMS; i++) {
		const firm = steady(random, second);
		const { verdict } = versus(reportOn(firm, first), reportOn(firm, second)).classes[0]!;
		if (verdict !== 'cannot-tell') told += 1;
	}
	return told / FIRMS;
}

test('where nothing changes, about one in twenty gets a verdict by chance, and none from a young report', () => {
	expect(falselyTold(400, 490)).toBeLessThan(0.08);
	expect(falselyTold(60, 150)).toBe(0);
});
