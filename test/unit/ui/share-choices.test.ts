import { expect, it } from 'vitest';
import { REPORT_SECTIONS, type Report } from '$lib/model';
import {
	brandChosen,
	colourSaid,
	expiryChosen,
	isPast,
	linesSaid,
	lookOpened,
	moneyChosen,
	noIndex,
	sectionsChosen,
	whoseChosen,
} from '$lib/ui/share/say';
import { colourFor } from '$lib/share/colour';
import { openings } from '$lib/ui/share/guards';
import { brandOf, draftOf, emptyDraft, expiryOf, lookOf, Wish, withLook } from '$lib/ui/share/wish.svelte';

it('says in a line which sections are shown, of those that the files fill', () => {
	const but = (...out: string[]) => REPORT_SECTIONS.filter((section) => !out.includes(section));
	expect(sectionsChosen(REPORT_SECTIONS)).toBe('Everything');
	expect(sectionsChosen(but('data'))).toBe('Everything but Data');
	expect(sectionsChosen(but('data', 'partners'))).toBe('Everything but Partners, Data');
	expect(sectionsChosen(['close-rates'])).toBe('Answers, Close rates');
	// What the files do not fill is not said to be left out.
	expect(sectionsChosen(but('partners'), but('partners'))).toBe('Everything');
});

it('says that an index is not possible, and why', () => {
	expect(moneyChosen('indexed', 'indexed')).toBe('As an index: all money won is 100');
	expect(moneyChosen('indexed', 'hidden')).toBe('Left out: there is no index here');
	expect(noIndex('indexed', 'indexed', true)).toBeNull();
	expect(noIndex('indexed', 'hidden', true)).toContain('several currencies');
	expect(noIndex('indexed', 'hidden', false)).toContain('No money was won');
	expect(noIndex('hidden', 'hidden', true)).toBeNull();
});

it('says whose report it is, and until when', () => {
	expect(whoseChosen(' ', '')).toBe('Nobody named');
	expect(whoseChosen('Harbour', '')).toBe('Harbour');
	expect(whoseChosen('', 'Maya')).toBe('prepared by Maya');
	expect(whoseChosen('Harbour', 'Maya')).toBe('Harbour, prepared by Maya');
	expect(expiryChosen('', '2026-07-01')).toBe('Never');
	expect(expiryChosen('2026-06-30', '2026-07-01')).toBe('Never: the day chosen is past');
	expect(expiryChosen('2026-07-01', '2026-07-01')).toMatch(/^After .*2026/);
	// What is said of a past day is what is done with it.
	for (const day of ['', '2026-06-30', '2026-07-01', '2026-07-02'])
		expect(isPast(day, '2026-07-01')).toBe(day !== '' && expiryOf(day, '2026-07-01') === null);
});

it('takes no day that is past, and none that is not on the calendar', () => {
	const today = '2026-07-01';
	expect(expiryOf('', today)).toBeNull();
	expect(expiryOf('2026-06-30', today)).toBeNull();
	expect(expiryOf('2026-02-31', '2026-01-01')).toBeNull();
	expect(expiryOf('2026-07-01', today)).toBe('2026-07-01');
});

it('makes a brand of what was written, without notes of sections that are left out', () => {
	expect(brandOf(emptyDraft(), REPORT_SECTIONS)).toBeNull();
	expect(brandOf({ ...emptyDraft(), name: '  ', colour: 'red' }, REPORT_SECTIONS)).toBeNull();
	expect(brandOf({ ...emptyDraft(), hidesProduct: true }, REPORT_SECTIONS)).not.toBeNull();
	const draft = {
		...emptyDraft(),
		name: ' Osei ',
		colour: '#123456',
		notes: { sources: 'Look at these', partners: 'Hidden', data: ' ' },
	};
	const brand = brandOf(draft, ['answers', 'sources', 'data'])!;
	expect(brand).toMatchObject({ name: 'Osei', colour: '#123456', notes: { sources: 'Look at these' } });
	expect(brand.notes).not.toHaveProperty('partners');
	expect(brandOf(draftOf(brand), REPORT_SECTIONS)).toEqual(brand);
	expect(brandChosen(brand)).toBe('Osei, colour, notes');
	expect(brandChosen(null)).toBe('None');
});

