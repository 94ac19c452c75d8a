import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { opportunitiesIn } from '../../../src/lib/format/opportunities';
import type { Report } from '../../../src/lib/model';
import { decodeLink, encodeLink, lite, redact, type Read } from '../../../src/lib/share';
import { crc32, fromBase64Url, toBase64Url } from '../../../src/lib/share/bytes';
import { down, ends, nearest, rateFrom, up } from '../../../src/lib/share/scale';
import { makeReport } from '../../fixtures/report';
import { inventedNames, partner, richReport, seeded, source } from './rich';
import { openFragment, partsOf } from './fragments';
import { inMillionths, inShort } from './as-shared';

const share = (report: Report, partners: 'names' | 'initials' | 'numbers' = 'names'): Report =>
	redact(report, {
		partners,
		firm: 'Harbour & Finch Advisers',
		preparedBy: 'Jane Consultant',
		money: 'shown',
		random: seeded(3),
	});

/** Sentence and code of a refusal. */
function refusal(read: Read): string {
	return read.ok ? 'read' : `${read.problem.code}: ${read.problem.message}`;
}

const PLACE = 'https://example.org/some/path/r/#';

describe('there and back', () => {
	test.each(['names', 'initials', 'numbers'] as const)(
		'with %s a link gives what `lite` says',
		async (mode) => {
			const shared = share(richReport(inventedNames(50)), mode);
			const short = lite(shared);
			expect(short.extent).toBe('lite');
			expect(lite(short)).toEqual(short);
			for (const given of [shared, short]) {
				const fragment = await encodeLink(given);
				expect(fragment).toMatch(/^1d[A-Za-z0-9_-]+$/);
				expect(await decodeLink(fragment)).toEqual({ ok: true, report: short, behind: null });
				expect(await decodeLink(`#${fragment}`)).toEqual({ ok: true, report: short, behind: null });
			}
		},
	);

	test.each<[string, Report]>([
		['the smallest report', makeReport()],
		['one without days', makeReport({}, { asOf: null, horizon: null })],
		['several currencies', makeReport({ lead: { valueByCurrency: { USD: 12, EUR: 7, '': 3 } } })],
		['no partner and no source', makeReport({}, { partners: [], sources: [] })],
		[
			'a filter',
			makeReport({}, { filters: { from: '2025-01-01', to: '2025-12-31', owner: '', class: 'lead' } }),
		],
		['why there are no thanks', makeReport({}, { thanksBecause: 'The touches do not say for which one.' })],
	])('%s survives', async (_, report) => {
		const shared = share(report);
		expect(await decodeLink(await encodeLink(shared))).toEqual({
			ok: true,
			report: lite(shared),
			behind: null,
		});
	});

	test('any figures survive, and rounding twice is rounding once', async () => {
		const random = seeded(11);
		for (let i = 0; i < 20; i++) {
			const shared = share(anyReport(random));
			const short = lite(shared);
			expect(lite(short)).toEqual(short);
			expect(await decodeLink(await encodeLink(shared))).toEqual({ ok: true, report: short, behind: null });
		}
	});
});

/** A report with figures drawn at random. */
function anyReport(random: () => number): Report {
	const n = Math.floor(random() * 40);
	const rich = richReport(inventedNames(n + 1));
	const rate = () => {
		const [low = 0, mid = 0, high = 0] = [random(), random(), random()].sort((a, b) => a - b);
		return { rate: mid, low, high };
	};
	return {
		...rich,
		claims: rich.claims.map((claim) => {
			const { rate: value, low, high } = rate();
			return { ...claim, value: value * 9, low: low * 9, high: random() < 0.2 ? null : high * 9 };
		}),
		partners: rich.partners?.map((of, i) => partner(of.partner, i, { valueWon: random() * 1e6 })) ?? null,
		sources:
			rich.sources?.map((of) => ({ ...of, shrunkRate: rate(), medianDaysToWin: random() * 300 })) ?? null,
		referring: { ...rich.referring, falseAlarms: random() * 30 },
	};
}

