import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { PERIOD_UNITS, REPORT_SECTIONS, type ProvenReport, type Report } from '../../../../src/lib/model';
import { redact, type ShareOptions } from '../../../../src/lib/share';
import { readEvidence } from '../../../../src/lib/share/evidence/read';
import { sharedEvidence } from '../../../../src/lib/share/evidence/redact';
import SectionEvidence from '../../../../src/lib/ui/reader/SectionEvidence.svelte';
import ClaimProof from '../../../../src/lib/ui/close-rates/ClaimProof.svelte';
import { wholeOf } from '../../../tools/shell';
import { CANARY, seeded } from '../rich';
import { namingOf, rowsOf } from './firm';

/** As a reader has it when what lies behind it is opened. */
function opened(report: Report, options: Partial<ShareOptions>): ProvenReport {
	const all = { partners: 'numbers', firm: null, preparedBy: null, random: seeded(3), ...options } as const;
	const evidence = sharedEvidence(report, all, namingOf(report, all));
	const read = readEvidence(JSON.parse(JSON.stringify(evidence)), report);
	if (!read.ok) throw new Error(read.problem.message);
	return { ...redact(report, all), evidence: read.evidence };
}

const textOf = (html: string): string =>
	html
		.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&[a-z]+;/g, ' ')
		.replace(/\s+/g, ' ');

function pagesOf(report: ProvenReport): string {
	const sections = REPORT_SECTIONS.flatMap((section) =>
		(section === 'over-time' ? PERIOD_UNITS : [null]).map((unit) => {
			const periods = unit === null ? null : { unit, onunit: () => undefined };
			return textOf(render(SectionEvidence, { props: { section, report, periods } }).body);
		}),
	);
	const claims = report.claims.map((claim) => textOf(render(ClaimProof, { props: { claim, report } }).body));
	return [...sections, ...claims].join('\n');
}

describe('what a reader sees behind the figures', () => {
	test.each([
		[2, 60],
		[3, 900],
		[8, 12],
	])('firm %i of %i: every view is drawn', async (seed, n) => {
		const { report } = await wholeOf(rowsOf(seed, n).files, {}, '2026-06-30');
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
});