it('saves a look for the next client without the notes of this one, and opens none over them', () => {
	const draft = { ...emptyDraft(), name: 'Osei', contact: 'Quay 1', note: 'Dear Harbour' };
	draft.notes = { partners: 'Call Ann' };
	expect(lookOf(draft)).toEqual({ ...brandOf(draft, [])!, note: '', notes: {} });
	expect(lookOf({ ...emptyDraft(), note: 'Dear Harbour', notes: draft.notes })).toBeNull();
	const other = { ...lookOf(draft)!, name: 'Lund', note: 'Dear Quay', notes: { data: 'Old' } };
	expect(withLook(draft, other)).toMatchObject({
		name: 'Lund',
		note: 'Dear Harbour',
		notes: { partners: 'Call Ann' },
	});
	expect(lookOpened(other)).toContain('without the notes');
	expect(lookOpened(lookOf(draft)!)).toBe('Opened.');
});

it('says that a fifth line of contact will not be one of its own', () => {
	expect(linesSaid('a\nb\nc\nd\n', 4)).toBeNull();
	expect(linesSaid('', 4)).toBeNull();
	expect(linesSaid('a\nb\nc\nd\ne', 4)).toMatch(
		/^These are 5 lines: those from the 4th on will stand in one\./,
	);
});

it('begins with what tells least: numbers, an index, nobody named', () => {
	expect(new Wish().options()).toEqual({
		sections: REPORT_SECTIONS,
		partners: 'numbers',
		money: 'indexed',
		firm: null,
		preparedBy: null,
		expires: null,
		brand: null,
	});
});

it('keeps the firm and the names for further files of it, and for no other firm', () => {
	const wish = new Wish();
	const opened = (...files: readonly (readonly [name: string, read: number])[]) => {
		const rows = { files: files.map(([name, read]) => ({ name, read })) } as unknown as Report['rows'];
		wish.begin({ rows, firm: null, preparedBy: null });
		return wish.options();
	};
	opened(['deals.csv', 80]);
	[wish.firm, wish.preparedBy, wish.partners, wish.money] = ['Harbour', 'Maya', 'names', 'shown'];
	wish.brand.name = 'Osei';
	[wish.brand.note, wish.brand.notes] = ['Dear Harbour', { partners: 'Call Ann' }];
	const kept = {
		firm: 'Harbour',
		preparedBy: 'Maya',
		partners: 'names',
		money: 'shown',
		brand: { note: 'Dear Harbour' },
	};
	expect(opened(['deals.csv', 80], ['touches.csv', 12])).toMatchObject(kept);
	expect(opened(['touches.csv', 12])).toMatchObject(kept);
	expect(opened(['deals.csv', 33])).toMatchObject({
		...{
			firm: null,
			preparedBy: 'Maya',
			partners: 'numbers',
			money: 'indexed',
			brand: { name: 'Osei', note: '', notes: {} },
		},
	});
	expect(wish.brand.notes).toEqual({});
});

it('offers no seal where a browser cannot make one, and says why', () => {
	expect(openings(true).every(({ because }) => (because ?? null) === null)).toBe(true);
	const open = openings(false).filter(({ because }) => (because ?? null) === null);
	expect(open.map(({ value }) => value)).toEqual(['open']);
});

it('says how a colour is made readable', () => {
	const said = (colour: string) => colourSaid(colour, colourFor(colour));
	expect(said('#ffff00')).toContain('darker on white, so');
	expect(said('#102060')).toContain('lighter on dark, so');
	expect(said('#777777')).toContain('darker on white and lighter on dark');
});