describe('what a link keeps', () => {
	const shared = share(richReport(inventedNames(50)));
	const short = lite(shared);

	test('counts stay exact, and what follows from them is worked out anew', () => {
		for (const id of ['referral', 'lead', 'introduction', 'unknown'] as const) {
			const { byDay, curve, valueWon, ...rest } = short.classes[id];
			expect(shared.classes[id]).toMatchObject(inShort(rest));
			expect(curve).toBeNull();
			const money = shared.classes[id].valueWon;
			expect(valueWon).toBe(money === null ? null : Math.round(money));
			if (byDay !== null) expect(byDay).toMatchObject({ 30: null, 60: null, 180: null, 365: null });
		}
		expect(short.classes.referral.byDay?.[90]).toEqual({
			rate: 0.6261,
			low: 0.5128,
			high: 0.7203,
			atRisk: 3,
		});
		expect(short.data).toEqual(shared.data);
		// No file is named, so that the three rows which tell more of others are in neither count.
		const { read, used } = shared.rows;
		expect(short.rows).toEqual({ ...shared.rows, read: read - 3, used: used - 3, files: [] });
		expect(opportunitiesIn(short.rows)).toBe(opportunitiesIn(shared.rows));
		expect(short.thanks).toEqual({ ...shared.thanks, waiting: shared.thanks?.waiting.slice(0, 5) });
	});

	test('claims keep verdict and sentence; a range never goes over what decides it', () => {
		const words = (report: Report) =>
			report.claims.map(({ id, verdict, basis, because }) => ({ id, verdict, basis, because }));
		expect(words(short)).toEqual(words(shared));
		expect(short.claims[0]?.sentence).toBe(shared.claims[0]?.sentence);
		expect(short.claims[2]).toMatchObject({ low: 1.9999, high: 2.0001 });
		expect(short.claims[3]).toMatchObject({ high: 0.7999, byMoney: 0.6123 });
		expect(short.claims[3]?.sentence).toContain('(48.00% to 79.99%)');
	});

	test('of periods the years of referrals and leads, of trends the verdict', () => {
		expect(inMillionths(short.periods)).toEqual(
			shared.periods?.filter(({ unit, class: id }) => unit === 'year' && id !== 'introduction'),
		);
		expect(short.trends?.map(({ class: id, verdict, because }) => [id, verdict, because])).toEqual(
			shared.trends?.map(({ class: id, verdict, because }) => [id, verdict, because]),
		);
	});

	test('of partners what they brought, of sources those with most wins', () => {
		const [first] = short.partners ?? [];
		const own = shared.partners?.[0];
		expect(first).toMatchObject({
			partner: own?.partner,
			referrals: own?.referrals,
			counted: own?.counted,
			decided: own?.decided,
			won: own?.won,
			status: own?.status,
			valueWon: Math.round(own?.valueWon ?? 0),
			stake: null,
			referralDays: [],
		});
		expect(short.partners?.[3]?.own).toBe('owner');
		const wins = (report: Report) => report.sources?.map(({ won }) => won) ?? [];
		const best = [...wins(shared)].sort((a, b) => b - a).slice(0, wins(short).length);
		expect([...wins(short)].sort((a, b) => b - a)).toEqual(best);
	});

	test('what the lists leave out is counted', () => {
		const many = share(
			richReport(inventedNames(230), {
				sources: Array.from({ length: 30 }, (_, i) => source(`Label ${i}`, i)),
			}),
		);
		const few = lite(many);
		expect(few.partners).toHaveLength(200);
		expect(few.leftOut).toEqual({ partners: 30, sources: 30 - (few.sources?.length ?? 0) });
	});

	test('how it was made ready stays, of the brand what a link has room for', async () => {
		const made = redact(richReport(inventedNames(12)), {
			...{ partners: 'initials', money: 'indexed', firm: null, preparedBy: null, random: seeded(3) },
			...{ sections: ['sources', 'data'], expires: '2026-12-31' },
			brand: {
				...{ name: 'Maya & Co', logo: null, colour: '#aa3300', hidesProduct: true },
				...{ note: 'Read this.', notes: { sources: 'And this.' }, contact: 'maya@example.org' },
			},
		});
		const small = lite(made);
		expect(small.sharing).toEqual({
			...made.sharing,
			brand: { ...made.sharing?.brand, note: '', notes: {}, contact: '' },
		});
		expect(small.partners).toBeNull();
		const money = made.classes.lead.valueWon ?? 0;
		expect(money % 1).not.toBe(0);
		expect(small.classes.lead.valueWon).toBeCloseTo(money, 2);
		expect(await decodeLink(await encodeLink(made))).toEqual({ ok: true, report: small, behind: null });
		// A link from before says nothing of it.
		expect(lite({ ...made, sharing: null }).sharing).toBeNull();
		const grown = (await encodeLink(shared)).length - (await encodeLink({ ...shared, sharing: null })).length;
		expect(grown).toBeLessThan(40);
	});

	test('only a redacted report makes a link', async () => {
		await expect(encodeLink(richReport(inventedNames(3)))).rejects.toThrow('not fit to be shared');
		await expect(encodeLink({ ...shared, filters: { owner: 'Ann' } })).rejects.toThrow('filters.owner');
	});
});

