import { expect, test } from 'vitest';
import { rehearsal } from '../../../src/lib/pipeline/rehearsal';
import { answersOf } from '../../tools/shell';

test('what the way is rehearsed with leaves nothing to ask, and is answered', async () => {
	// Throws where a question is left.
	const { report, setAside } = await answersOf({ 'rehearsal.csv': rehearsal() }, {}, '2026-06-30');
	expect(setAside).toEqual([]);
	for (const name of ['referral', 'lead'] as const) {
		expect(report.classes[name].won).toBeGreaterThan(0);
		expect(report.classes[name].lost).toBeGreaterThan(0);
	}
});
