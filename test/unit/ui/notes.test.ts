import { expect, it } from 'vitest';
import { problem } from '$lib/model';
import { isNote, wrongFirst } from '$lib/ui/notes';

it('what went wrong stands before what is only worth knowing, each in its order', () => {
	const codes = ['zip-left-out', 'file-empty', 'same-file', 'zip-encrypted'];
	const problems = codes.map((code) => problem(code, 'It is.', ''));
	expect(problems.filter(isNote).map(({ code }) => code)).toEqual(['zip-left-out', 'same-file']);
	expect(wrongFirst(problems).map(({ code }) => code)).toEqual([
		'file-empty',
		'zip-encrypted',
		'zip-left-out',
		'same-file',
	]);
});