test('rates round to the nearest, ranges outwards, and what is rounded stays', () => {
	const random = seeded(5);
	for (let i = 0; i < 5000; i++) {
		const x = random() * (i % 2 === 0 ? 1 : 50);
		for (const round of [nearest, down, up]) expect(round(rateFrom(round(x)))).toBe(round(x));
		expect(rateFrom(down(x))).toBeLessThanOrEqual(x + 1e-9);
		expect(rateFrom(up(x))).toBeGreaterThanOrEqual(x - 1e-9);
	}
	expect(ends({ low: 1.00001, high: 5 }, 1)).toEqual([10_000, 50_000]);
	expect(ends({ low: 0.2, high: 0.99999 }, 1)).toEqual([2000, 9999]);
	expect(ends({ low: null, high: null }, 1)).toEqual([null, null]);
});

describe('length', () => {
	test.each([
		['names', 1800],
		['initials', 1400],
		['numbers', 1400],
	] as const)('50 partners with %s make an address under %i characters', async (mode, most) => {
		const address = PLACE + (await encodeLink(share(richReport(inventedNames(50)), mode)));
		expect(address.length).toBeLessThan(most);
	});
});

describe('links that are not whole', () => {
	const shared = share(richReport(inventedNames(20)));

	test('a link that was cut says so, wherever it was cut', async () => {
		const fragment = await encodeLink(shared);
		for (let length = 2; length < fragment.length; length += 7)
			expect(refusal(await decodeLink(fragment.slice(0, length)))).toBe(
				'link-cut: This link was cut short on its way, so the report is not complete.',
			);
	});

	test('what stuck to its end or broke its lines does no harm', async () => {
		const fragment = await encodeLink(shared);
		for (const end of ['.', ')', '>', '%20', ' and more', 'Regards', '&utm_source=x'])
			expect((await decodeLink(fragment + end)).ok).toBe(true);
		expect((await decodeLink(fragment.replace(/.{70}/g, '$&\r\n'))).ok).toBe(true);
	});

	test.each([
		['', 'link-not-a-report: This link holds no report.'],
		['#', 'link-not-a-report: This link holds no report.'],
		['section-2', 'link-not-a-report: This link holds no report.'],
		['0dabc', 'link-not-a-report: This link holds no report.'],
		['2dAAAA', 'share-newer: This report was made with a newer program than this page.'],
		['1fAAAA', 'share-newer: This report was made with a newer program than this page.'],
		['1eAAAA', 'link-cut: This link was cut short on its way, so the report is not complete.'],
		[
			`1d${'A'.repeat(2 ** 20)}`,
			'share-too-large: This is larger than any shared report, so it was not opened.',
		],
		[`1d${'A'.repeat(60)}`, 'link-damaged: This link was changed on its way, so its report cannot be read.'],
	])('%# is refused in a sentence', async (fragment, expected) => {
		expect(refusal(await decodeLink(fragment))).toBe(expected);
	});

	test('a small link that would inflate without end is stopped', async () => {
		const fragment = openFragment(deflateRawSync(Buffer.alloc(20 * 2 ** 20, '[')), deflateRawSync(''));
		expect(fragment.length).toBeLessThan(2 ** 20);
		expect(refusal(await decodeLink(fragment))).toMatch(/^link-damaged/);
	});

	test('lists within lists without end are refused', async () => {
		const deep = deflateRawSync('['.repeat(500_000) + ']'.repeat(500_000));
		expect(refusal(await decodeLink(openFragment(deep, deflateRawSync(''))))).toMatch(/^link-damaged/);
	});

	test('changed characters never throw, and never give another report', async () => {
		const fragment = await encodeLink(shared);
		const random = seeded(17);
		for (let i = 0; i < 2000; i++) {
			const read = await decodeLink(mutated(fragment, random));
			if (read.ok) expect(read.report).toEqual(lite(shared));
			else expect(read.problem.message).not.toBe('');
		}
	});

	test('what was changed before it was sealed never throws, and is a report or refused', async () => {
		const [lists, texts] = partsOf(await encodeLink(shared));
		const random = seeded(23);
		let reports = 0;
		for (let i = 0; i < 600; i++) {
			const fragment = openFragment(
				deflateRawSync(mutated(lists, random)),
				deflateRawSync(mutated(texts, random)),
			);
			const read = await decodeLink(fragment);
			if (read.ok) reports++;
			else expect(read.problem.message).not.toBe('');
		}
		expect(reports).toBeGreaterThan(20);
	});

	test('broken compression under a right checksum is refused', async () => {
		const [lists, texts] = partsOf(await encodeLink(shared));
		const random = seeded(29);
		for (let i = 0; i < 300; i++) {
			const bytes = deflateRawSync(lists);
			bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
			const read = await decodeLink(
				openFragment(bytes.subarray(0, Math.ceil(random() * bytes.length)), deflateRawSync(texts)),
			);
			expect(typeof read.ok).toBe('boolean');
		}
	});
});

