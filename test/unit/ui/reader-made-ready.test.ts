import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES, MONEY_SHOWN, PARTNER_NAMES, REPORT_SECTIONS, type Report, type Sharing } from '$lib/model';
import { withAddresses } from '$lib/ui/reader/contact';
import { isOver, madeReady, overSaid, shownUntil } from '$lib/ui/reader/made-ready';
import { behindOf, sectionsOf } from '$lib/ui/reader/sections';
import { makeReport } from '../../fixtures/report';

const sharing = (rest: Partial<Sharing> = {}): Sharing => ({
	sections: REPORT_SECTIONS,
	partners: 'numbers',
	money: 'indexed',
	folded: [],
	merged: false,
	expires: null,
	brand: null,
	...rest,
});
const shared = (rest: Partial<Sharing> = {}, more: Partial<Report> = {}) =>
	makeReport({ lead: { created: 9, won: 4, lost: 5, valueWon: 100 } }, { sharing: sharing(rest), ...more });
const withPartner: Partial<Report> = {
	reciprocity: [{ partner: 'Partner 01', received: 1, given: 0, label: 'taker' as never }],
};

describe('how a report was made ready', () => {
	it('is said in whole sentences, whatever was done to it', () => {
		fc.assert(
			fc.property(
				fc.record({
					partners: fc.constantFrom(...PARTNER_NAMES),
					money: fc.constantFrom(...MONEY_SHOWN),
					folded: fc.subarray(CLASSES.filter((one) => one !== 'unknown')),
					merged: fc.boolean(),
				}),
				fc.boolean(),
				(done, hasPartners) => {
					const said = madeReady(shared(done, hasPartners ? withPartner : {})) ?? '';
					expect(said).toMatch(/^[A-Z].*\.$/);
					expect(said).not.toMatch(/undefined|null|\.\.| {2}|, and counted/);
					expect(/[Pp]artners/.test(said)).toBe(hasPartners);
					expect(said.includes('index')).toBe(done.money === 'indexed');
					expect(said.includes('left out.') && said.startsWith('Amounts')).toBe(
						(done.money === 'hidden' || done.merged) && !hasPartners,
					);
					expect(said.includes('are not shown apart')).toBe(done.folded.length > 0);
					expect(said.includes('Groups of fewer')).toBe(done.merged);
				},
			),
		);
	});

	it('says how partners stand, and nothing of what it does not know', () => {
		expect(madeReady(makeReport())).toBeNull();
		const said = PARTNER_NAMES.map((partners) => madeReady(shared({ partners }, withPartner)) ?? '');
		expect(said.map((one) => /^Partners are shown by [^.]*\./.exec(one)?.[0])).toEqual(
			expect.arrayContaining([
				'Partners are shown by name.',
				'Partners are shown by their initials.',
				'Partners are shown by number, in random order.',
			]),
		);
		// Also a class of twenty is folded where those of unknown source are few: no number is said.
		expect(madeReady(shared({ folded: ['introduction', 'existing-client'] }))).toContain(
			'Introductions and opportunities of existing clients are not shown apart, so that no small group can be recognised: they are counted with those of unknown source.',
		);
	});
});

describe('the last day', () => {
	it('is shown on it and not after it', () => {
		const until = shared({ expires: '2027-03-03' });
		expect(shownUntil(until)).toMatch(/^Shown until .*2027\.$/);
		expect([isOver(until, '2027-03-02'), isOver(until, '2027-03-03'), isOver(until, '2027-03-04')]).toEqual([
			false,
			false,
			true,
		]);
		expect([
			shownUntil(shared()),
			isOver(shared(), '9999-12-31'),
			isOver(makeReport(), '9999-12-31'),
		]).toEqual([null, false, false]);
	});

	it('leaves what it was, of whom, until when, and whom to ask', () => {
		const said = overSaid(
			shared({ expires: '2027-03-03' }, { firm: 'Acme', preparedBy: 'Maya', asOf: '2026-06-30' }),
		);
		expect(said.what).toMatch(/report of Acme .*2026.*until .*2027\.$/);
		expect(said.whom).toContain('Maya');
		expect(overSaid(shared({}, { firm: null, preparedBy: null, asOf: null })).whom).toContain('whoever sent');
	});
});

describe('what there is to read', () => {
	it('lacks what the sender left out', () => {
		const report = shared({ sections: ['answers', 'sources'] });
		expect(sectionsOf(report)).not.toContain('close-rates');
		expect(sectionsOf(shared())).toContain('close-rates');
	});

	it('has something behind only where a part is there, whatever came', () => {
		expect(behindOf({ dependence: {}, within: null, claims: [], gratitude: {} })).toEqual([
			'partners',
			'give-and-thank',
		]);
		fc.assert(
			fc.property(fc.anything(), (anything) => {
				for (const section of behindOf(anything)) expect(REPORT_SECTIONS).toContain(section);
			}),
		);
	});
});

describe('addresses in a contact', () => {
	it('lead where they say, and nowhere else', () => {
		const ways = (text: string) => withAddresses(text).flatMap(({ href }) => (href === null ? [] : [href]));
		expect(ways('Maya, maya@osei.example or https://osei.example/talk.')).toEqual([
			'mailto:maya@osei.example',
			'https://osei.example/talk',
		]);
		for (const foreign of [
			'http://osei.example',
			'javascript:alert(1)',
			'https://osei.example@evil.example/',
			'https://osei.example:8080/',
			'https://osei.example/?next=//evil.example',
			'https://xn/',
			'maya@osei',
			'data:text/html,x',
		])
			expect(ways(foreign).filter((href) => !href.startsWith('mailto:'))).toEqual([]);
	});

	it('leave every letter of the text as it was', () => {
		const pieces = fc.constantFrom(
			'a@b.example',
			'https://a.example/x',
			' ',
			'.',
			'@',
			'/',
			'ä',
			'\u202e',
			'x',
			'<',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
				const text = words.join('');
				const found = withAddresses(text);
				expect(found.map((piece) => piece.text).join('')).toBe(text);
				for (const { text: shown, href } of found)
					if (href !== null) expect([shown, `mailto:${shown}`]).toContain(href);
			}),
		);
	});
});
