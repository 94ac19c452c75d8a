import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingOf, PARTNER_KINDS, PARTNER_STATUSES, type Partner, type PartnerCare } from '$lib/model';
import { ANYBODY, choicesOf, chosen, looksForAnybody, type Wanted } from '$lib/ui/partners/list/filter';
import { begins, ordered, ORDERS, ordersOf } from '$lib/ui/partners/list/order';
import { kindChoice, rowsOf, statusChoice, type Noted, type Row } from '$lib/ui/partners/list/rows';
import { cadenceOptions, foundCount, gapWords, SELDOM_OPTIONS, withHeld } from '$lib/ui/partners/list/words';
import { makePartner as partner } from '../../fixtures/partner';

const AS_OF = '2026-06-30';

const cared = (name: string, over: Partial<PartnerCare> = {}): PartnerCare => ({
	partner: name,
	touches: [],
	undated: 0,
	lastTouch: null,
	everyDays: 30,
	everyBecause: 'often',
	due: null,
	overdueDays: null,
	handledBy: null,
	...over,
});

interface Said {
	readonly partner: Partner;
	readonly care?: Partial<PartnerCare>;
	readonly known?: Noted;
	readonly written?: string;
}

const rows = (said: readonly Said[], nameOf: (name: string) => string = (name) => name): Row[] =>
	rowsOf({
		report: {
			asOf: AS_OF,
			partners: said.map((one) => one.partner),
			care: {
				often: 30,
				seldom: 90,
				recorded: true,
				partners: said.map((one) => cared(one.partner.partner, one.care)),
				calls: [],
				done: [],
				more: 0,
				resting: 0,
			},
		},
		persons: new Map(
			said.flatMap(({ partner: { partner: name }, known }) =>
				known === undefined
					? []
					: [
							[
								name,
								{
									partner: name,
									email: null,
									phone: null,
									since: null,
									note: known,
									wouldRefer: null,
									knowsWelcome: null,
									canExplain: null,
								},
							] as const,
						],
			),
		),
		notebook: {
			people: said.flatMap(({ partner: { partner: name }, written }) =>
				written === undefined ? [] : [{ ...nothingOf(name), note: written }],
			),
		},
		nameOf,
	});

const named = (name: string, over: Omit<Said, 'partner'> = {}): Said => ({
	partner: partner({ partner: name }),
	...over,
});
const names = (found: readonly Row[]) => found.map((row) => row.partner.partner);

/** Any list: names that repeat, every status and kind, dates and handlers known or not. */
const anyRows = fc
	.array(
		fc.record({
			name: fc.constantFrom('Ann Lee', 'Bo', 'Çelik', 'bo', ''),
			kind: fc.constantFrom(null, ...PARTNER_KINDS),
			status: fc.constantFrom(null, ...PARTNER_STATUSES),
			own: fc.constantFrom(null, null, 'firm' as const, 'owner' as const),
			handledBy: fc.constantFrom(null, 'Kim', 'Lou'),
			everyDays: fc.constantFrom(null, 30),
			overdueDays: fc.constantFrom(null, 0, 12),
			stake: fc.constantFrom(null, 1, 2),
			won: fc.nat({ max: 3 }),
		}),
		{ maxLength: 30 },
	)
	.map((all) =>
		rows(
			all.map(({ name, kind, status, own, handledBy, everyDays, overdueDays, stake, won }) => ({
				partner: partner({ partner: name, kind, status, own, stake, won }),
				care: { handledBy, everyDays, overdueDays, due: overdueDays === null ? null : '2026-06-30' },
			})),
		),
	);

const keys = (all: readonly Row[]) => all.map(({ key }) => key).sort();

describe('looking for partners', () => {
	const all = rows([
		named('José Álvarez', { known: { text: 'likes sailing', day: '2026-01-02' } }),
		named('Ann Lee', { written: 'met at the regatta, sails' }),
		named('Lee & Co'),
	]);
	const looked = (words: string) => names(chosen(all, { ...ANYBODY, words }));

	it('finds all words, in names and notes, without accents', () => {
		expect(looked('jose')).toEqual(['José Álvarez']);
		expect(looked('lee')).toEqual(['Ann Lee', 'Lee & Co']);
		expect(looked('  sail ANN ')).toEqual(['Ann Lee']);
		expect(looked('sail')).toEqual(['José Álvarez', 'Ann Lee']);
		expect(looked('sail nobody')).toEqual([]);
		expect(looked(' ')).toHaveLength(3);
	});

	it('combines what is chosen', () => {
		const some = rows([
			{ partner: partner({ partner: 'A', kind: 'existing-client' }), care: { handledBy: 'Kim' } },
			{ partner: partner({ partner: 'B', kind: 'existing-client' }), care: { handledBy: 'Lou' } },
			{ partner: partner({ partner: 'C' }), care: { handledBy: 'Kim' } },
			{ partner: partner({ partner: 'D', own: 'firm' }), care: { everyDays: null } },
		]);
		const wanted = (over: Partial<Wanted>) => names(chosen(some, { ...ANYBODY, ...over }));
		expect(wanted({ kind: 'existing-client' })).toEqual(['A', 'B']);
		expect(wanted({ kind: 'existing-client', handledBy: 'Kim' })).toEqual(['A']);
		expect(wanted({ kind: 'unsaid', handledBy: 'Kim' })).toEqual(['C']);
		expect(wanted({ handledBy: '' })).toEqual(['D']);
		expect(wanted({ status: 'own' })).toEqual(['D']);
		expect(wanted({ due: 'none' })).toEqual(['D']);
	});

	it('loses nobody and doubles nobody: what can be chosen parts the list', () => {
		fc.assert(
			fc.property(anyRows, (list) => {
				const choices = choicesOf(list);
				const parts: (readonly (readonly Row[])[])[] = [
					choices.status.map(({ value }) => chosen(list, { ...ANYBODY, status: value })),
					choices.kind.map(({ value }) => chosen(list, { ...ANYBODY, kind: value })),
					choices.handledBy.map(({ value }) => chosen(list, { ...ANYBODY, handledBy: value })),
					choices.due.map(({ value }) => chosen(list, { ...ANYBODY, due: value })),
				];
				for (const part of parts) {
					expect(keys(part.flat())).toEqual(keys(list));
					expect(part.every((found) => found.length > 0)).toBe(true);
				}
				expect(new Set(keys(list)).size).toBe(list.length);
			}),
		);
	});

	it('knows when nothing is looked for', () => {
		expect(looksForAnybody(ANYBODY)).toBe(true);
		expect(looksForAnybody({ ...ANYBODY, words: ' ' })).toBe(true);
		expect(looksForAnybody({ ...ANYBODY, handledBy: '' })).toBe(false);
		expect(foundCount(2000, 2000, true)).toMatch(/^2\D?000 partners$/);
		expect(foundCount(0, 5, false)).toBe('No partner is like that.');
		expect(foundCount(1, 1, true)).toBe('1 partner');
	});
});

