import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/lib/model';
import { decodeLink, encodeLink, lite, readFileText, redact, toFile } from '../../../src/lib/share';
import { answersOf } from '../../tools/shell';
import { CANARY, seeded } from './rich';
import { classesShared, inMillionths } from './as-shared';

const share = (report: Report, partners: 'names' | 'initials' | 'numbers'): Report =>
	redact(report, {
		partners,
		firm: 'Harbour & Finch Advisers',
		preparedBy: 'Jane Consultant',
		money: 'shown',
		random: seeded(3),
	});

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

describe('files with a canary in every cell of text', () => {
	let report: Report;

	beforeAll(async () => {
		const rows = Array.from({ length: 60 }, (_, i) => {
			const referral = i % 3 === 0;
			const label = referral
				? `Referral – Ann ${CANARY}`
				: i % 3 === 1
					? 'Google Ads'
					: `${CANARY} lunch ${i}`;
			return [
				`${CANARY}-${i}`,
				`${CANARY} versus Smith`,
				`${CANARY} company`,
				['Won', 'Lost', 'Open', `${CANARY} stage`][i % 4] ?? '',
				`2025-0${1 + (i % 9)}-0${1 + (i % 7)}`,
				i % 4 > 1 ? '' : `2025-10-0${1 + (i % 7)}`,
				1000 + i,
				i % 20 === 0 ? `${CANARY} coins` : 'USD',
				label,
				referral ? `Bea ${CANARY} ${i % 6}` : '',
				`${CANARY} owner`,
			];
		});
		const header = [
			'id',
			'name',
			'company',
			'status',
			'created',
			'closed',
			'amount',
			'currency',
			'source',
			'referrer',
			'owner',
		];
		const touches = [
			['partner', 'date', 'type', 'opportunity id', 'note'],
			[`Bea ${CANARY} 0`, '2025-03-01', 'thank', `${CANARY}-0`, `${CANARY} note`],
		];
		const given = [
			['partner', 'date', 'name', 'outcome'],
			[`Cy ${CANARY}`, '2025-03-01', `${CANARY} friend`, 'won'],
		];
		const partners = [
			['partner', 'kind', 'since', 'note', 'e-mail', 'phone'],
			[`Bea ${CANARY} 0`, 'other', '2024-01-01', `${CANARY} note`, `${CANARY}@example.org`, '0123'],
			[`Dan ${CANARY}`, `${CANARY} kind`, '2024-01-01', `${CANARY} note`, `dan@${CANARY}.org`, '0123'],
		];
		const whole = await answersOf(
			{
				[`${CANARY} deals.csv`]: csv([header, ...rows]),
				[`${CANARY} touches.csv`]: csv(touches),
				[`${CANARY} given.csv`]: csv(given),
				[`${CANARY} partners.csv`]: csv(partners),
				[`${CANARY} other.csv`]: csv([
					['foo', 'bar'],
					[CANARY, CANARY],
				]),
			},
			{ firm: `${CANARY} firm` },
		);
		report = whole.report;
	});

	test('the owner’s own report is full of them', () => {
		expect(JSON.stringify(report).split(CANARY).length).toBeGreaterThan(50);
		for (const part of [report.partners, report.sources, report.periods, report.thanks, report.reciprocity])
			expect(part).not.toBeNull();
	});

	test.each(['initials', 'numbers'] as const)(
		'none is in file, link or lite report, with %s',
		async (mode) => {
			const shared = share(report, mode);
			const link = await decodeLink(await encodeLink(shared));
			expect(link.ok).toBe(true);
			for (const text of [toFile(shared), JSON.stringify(lite(shared)), JSON.stringify(link)])
				expect(text.toLowerCase()).not.toContain(CANARY.toLowerCase());
		},
	);

	test('with names they stand only as partners', () => {
		const { partners, thanks, reciprocity, ...rest } = share(report, 'names');
		expect(JSON.stringify(rest)).not.toContain(CANARY);
		expect(partners?.[0]?.partner).toContain(CANARY);
		expect(thanks?.owed.join()).toMatch(/^[\d,]+$/);
		expect(reciprocity?.map(({ partner }) => partner)).toContain(`Cy ${CANARY}`);
	});
});

describe('the sample', () => {
	let report: Report;

	beforeAll(async () => {
		const folder = 'sample-data/vouch';
		const files = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`)] as const);
		report = (await answersOf(Object.fromEntries(files), {}, '2026-07-01')).report;
	});

	test.each([
		['names', 1800],
		['initials', 1400],
		['numbers', 1400],
	] as const)('with %s its link has under %i characters and gives what `lite` says', async (mode, most) => {
		const shared = share(report, mode);
		const fragment = await encodeLink(shared);
		expect(`https://example.org/some/path/r/#${fragment}`.length).toBeLessThan(most);
		expect(await decodeLink(fragment)).toEqual({ ok: true, report: lite(shared), behind: null });
	});

	test('its file reads as it was, with every figure', () => {
		const shared = share(report, 'numbers');
		expect(readFileText(toFile(shared))).toEqual({ ok: true, report: shared, behind: null });
		expect(shared.classes).toEqual(classesShared(report.classes));
		expect(shared.claims).toEqual(report.claims);
		const ofLeads = ({ periods }: Report) =>
			periods?.filter(({ class: id, unit }) => id === 'lead' && unit === 'year');
		expect(ofLeads(shared)).toEqual(inMillionths(ofLeads(report)));
	});

	test('the short report says of every claim what the whole one says', () => {
		const words = ({ claims }: Report) =>
			claims.map(({ id, verdict, sentence, because, basis }) => ({ id, verdict, sentence, because, basis }));
		const shared = share(report, 'numbers');
		expect(words(lite(shared))).toEqual(words(shared));
	});
});