describe('a sealed link', () => {
	const shared = share(richReport(inventedNames(5)));
	const lock = { kind: 'passphrase', words: 'maple river anchor tent lemon orbit' } as const;
	let fragment: string;
	beforeAll(async () => {
		fragment = await encodeLink(shared, lock);
	});

	test('opens with its passphrase, and with nothing else', async () => {
		expect(fragment).toMatch(/^1e[A-Za-z0-9_-]+$/);
		expect(
			await decodeLink(fragment, { kind: 'passphrase', words: 'Maple-river anchor tent lemon orbit' }),
		).toEqual({
			ok: true,
			report: lite(shared),
			behind: null,
		});
		expect(await decodeLink(fragment)).toMatchObject({ ok: false, locked: 'passphrase' });
		const wrong = await decodeLink(fragment, { kind: 'passphrase', words: 'maple river' });
		expect(wrong).toMatchObject({ ok: false, locked: 'passphrase', problem: { code: 'share-wrong-words' } });
	});

	test('blames no words where the page may open nothing that is sealed', async () => {
		vi.stubGlobal('crypto', {});
		try {
			expect(refusal(await decodeLink(fragment, lock))).toMatch(/^share-no-https/);
		} finally {
			vi.unstubAllGlobals();
		}
	});

	test('says that it was cut, wherever, before anybody is asked for words', async () => {
		for (let length = 2; length < fragment.length; length += 7)
			expect(refusal(await decodeLink(fragment.slice(0, length)))).toMatch(/^link-cut/);
	});

	test('is refused with any bit changed, without working out a key', async () => {
		const bytes = fromBase64Url(fragment.slice(2));
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const changed = Uint8Array.from(bytes);
			changed[bit >> 3]! ^= 1 << (bit & 7);
			// A checksum is no secret: whoever changes a link on purpose is refused by what seals it.
			expect(refusal(await decodeLink(`1e${toBase64Url(changed)}`, lock)), `bit ${bit}`).toMatch(
				/^link-(cut|damaged)/,
			);
		}
	});

	test('is refused where its checksum was made to fit a change', async () => {
		const bytes = fromBase64Url(fragment.slice(2));
		bytes[bytes.length - 1]! ^= 1;
		new DataView(bytes.buffer).setUint32(0, crc32(bytes.subarray(4)));
		expect(await decodeLink(`1e${toBase64Url(bytes)}`, lock)).toMatchObject({
			problem: { code: 'share-wrong-words' },
		});
	});
});

const CHARACTERS = '0123456789-_.,[]"nulABCDEFxyz{}:e+\n';

/** A text with one to four places changed, dropped, doubled or swapped. */
function mutated(text: string, random: () => number): string {
	let changed = text;
	for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
		const at = Math.floor(random() * changed.length);
		const to = at + Math.floor(random() * 6);
		const put = CHARACTERS.charAt(Math.floor(random() * CHARACTERS.length));
		const middle = [put, '', changed.slice(at, to).repeat(2), `${put}${changed.slice(at, to)}`][n % 4] ?? '';
		changed = changed.slice(0, at) + middle + changed.slice(to);
	}
	return changed;
}
