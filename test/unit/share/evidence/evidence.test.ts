import { beforeAll, describe, expect, test } from 'vitest';
import { REPORT_SECTIONS, type Evidence, type Report } from '../../../../src/lib/model';
import { readFileText, redact, toFile, type ShareOptions } from '../../../../src/lib/share';
import { readEvidence } from '../../../../src/lib/share/evidence/read';
import { sharedEvidence } from '../../../../src/lib/share/evidence/redact';
import { wholeOf } from '../../../tools/shell';
import { CANARY, seeded, withMore } from '../rich';
import { namingOf, rowsOf } from './firm';

const OPTIONS: ShareOptions = { partners: 'numbers', firm: null, preparedBy: null };

const evidenceOf = (report: Report, options: Partial<ShareOptions> = {}): Evidence => {
	const all = { ...OPTIONS, ...options };
	const naming = namingOf(report, { ...all, random: seeded(5) });
	const evidence = sharedEvidence(report, all, naming);
	if (evidence === null) throw new Error('There is no evidence.');
	return evidence;
};

const throughJson = <T>(of: T): T => JSON.parse(JSON.stringify(of)) as T;

/** Every text in it, the names of fields among them. */
function textsIn(of: unknown): string[] {
	if (typeof of === 'string') return [of];
	if (typeof of !== 'object' || of === null) return [];
	return Object.entries(of).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

describe('what lies behind a shared report', () => {
	let report: Report;
	beforeAll(async () => {
		const { files } = rowsOf(1, 900);
		report = (await wholeOf(files, {}, '2026-06-30')).report;
	});

	test('the owner’s own evidence has every part', () => {
		const { became, ...rest } = report.evidence ?? {};
		expect(became).toBeNull();
		expect(Object.entries(rest).filter(([, part]) => part === null)).toEqual([]);
		expect(JSON.stringify(report.evidence)).toContain(CANARY);
	});

	test.each(['shown', 'indexed', 'hidden'] as const)(
		'nothing of the owner’s own is in it, money %s',
		(money) => {
			const shared = evidenceOf({ ...report, evidence: withMore(report.evidence) }, { money });
			expect(textsIn(shared).filter((text) => text.includes(CANARY) || text === 'addedLater')).toEqual([]);
			expect(textsIn(shared).filter((text) => /owner|extra_|x\./i.test(text) && text !== 'owners')).toEqual(
				[],
			);
			expect(shared.spend).toBeNull();
			expect(shared.effort).toBeNull();
		},
	);

	test('most of it is there', () => {
		const shared = evidenceOf(report);
		for (const part of [
			'concentration',
			'dependence',
			'pipeline',
			'change',
			'pace',
			'stale',
			'quality',
			'ideal',
		] as const)
			expect(shared[part], part).not.toBeNull();
		expect(shared.within.by.length).toBeGreaterThan(1);
		expect(shared.followUp).not.toBeNull();
		expect(shared.gratitude).not.toBeNull();
	});

	test('texts that stand in the files in a part that passes them on do not travel where they name somebody', () => {
		const evidence = throughJson(report.evidence) as unknown as { funnel: { stages: { label: string }[] } };
		evidence.funnel.stages[0]!.label = `Waits for ${CANARY} 2`;
		const shared = evidenceOf({ ...report, evidence: evidence as unknown as Evidence });
		expect(JSON.stringify(shared)).not.toContain(CANARY);
		evidence.funnel.stages[0]!.label = 'ask ann@firm.example';
		expect(evidenceOf({ ...report, evidence: evidence as unknown as Evidence }).funnel).toBeNull();
	});

	test('read again it is what it was, whatever was chosen', () => {
		for (const money of ['shown', 'indexed', 'hidden'] as const)
			for (const partners of ['names', 'initials', 'numbers'] as const) {
				const shared = throughJson(evidenceOf(report, { money, partners }));
				expect(readEvidence(shared, report)).toEqual({ ok: true, evidence: shared });
			}
	});

	test('a file leaves out what is null, and reads as it was', () => {
		for (const money of ['shown', 'indexed', 'hidden'] as const)
			for (const sections of [REPORT_SECTIONS, []]) {
				const shared = redact(report, { ...OPTIONS, money, sections });
				const text = toFile(shared);
				expect(text).not.toMatch(/":\s*null/);
				const { evidence, ...answers } = shared;
				const read = readFileText(text);
				expect(read.ok && read.report).toEqual({ ...answers, evidence: null });
				expect(read.ok && readEvidence(read.behind, read.report)).toEqual({ ok: true, evidence });
			}
	});

	test('what only a later version knows is dropped, what an older one lacks is nothing', () => {
		const shared = throughJson(evidenceOf(report));
		expect(readEvidence(withMore(shared), report)).toEqual({ ok: true, evidence: shared });
		const empty = readEvidence({}, report);
		expect(empty.ok && empty.evidence.within).toEqual({ by: [], because: null });
		expect(empty.ok && empty.evidence.balance.leaning.markets).toEqual([]);
		for (const wrong of [null, 3, 'x', [], { within: 3 }]) expect(readEvidence(wrong, report).ok).toBe(false);
	});

	test('parts of sections that are left out are not there', () => {
		const none = evidenceOf(report, { sections: [] });
		expect(readEvidence({}, report)).toEqual({ ok: true, evidence: throughJson(none) });
		const all = evidenceOf(report, { sections: REPORT_SECTIONS });
		for (const section of REPORT_SECTIONS) {
			const one = evidenceOf(report, { sections: REPORT_SECTIONS.filter((id) => id !== section) });
			const gone = (Object.keys(all) as (keyof Evidence)[]).filter(
				(part) => JSON.stringify(one[part]) !== JSON.stringify(all[part]),
			);
			for (const part of gone) expect(JSON.stringify(one[part])).toBe(JSON.stringify(none[part]));
		}
	});

	test('a thousand damaged ones are refused or read, and none throws', () => {
		const random = seeded(9);
		const text = JSON.stringify(evidenceOf(report));
		const odd = [null, -1, 1.5, 1e300, 'x'.repeat(5000), [], {}, true, '2026-02-31', NaN];
		let refused = 0;
		for (let i = 0; i < 1000; i++) {
			const damaged = JSON.parse(text) as unknown;
			damage(damaged, random, odd);
			const read = readEvidence(damaged, report);
			if (!read.ok) refused++;
			else if (i % 4 === 0) {
				const again = readEvidence(throughJson(read.evidence), report);
				if (JSON.stringify(again) !== JSON.stringify(read)) expect(again).toEqual(read);
			}
		}
		expect(refused).toBeGreaterThan(250);
	});

	test('a shared report carries figures of no amount where money is hidden', () => {
		const hidden = evidenceOf(report, { money: 'hidden' });
		const amounts = /"(valueWon|meanWon|othersMeanWon|shareOfMoney|byMoney|value)":(?!null|"|\{)/;
		const { claims, stale, within, followUp, coldCalling, change, ...rest } = hidden;
		expect([claims, stale, within, followUp, coldCalling, change].length).toBe(6);
		expect(JSON.stringify({ ...rest, pace: null })).not.toMatch(amounts);
		expect(hidden.pipeline?.value).toBeNull();
	});

	test('what was shared before can be shared again', () => {
		const first = { ...redact(report, OPTIONS), evidence: evidenceOf(report) };
		const again = evidenceOf(first);
		expect(readEvidence(throughJson(again), first)).toEqual({ ok: true, evidence: throughJson(again) });
	});
});

/** Puts something odd in some place. */
function damage(of: unknown, random: () => number, odd: readonly unknown[]): void {
	let at = of;
	for (;;) {
		if (typeof at !== 'object' || at === null) return;
		const keys = Object.keys(at);
		const key = keys[Math.floor(random() * keys.length)];
		if (key === undefined) return;
		const next = (at as Record<string, unknown>)[key];
		if (typeof next !== 'object' || next === null || random() < 0.15) {
			(at as Record<string, unknown>)[key] = odd[Math.floor(random() * odd.length)];
			return;
		}
		at = next;
	}
}
