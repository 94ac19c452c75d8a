import { describe, expect, test } from 'vitest';
import { REPORT_SECTIONS, type Report, type SourceFigures } from '../../../src/lib/model';
import {
	assertShareable,
	encodeLink,
	decodeLink,
	lite,
	redact,
	toFile,
	type ShareOptions,
} from '../../../src/lib/share';
import { readShared } from '../../../src/lib/share/read';
import { filterSentence } from '../../../src/lib/format';
import { initials, unalike } from '../../../src/lib/share/names';
import { makeReport } from '../../fixtures/report';
import { CANARY, inventedNames, partner, richReport, seeded, source, withMore } from './rich';
import { classesShared, inMillionths, inShort } from './as-shared';

const options = (rest: Partial<ShareOptions> = {}): ShareOptions => ({
	partners: 'numbers',
	firm: 'Harbour Advisers',
	preparedBy: 'J. Consultant',
	money: 'shown',
	random: seeded(7),
	...rest,
});

const NO_CHOICES = {
	partners: [],
	owners: [],
	sources: [],
	classes: [],
	dimensions: [],
	created: null,
	amounts: null,
};

const NAMES = [
	`Ann ${CANARY}`,
	`Bo ${CANARY}son`,
	'Carl Lee',
	'Dora Lund',
	'Emil Lundqvist',
	`fay@${CANARY}.org`,
];

const partners = (report: Report): string[] => report.partners?.map((of) => of.partner) ?? [];

describe('what must not travel', () => {
	const rich = richReport(NAMES, {
		filters: { owner: `${CANARY} owner`, source: `Referral – ${NAMES[0] ?? ''}` },
	});
	const money = {
		...rich,
		currency: `${CANARY} coins`,
		classes: {
			...rich.classes,
			lead: { ...rich.classes.lead, valueWon: null, valueByCurrency: { USD: 5, [CANARY]: 7, '': 9 } },
		},
	};

	test.each(['initials', 'numbers'] as const)(
		'stays behind with %s, in file, link and lite report',
		async (mode) => {
			const shared = redact(withMore(money), options({ partners: mode }));
			const link = await decodeLink(await encodeLink(shared));
			for (const text of [toFile(shared), JSON.stringify(lite(shared)), JSON.stringify(link)]) {
				expect(text).not.toContain(CANARY);
				expect(text.toLowerCase()).not.toContain(CANARY.toLowerCase());
				expect(text).not.toMatch(/Ann|Carl|Dora|Emil|addedLater/);
			}
		},
	);

	test('with names only the names of partners travel, and never an address', () => {
		const shared = redact(withMore(money), options({ partners: 'names' }));
		const text = toFile(shared);
		expect(partners(shared).slice(0, 5)).toEqual(NAMES.slice(0, 5));
		expect(text).not.toContain('@');
		// What is left once the names of partners are taken away: the label that holds one.
		const rest = [...NAMES, `${CANARY} given`].reduce((left, name) => left.replaceAll(name, ''), text);
		expect(rest.match(new RegExp(`.{8}${CANARY}.{4}`, 'g'))).toEqual([`Sent by ${CANARY}son’`]);
	});

	test('figures and generic sentences stay as they are', () => {
		const shared = redact(rich, options());
		expect(shared.classes).toEqual(classesShared(rich.classes));
		expect(shared.claims).toEqual(rich.claims);
		expect(shared.periods).toEqual(inMillionths(rich.periods));
		expect(shared.trends).toEqual(inShort(rich.trends));
		expect(shared.referring).toEqual(inShort(rich.referring));
		expect(shared.rows.files.map(({ name }) => name)).toEqual(['file 1']);
		expect(shared.thanks?.owed).toEqual(['1', '2', '3']);
		expect(shared.thanks?.updatesOwed).toEqual(['1']);
		// So few could be told apart: their number stays behind.
		expect(shared.data.unrecognised).toEqual({ labels: 0, rows: 0 });
		expect(shared.choices).toBeNull();
		expect(shared.leftOut).toBeNull();
		expect(shared.filters).toEqual({ owner: 'one person', source: shared.partners?.[0]?.partner });
		expect(shared.warnings.map(({ code }) => code)).toEqual([
			'no-open-rows',
			'unknown-source',
			'several-currencies',
		]);
		const own = rich.partners?.map((of, i) => ({ ...of, partner: shared.partners?.[i]?.partner }));
		expect(shared.partners).toEqual(inShort(own));
	});

	test('an unknown currency gets a number, sums stay apart', () => {
		const shared = redact(money, options());
		expect(shared.currency).toBeNull();
		expect(shared.classes.lead.valueByCurrency).toEqual({ USD: 5, 'currency 1': 7, '': 9 });
	});
});

