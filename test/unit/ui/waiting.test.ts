import { describe, expect, it } from 'vitest';
import type { FileKind, FileReview, Question, Review } from '$lib/model';
import { filesInShort } from '$lib/ui/pill';
import { countQuestions, waitingFor } from '$lib/ui/waiting';

const file = (name: string, kind: FileKind | null) => ({ name, kind }) as FileReview;
const question = (name: string, shape = name): Question => ({
	kind: 'outcome',
	file: name,
	shape,
	column: null,
	labels: [],
});
const review = (files: FileReview[], questions: Question[] = []) =>
	({ files, questions }) as unknown as Review;

describe('why there is no answer yet', () => {
	it('is nothing before the first file', () => {
		expect(waitingFor(null)).toBeNull();
		expect(waitingFor(review([]))).toBeNull();
	});

	it('is a question', () => {
		const files = [file('a.csv', 'opportunities')];
		expect(waitingFor(review(files, [question('a.csv')]))).toMatchObject({
			title: 'One question only you can answer, then the answers.',
			way: 'Answer it',
		});
		expect(waitingFor(review(files, [question('a.csv'), question('b.csv')]))?.title).toMatch(/^2 questions/);
	});

	it('counts a question about two files of the same shape once', () => {
		expect(countQuestions(review([], [question('a.csv', 'x'), question('b.csv', 'x')]))).toBe(1);
	});

	it('is that no file was recognised', () => {
		expect(waitingFor(review([file('x.csv', null)]))?.why).toMatch(/^x\.csv was not recognised\. /);
		expect(waitingFor(review([file('x.csv', null), file('y.csv', null)]))?.why).toMatch(
			/^None of these was recognised\. /,
		);
	});

	it('is that no file holds opportunities, and says what they hold', () => {
		expect(waitingFor(review([file('t.csv', 'touches')]))).toMatchObject({
			title: 'No deals, leads or enquiries in this file yet.',
			why: expect.stringMatching(/^t\.csv was read as contacts with partners\. /) as string,
			place: '#files',
		});
		expect(waitingFor(review([file('t.csv', 'spend'), file('x.csv', null)]))?.why).toMatch(
			/^These were read: t\.csv as spend and x\.csv as nothing we know\. /,
		);
		const many = ['a', 'b', 'c', 'd', 'e'].map((name) => file(name, 'given'));
		expect(waitingFor(review(many))?.why).toContain('c as referrals given and 2 more files.');
	});
});

describe('the files in short', () => {
	it('are the one the answers rest on and how many more', () => {
		expect(filesInShort([])).toBeNull();
		expect(filesInShort([file('deals.csv', 'opportunities')])).toEqual({ name: 'deals.csv', others: 0 });
		expect(filesInShort([file('touches.csv', 'touches'), file('deals.csv', 'opportunities')])).toEqual({
			name: 'deals.csv',
			others: 1,
		});
		expect(filesInShort([file('touches.csv', 'touches')])?.name).toBe('touches.csv');
	});
});
