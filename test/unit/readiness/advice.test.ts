import { describe, expect, test } from 'vitest';
import { PARTNER_KINDS } from '../../../src/lib/model';
import { adviceOf, REPLIES, summaryOf, type Replies, type Reply } from '../../../src/lib/reports/readiness';

const ALL = [...REPLIES, null];
const says = (
	wouldRefer: Reply | null,
	knowsWelcome: Reply | null = null,
	canExplain: Reply | null = null,
): Replies => ({ wouldRefer, knowsWelcome, canExplain });
const EVERY = ALL.flatMap((would) => ALL.flatMap((knows) => ALL.map((can) => says(would, knows, can))));

describe('advice', () => {
	const all = EVERY.flatMap((replies) =>
		[...PARTNER_KINDS, null].map((kind) => ({ replies, kind, ...adviceOf(replies, kind) })),
	);

	test('is one plain sentence for every answer and kind', () => {
		expect(all).toHaveLength(320);
		for (const { sentence } of all) {
			expect(sentence).toMatch(/^[A-Z][^.]*[.?]$/);
			expect(sentence).not.toMatch(/undefined|null|\s\s/);
			expect(sentence.length).toBeLessThan(200);
		}
	});

	test('says that something is known only where it was answered so', () => {
		for (const { replies, sentence } of all) {
			if (sentence.includes('would refer you, and') || sentence.includes('They would refer you'))
				expect(replies.wouldRefer).toBe('yes');
			if (sentence.startsWith('They know all they need'))
				expect(replies).toMatchObject({ knowsWelcome: 'yes', canExplain: 'yes' });
			if (sentence.startsWith('Nothing is missing')) expect(replies).toEqual(says('yes', 'yes', 'yes'));
			if (sentence.startsWith('Help them explain')) expect(replies).toEqual(says('yes', 'yes', 'no'));
		}
	});

	test('whoever would not refer is thanked and left alone, and is sent no words', () => {
		for (const { replies, step, sentence, words } of all)
			if (replies.wouldRefer === 'no') {
				expect({ step, words }).toEqual({ step: 'leave', words: null });
				expect(sentence).toMatch(/^Thank them .* leave it at that/);
			}
	});

	test('nobody is told that referrals are welcome before it is known that they would refer', () => {
		for (const { replies, words } of all)
			if (words === 'welcome-referrals') expect(replies.wouldRefer).toBe('yes');
	});

	test.each([
		[says('yes', 'no'), 'Tell them you welcome referrals', 'welcome-referrals'],
		[says('yes', 'not sure'), 'Make sure they know', 'welcome-referrals'],
		[says('yes', 'yes', 'no'), 'Help them explain what you do', 'welcome-referrals'],
		[says('yes', 'yes', 'not sure'), 'Ask them how they would explain', 'welcome-referrals'],
		[says('yes', 'yes', 'yes'), 'Nothing is missing', 'keeping-in-touch'],
		[says('not sure', 'no', 'no'), 'Find out whether they would refer you before you tell them', 'keeping-in-touch'],
		[says('not sure', 'yes', 'yes'), 'They know all they need', 'keeping-in-touch'],
		[says(null, 'yes'), 'Answer first whether they would refer you', null],
		[says(null), 'Answer the three questions', null],
	])('%j: %s', (replies, begins, words) => {
		const advice = adviceOf(replies, 'personal-contact');
		expect(advice.sentence.startsWith(begins), advice.sentence).toBe(true);
		expect(advice.words).toBe(words);
	}); // prettier-ignore

	test('one message does both where neither is known', () => {
		expect(adviceOf(says('yes', 'no', 'no'), null).sentence).toContain('in the same message');
		expect(adviceOf(says('yes', 'no', 'yes'), null).sentence).not.toContain('in the same message');
	});
});