describe('names of partners', () => {
	test('numbers are a random order of one width', () => {
		const names = inventedNames(120);
		const report = richReport(names);
		const first = partners(redact(report, options({ random: seeded(1) })));
		const second = partners(redact(report, options({ random: seeded(2) })));
		expect(first.every((name) => /^Partner \d{3}$/.test(name))).toBe(true);
		expect(new Set(first).size).toBe(120);
		expect(first).not.toEqual(second);
		expect(first).not.toEqual([...first].sort());
		expect(
			partners(redact(richReport(inventedNames(3)), options())).every((n) => /^Partner 0[1-4]$/.test(n)),
		).toBe(true);
	});

	test('without a given order the system draws one', () => {
		const report = richReport(inventedNames(40));
		const draw = () => partners(redact(report, { partners: 'numbers', firm: null, preparedBy: null }));
		expect(draw()).not.toEqual(draw());
	});

	test('initials are unique, and one partner is called the same everywhere', () => {
		const report = richReport(['Ann Lee', 'Abe Long', 'A. L. 2', 'Google', 'Lund, Eva', '!!!']);
		const shared = redact(report, options({ partners: 'initials' }));
		expect(partners(shared).slice(0, 5)).toEqual(['A. L.', 'A. L. 2', 'A. 2.', 'G.', 'L. E.']);
		expect(partners(shared)[5]).toMatch(/^Partner \d\d$/);
		expect(shared.thanks?.waiting.map((of) => of.partner)).toEqual(partners(shared));
		expect(shared.reciprocity?.slice(0, 4).map((of) => of.partner)).toEqual(partners(shared).slice(0, 4));
	});

	test.each([
		['Ann Lee', 'A. L.'],
		['  anna  maria  von Lee ', 'A. L.'],
		['Émile Zola', 'É. Z.'],
		['“Bob” (Lee)', 'B. L.'],
		['山田 太郎', '山. 太.'],
		['7 Oaks', '7. O.'],
		['…', ''],
	])('initials of %s', (name, expected) => expect(initials(name)).toBe(expected));

	test('a number behind a text never makes two alike', () => {
		expect(unalike(['a', 'a', 'a 2', 'a', 'b'])).toEqual(['a', 'a 3', 'a 2', 'a 4', 'b']);
		const many = Array.from({ length: 3000 }, (_, i) => `x${i % 3 === 0 ? '' : ` ${i % 50}`}`);
		expect(new Set(unalike(many)).size).toBe(3000);
	});

	test('names lose control characters and marks that turn the direction of writing', () => {
		const shared = redact(
			richReport(['Ann\u202E\u0000 Lee', 'Bob\tRay\uD800']),
			options({ partners: 'names' }),
		);
		expect(partners(shared)).toEqual(['Ann Lee', 'Bob Ray']);
	});
});

describe('labels of sources', () => {
	const labels = (
		list: readonly string[],
		rest: Partial<Report> = {},
		mode: ShareOptions['partners'] = 'numbers',
	) => {
		const report = richReport(['Ann Lee', 'Zoë Čapek', 'Al', '山田太郎', 'Google Partner Services'], {
			sources: list.map((name, i) => source(name, i, { class: 'referral' })),
			...rest,
		});
		const shared = redact(report, options({ partners: mode }));
		const names = new Map(partners(shared).map((alias, i) => [alias, report.partners?.[i]?.partner]));
		return shared.sources?.map((of) => names.get(of.source ?? '') ?? of.source);
	};

	test('one that names a partner is called as the partner is', () => {
		expect(
			labels(['Referral – ANN LEE', 'annlee', 'zoe capek cpa', '紹介山田太郎様', 'Email', 'via Al']),
		).toEqual(
			['Ann Lee', 'Ann Lee 2', 'Zoë Čapek', '山田太郎', 'Email', 'Al'].map((name) =>
				name === 'Ann Lee 2' ? (expect.stringMatching(/^Partner \d\d 2$/) as string) : name,
			),
		);
	});

	test('half a name is enough among referrals, and not among leads', () => {
		expect(labels(["Lee's office", 'Client referral', 'Google'])).toEqual([
			'named referral',
			'Client referral',
			'named referral 2',
		]);
		const lead = [source('Google Ads', 1, { class: 'lead' })];
		expect(labels([], { sources: lead })).toEqual(['Google Ads']);
	});

	test('with names they stay, but for addresses and what few opportunities have', () => {
		expect(labels(['Referral – Ann Lee', 'mail from x@y.example'], {}, 'names')).toEqual([
			'Referral – Ann Lee',
			'other source',
		]);
		const rare = [
			source('Divorce of J. Doe', 0, { created: 1 }),
			source('Divorce of K. Roe', 0, { created: 4 }),
			source('Trade show', 0, { created: 1 }),
		];
		expect(labels([], { sources: rare }, 'names')).toEqual(['Other sources']);
	});
});