describe('the order', () => {
	it('keeps everybody, and those without a figure last', () => {
		fc.assert(
			fc.property(anyRows, fc.constantFrom(...ORDERS), fc.boolean(), (list, by, down) => {
				const found = ordered(list, { by, down });
				expect(keys(found)).toEqual(keys(list));
				const known = found.map(({ partner: { stake, own } }) => own === null && stake !== null);
				if (by === 'stake')
					expect(known.lastIndexOf(true)).toBeLessThan((known.indexOf(false) + 1 || 99) - 1);
			}),
		);
	});

	it('begins with the longest overdue, and with the first name', () => {
		const list = rows([
			named('Later', { care: { due: '2026-08-01', overdueDays: 0 } }),
			named('None'),
			named('Overdue', { care: { due: '2026-01-01', overdueDays: 180 } }),
		]);
		expect(names(ordered(list, begins('overdue')))).toEqual(['Overdue', 'Later', 'None']);
		expect(names(ordered(list, begins('name')))).toEqual(['Later', 'None', 'Overdue']);
		expect(ordersOf(list)).toContain('overdue');
		expect(ordersOf(rows([named('A')]))).not.toContain('overdue');
	});
});

describe('notes', () => {
	const noteOf = (said: Omit<Said, 'partner'>) => {
		const [row] = rows([named('Ann', said)]);
		return [row?.note, row?.contactNote?.text];
	};

	it('keeps what the owner wrote beside what was noted at a contact', () => {
		const called = { text: 'called', day: '2026-05-01' };
		expect(noteOf({})).toEqual([null, undefined]);
		expect(noteOf({ known: called })).toEqual([null, 'called']);
		expect(noteOf({ known: { text: 'accountant', day: null } })).toEqual(['accountant', undefined]);
		expect(noteOf({ known: called, written: 'sails' })).toEqual(['sails', 'called']);
		expect(noteOf({ known: { text: 'sails', day: null }, written: 'sails' })).toEqual(['sails', undefined]);
	});

	it('finds them under a name that was put together with another since', () => {
		const [row] = rows([named('Ann Lee', { written: 'sails' })], () => 'Ann Lee');
		expect(row?.kept?.note).toBe('sails');
	});
});

describe('words of a row', () => {
	it('says how those stand whom nobody judges', () => {
		expect(statusChoice(partner({ own: 'owner' }))).toBe('own');
		expect(statusChoice(partner({ status: null }))).toBe('undated');
		expect(kindChoice(partner())).toBe('unsaid');
	});

	it('calls a gap usual from three occasions on', () => {
		expect(gapWords(partner())).toBe('usually every 91 days · silent 100 days');
		expect(gapWords(partner({ counted: 2 }))).toBe('two that were 91 days apart · silent 100 days');
		expect(gapWords(partner({ counted: 1, usualGapDays: null, silentDays: 1 }))).toBe('silent 1 day');
		expect(gapWords(partner({ silentDays: null }))).toBe('');
	});

	it('says where a cadence comes from', () => {
		const first = (care: Partial<PartnerCare>, cadence: number | null = null) =>
			cadenceOptions(cared('A', care), cadence === null ? null : { ...nothingOf('A'), cadence })[0]?.words;
		expect(first({})).toBe('as the rule: every 30 days');
		expect(first({ everyBecause: 'chosen', everyDays: 45 })).toBe('as your file says: every 45 days');
		expect(first({ everyBecause: 'chosen', everyDays: null })).toBe('as your file says: not at all');
		expect(first({ everyBecause: 'chosen' }, 90)).toBe('as your files or the rule say');
		expect(withHeld(SELDOM_OPTIONS, 45).map(({ value }) => value)).toContain('45');
		expect(withHeld(SELDOM_OPTIONS, 90)).toBe(SELDOM_OPTIONS);
	});
});
