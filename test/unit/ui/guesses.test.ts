import { describe, expect, it } from 'vitest';
import { EMPTY_MAPPING, type Review } from '$lib/model';
import { guesses, guessSentence } from '$lib/ui/guesses';
import { makeReport } from '../../fixtures/report';

const review: Review = {
	mapping: EMPTY_MAPPING,
	files: [],
	sources: [],
	outcomes: [],
	questions: [],
	noted: [],
	joins: [],
	updates: [],
	same: { partners: [], sources: [] },
	remarks: [],
};
const label = { label: 'Bayut', count: 9, meaning: 'unknown', because: '', recognised: false } as const;

describe('guesses', () => {
	it('are none where everything is known', () => {
		expect(guesses(review, makeReport({ referral: { created: 9 }, unknown: { created: 0 } }))).toEqual([]);
	});

	it('name labels nobody knows, and a source that is mostly missing', () => {
		expect(guesses({ ...review, sources: [label, label] }, makeReport({ unknown: { created: 5 } }))).toEqual([
			'2 labels we do not know',
			'no known source for any opportunity',
		]);
	});

	it('name the names in notes that nobody has confirmed, which are no choice made for anybody', () => {
		const name = { name: 'Ann Lee', rows: 2, columns: ['Notes'], example: '', accepted: null };
		const remark = {
			file: null,
			line: null,
			column: null,
			value: null,
			code: 'names-in-notes',
			message: '',
			fix: '',
		};
		const noted = [name, { ...name, accepted: true }, { ...name, accepted: false }];
		expect(guesses({ ...review, noted, remarks: [remark] }, makeReport({ unknown: { created: 0 } }))).toEqual(
			['a name in your notes that may be a referrer'],
		);
	});

	it('name the names that look like others, until they are decided', () => {
		const also = [{ name: 'A. Lee', rows: 1, because: '', sure: 'likely' as const }];
		const open = { keep: 'Ann Lee', rows: 4, also, accepted: null };
		const same = { partners: [open, { ...open, accepted: true as const }], sources: [open] };
		expect(guesses({ ...review, same }, makeReport({ unknown: { created: 0 } }))).toEqual([
			'a name that looks like another',
		]);
	});

	it('let a few unknown sources pass', () => {
		expect(guesses(review, makeReport({ lead: { created: 95 }, unknown: { created: 5 } }))).toEqual([]);
		expect(guesses(review, makeReport({ lead: { created: 80 }, unknown: { created: 20 } }))).toEqual([
			'no known source for 20% of the opportunities',
		]);
	});
});

describe('guessSentence', () => {
	it('is one sentence', () => {
		expect(guessSentence(['a label we do not know'])).toBe('There is a label we do not know.');
		expect(guessSentence(['2 labels we do not know', 'a choice made for you'])).toBe(
			'There are 2 labels we do not know and a choice made for you.',
		);
	});
});
