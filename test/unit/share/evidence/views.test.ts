import { describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../../src/lib/model';
import { wholeOf } from '../../../tools/shell';
import { CANARY } from '../rich';
import { rowsOf } from './firm';
import { opened, pagesOf, screensOf, type Redaction } from './pages';

const ROUNDED = '../../../../src/lib/share/rounded';

/** The same redaction with every digit; loaded apart, and only here. */
async function withEveryDigit(): Promise<Redaction> {
	vi.resetModules();
	vi.doMock(ROUNDED, async (original) => {
		const names = Object.keys(await original<object>());
		return Object.fromEntries(names.map((name) => [name, (x: unknown) => x]));
	});
	try {
		const { redact } = await import('../../../../src/lib/share/redact');
		const { sharedEvidence } = await import('../../../../src/lib/share/evidence/redact');
		return { redact, sharedEvidence };
	} finally {
		vi.doUnmock(ROUNDED);
		vi.resetModules();
	}
}

const reports = new Map<string, Promise<Report>>();
/** Each firm is read once. */
function reportOf(seed: number, n: number): Promise<Report> {
	const key = `${seed} ${n}`;
	const known = reports.get(key) ?? wholeOf(rowsOf(seed, n).files, {}, '2026-06-30').then((of) => of.report);
	reports.set(key, known);
	return known;
}

describe('what a reader sees behind the figures', () => {
	test.each([
		[2, 60],
		[3, 900],
		[8, 12],
	])('firm %i of %i: every view is drawn', async (seed, n) => {
		const report = await reportOf(seed, n);
		for (const money of ['indexed', 'hidden'] as const) {
			const text = pagesOf(opened(report, { money }));
			expect(text).not.toMatch(/\b(NaN|undefined|Infinity|null)\b/);
			// What only an owner can do is not said to a reader.
			expect(text).not.toMatch(
				/\b(your own|you (do|have|know|want)|the next export|ask (each|the|whether)|drop)\b/i,
			);
			expect(text).not.toContain(CANARY);
		}
	});

	test('it reads the same as it would with every digit', async () => {
		const digits = await withEveryDigit();
		for (const [seed, n] of [
			[2, 60],
			[3, 900],
			[8, 12],
		] as const) {
			const report = await reportOf(seed, n);
			for (const money of ['indexed', 'shown'] as const) {
				const exact = opened(report, { money }, digits);
				const short = opened(report, { money });
				expect(JSON.stringify(short).length).toBeLessThan(0.99 * JSON.stringify(exact).length);
				expect(pagesOf(short)).toBe(pagesOf(exact));
				expect(screensOf(short)).toBe(screensOf(exact));
			}
		}
	});
});