describe('labels that hold a name in another guise', () => {
	const PARTNERS = ['Ann Lee', 'Bo Li', '김철수', 'Weiß Łuk', 'Müller', 'Friend', 'شيرين'];
	const called = (label: string, rest: Partial<SourceFigures> = {}, report: Partial<Report> = {}) =>
		redact(
			richReport(PARTNERS, { sources: [source(label, 0, { class: 'unknown', ...rest })], ...report }),
			options(),
		).sources?.[0]?.source;

	test.each([
		'Lee, Ann',
		'A\u200Bnn L\u00ADee',
		'Referral Li Bo',
		'김철수님 소개',
		'Weiss Luk lunch',
		'Mueller & Sohn',
		'شيرين\u061C',
	])('%s is called as the partner is', (label) => {
		for (const id of ['unknown', 'referral', 'lead'] as const)
			expect(called(label, { class: id })).toMatch(/^Partner \d\d$/);
	});

	test('half a name is hidden wherever Vouch does not know the label', () => {
		expect(called('Dinner with Ann')).toBe('other source');
		expect(called('Dinner with Ann', { class: 'existing-client' })).toBe('other source');
		expect(called('Bo', { class: 'referral' })).toBe('named referral');
		expect(called('Lunch with Lee', { class: 'lead' })).toBe('other source');
	});

	test.each([
		'Newsletter to Ann',
		"Lee's webinar",
		'annlee.example site',
		'Lunch with Baker',
		'Bakerleyforum',
		'Baker-Ley fair',
	])('%s is hidden, though somebody said that it is a lead', (label) => {
		const owners = ['Tom Baker', 'Uma Bakerley'].map((value) => ({ value, count: 9 }));
		const choices = { ...NO_CHOICES, owners };
		const sources = [{ label, count: 9, meaning: 'lead' as const, because: 'your choice', recognised: true }];
		const before = richReport(['Mr Ann Lee']);
		const data = { ...before.data, sources };
		expect(
			redact({ ...before, data, choices, sources: [source(label, 0, { class: 'lead' })] }, options())
				.sources?.[0]?.source,
		).toMatch(/^(?:other source|Partner \d\d)$/);
	});

	test('a filter on a value that names somebody is told, and not whom', () => {
		const filters = { among: { service: 'Ann Lee', industry: 'Retail', region: 'near Tom Baker' } };
		const choices = { ...NO_CHOICES, owners: [{ value: 'Tom Baker', count: 9 }] };
		const shared = redact(richReport(['Ann Lee'], { filters, choices }), options());
		expect(shared.filters).toEqual({
			among: { industry: 'Retail' },
			undisclosed: ['own-column', 'own-column'],
		});
	});

	test.each(['Call (020) 7946-0123', '+45 12 34 56 78', 'text 07700 900123', 'x＠y.example'])(
		'%s is an address',
		(label) => {
			expect(called(label)).toBe('other source');
			const shared = redact(richReport([`Zed ${label}`]), options({ partners: 'names' }));
			expect(shared.partners?.[0]?.partner).not.toMatch(/\d|＠/);
		},
	);

	test.each(['Expo 2024-2025', 'Fair 12/05/2024', 'Friend of the firm', 'Client referral', 'Trade show'])(
		'%s stays',
		(label) => expect(called(label)).toBe(label),
	);

	test('a partner whom the filters leave out is not named by a label', () => {
		const choices = { ...NO_CHOICES, partners: ['Ann Lee', 'Uma Quist'] };
		expect(called('Uma Quist event', { class: 'lead' }, { choices })).toBe('other source');
		expect(called('Referral – Quist', { class: 'referral' }, { choices })).toBe('named referral');
	});

	test('who handles opportunities is not named, whatever partners are called', () => {
		const choices = { ...NO_CHOICES, owners: [{ value: 'Tom Baker', count: 9 }] };
		for (const mode of ['names', 'numbers'] as const) {
			const report = richReport(['Ann Lee'], {
				choices,
				sources: [source('Cold call by Tom Baker', 0, { class: 'lead' })],
			});
			expect(redact(report, options({ partners: mode })).sources?.[0]?.source).toBe('other source');
		}
	});
});