describe('the sheet as a whole', () => {
	const sheet = (...replies: readonly Replies[]) =>
		summaryOf(
			replies.map((one, i) => ({
				name: ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus'][i] ?? '',
				replies: one,
			})),
		);

	test('seven people', () => {
		expect(
			sheet(
				says('yes', 'yes', 'yes'), says('yes', 'yes', 'no'), says('yes', 'yes', 'yes'), says('yes', 'no', 'no'),
				says('yes', 'not sure', 'not sure'), says('no', 'no', 'no'), says('not sure', 'no', 'no'),
			), // prettier-ignore
		).toEqual({
			sentence: 'Of 7 people 5 would refer you, 3 know that you welcome it and 2 could explain what you do.',
			next: 'Begin with Di, who would refer you and does not know that you welcome it.',
			open: null,
		});
	});

	test.each([
		[[says(null)], 'Write down five to ten people who could refer you, and what each of them still needs.'],
		[[says('yes', 'yes', 'yes')], 'Ann would refer you, knows that you welcome it and could explain what you do.'],
		[[says('no')], 'So far, Ann would not refer you.'],
		[[says('yes', 'no', 'not sure')], 'Ann would refer you, does not know that you welcome it and may not be able to explain what you do.'],
		[[says('yes'), says('yes'), says(null)], 'So far, of 2 people both would refer you.'],
		[[says('no', 'no', 'no'), says('no', 'no', 'no')], 'Of 2 people none would refer you, none knows that you welcome it and none could explain what you do.'],
		[[says('no', 'not sure', 'no'), says('not sure', 'no', 'not sure')], 'Of 2 people none would surely refer you, none surely knows that you welcome it and none could surely explain what you do.'],
		[[says('yes', 'yes', 'yes'), says('yes', 'yes', 'yes'), says('yes', 'no', 'yes')], 'Of 3 people all 3 would refer you, 2 know that you welcome it and all 3 could explain what you do.'],
	])('%j', (replies, sentence) => {
		expect(sheet(...replies).sentence).toBe(sentence);
	}); // prettier-ignore

	test.each([
		[[says('yes', 'yes', 'yes'), says('no', 'no', 'no')], 'The one who would refer you is ready: keep in touch, and thank them for every referral.'],
		[[says('yes', 'yes', 'yes'), says('yes', 'yes', 'yes')], 'They are all ready: keep in touch, and thank them for every referral.'],
		[[says('no'), says('no')], 'Leave it at that, and think of others who might refer you.'],
		[[says('no'), says('yes')], 'Answer what is open first: what to do next follows from it.'],
		[[says('no'), says('not sure')], 'Begin with Bo, of whom you are not sure whether they would refer you.'],
		[[says('yes', 'yes', 'no'), says('not sure')], 'Begin with Ann, who would refer you, knows that you welcome it and could not explain what you do.'],
	])('%j: %s', (replies, next) => {
		expect(sheet(...replies).next).toBe(next);
	}); // prettier-ignore

	test('what is open is counted', () => {
		expect(sheet(says('yes'), says('no', 'no', 'no'), says(null)).open).toBe(
			'2 answers about them are open.',
		);
		expect(sheet(says('yes', 'no')).open).toBe('1 answer about Ann is open.');
	});

	test('is true of any answers: counts add up, one word for one, and everybody ready only where they are', () => {
		for (const first of EVERY)
			for (const second of EVERY) {
				const { sentence, next, open } = sheet(first, second);
				const known = [first, second].filter((one) => Object.values(one).some((reply) => reply !== null));
				const yes = known.filter(({ wouldRefer }) => wouldRefer === 'yes').length;
				if (known.length === 2) {
					expect(sentence.includes('both would refer you')).toBe(yes === 2);
					expect(sentence.includes(' 1 would refer you')).toBe(yes === 1);
					expect(sentence.startsWith('So far')).toBe(open !== null);
				}
				if (next.startsWith('They are all ready'))
					expect([first, second]).toEqual([says('yes', 'yes', 'yes'), says('yes', 'yes', 'yes')]);
				expect(`${sentence} ${next} ${open ?? ''}`).not.toMatch(
					/undefined|null|\b1 know |\b1 answers|\s\s\S/,
				);
			}
	});
});
