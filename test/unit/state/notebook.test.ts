import { describe, expect, test } from 'vitest';
import { EMPTY_NOTEBOOK, type Notebook } from '../../../src/lib/model';
import {
	asDownloaded,
	newMark,
	undownloaded,
	withMarks,
	withoutMarks,
} from '../../../src/lib/state/notebook';

const [first, second, third] = ['2026-01-01', '2026-01-02', '2026-01-03'].map((date) =>
	newMark('Ann Lee', 'call', { date }),
) as [ReturnType<typeof newMark>, ReturnType<typeof newMark>, ReturnType<typeof newMark>];

const after = (...changes: readonly ((now: Notebook) => Notebook)[]): Notebook =>
	changes.reduce((now, change) => change(now), EMPTY_NOTEBOOK);

describe('which marks stand in a downloaded file', () => {
	const partly = [withMarks(first, second), asDownloaded, withMarks(third)];

	test('one marked since does not', () => {
		expect(undownloaded(after(...partly))).toBe(1);
	});

	test('taking one back that does, leaves the one that does not', () => {
		expect(undownloaded(after(...partly, withoutMarks(first.id)))).toBe(1);
	});

	test('taking back the one that does not, leaves none', () => {
		expect(undownloaded(after(...partly, withoutMarks(third.id)))).toBe(0);
	});

	test('a mark that is not there cannot be taken back', () => {
		const before = after(...partly);
		expect(withoutMarks('nowhere')(before)).toEqual(before);
	});

	test('taken back and marked once more, it is in no file', () => {
		expect(undownloaded(after(...partly, withoutMarks(first.id), withMarks(first)))).toBe(2);
	});
});