describe('what a report is narrowed to', () => {
	const filters = {
		amountFrom: 987654,
		among: {
			service: 'Tax',
			region: 'ann@example.org',
			'x.Household': `${CANARY} of two`,
			[`x.${CANARY}`]: 'a',
		},
	};
	const shared = redact(richReport(['Ann Lee'], { filters }), options({}));

	test('services are told; amounts and columns of the owner’s own only as such', () => {
		expect(shared.filters).toEqual({
			among: { service: 'Tax' },
			undisclosed: ['amounts', 'own-column', 'own-column', 'own-column'],
		});
		assertShareable(shared);
		const said = filterSentence(shared, 'en-GB') ?? '';
		expect(said).toContain(
			'of the service Tax, with certain amounts, with one value each of 3 columns of its own',
		);
		expect(JSON.stringify(shared)).not.toMatch(/987654|Household|of two/);
	});

	test('a file and a link give it back; what was not told cannot be slipped in', async () => {
		const link = await decodeLink(await encodeLink(shared));
		expect(link.ok && link.report.filters).toEqual(shared.filters);
		const read = readShared(JSON.parse(JSON.stringify({ ...shared, filters })));
		expect(read.ok && read.report.filters).toEqual({ among: { service: 'Tax', region: 'ann@example.org' } });
		expect(() => {
			assertShareable({ ...shared, filters: { amountFrom: 5 } });
		}).toThrow('filters.amountFrom');
	});
});

describe('headings and sizes', () => {
	test('headings come from the sender, short and clean', () => {
		const shared = redact(
			richReport(NAMES),
			options({ firm: ` A\u0007\n${'b'.repeat(300)}`, preparedBy: ' \u202E ' }),
		);
		expect(shared.firm).toMatch(/^A b+…$/);
		expect(shared.firm).toHaveLength(120);
		expect(shared.preparedBy).toBeNull();
		expect(redact(richReport(NAMES), options({ firm: null })).firm).toBeNull();
	});

	test('what is too large leaves out the end of the list and says how much', () => {
		const names = inventedNames(1500);
		const days = Array.from({ length: 900 }, (_, i) => `20${10 + (i % 16)}-01-01`).sort();
		const report = richReport(names, {
			partners: names.map((name, i) => partner(name, i, { referralDays: days })),
		});
		const shared = redact(report, options({ partners: 'names' }));
		const kept = shared.partners?.length ?? 0;
		expect(kept).toBeGreaterThan(50);
		expect(shared.leftOut).toEqual({ partners: 1500 - kept, sources: 0 });
		expect(toFile(shared).length).toBeLessThan(2 * 1024 * 1024);
	});

	test('extremes make a file and a link all the same', async () => {
		const coins = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`coin ${i}`, 1e17]));
		const just = 1 + Number.EPSILON;
		const rich = richReport(['Ann Lee', 'x'.repeat(900), '']);
		const years = Array.from({ length: 2900 }, (_, i) => `${1000 + i}`);
		const report: Report = {
			...rich,
			classes: {
				...rich.classes,
				lead: {
					...rich.classes.lead,
					valueWon: null,
					valueByCurrency: coins,
					ofDecided: { rate: just, low: -Number.EPSILON, high: just },
				},
			},
			sources: [source('y'.repeat(900), 0), source('y'.repeat(900), 0), source('', 1)],
			periods: years.flatMap((year) =>
				(['month', 'quarter', 'year'] as const).map((unit) => ({
					...rich.periods![0]!,
					unit,
					class: 'lead' as const,
					from: `${year}-01-01`,
					to: `${year}-02-01`,
				})),
			),
			thanks: { ...rich.thanks!, owed: Array.from({ length: 50_000 }, String) },
		};
		// Thousands of months are tried once.
		const few = { ...report, periods: report.periods?.slice(0, 30) ?? null };
		for (const mode of ['names', 'initials', 'numbers'] as const) {
			const shared = redact(mode === 'names' ? report : few, options({ partners: mode }));
			if (mode === 'names') expect(shared.periods?.every(({ unit }) => unit !== 'month')).toBe(true);
			expect(toFile(shared).length).toBeLessThan(2 * 1024 * 1024);
			const fragment = await encodeLink(shared);
			expect(await decodeLink(fragment)).toEqual({ ok: true, report: lite(shared), behind: null });
		}
	});

	test('what was redacted once may be again', () => {
		const once = redact(richReport(NAMES), options());
		expect(redact(once, options({ partners: 'names' }))).toEqual(once);
	});

	test('the smallest report can be shared', () => {
		const shared = redact(makeReport(), options({ firm: null, preparedBy: null }));
		expect({ ...shared, sharing: null }).toEqual(makeReport({}, { choices: null }));
		expect(shared.sharing).toEqual({
			sections: [...REPORT_SECTIONS],
			partners: 'numbers',
			money: 'shown',
			folded: [],
			merged: false,
			expires: null,
			brand: null,
		});
		expect(() => assertShareable(shared)).not.toThrow();
	});
});
