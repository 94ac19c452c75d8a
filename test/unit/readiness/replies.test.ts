import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTIONS, readReply, REPLIES, repliesOf } from '../../../src/lib/reports/readiness';

test.each([
	...['yes', 'Yes', ' YES. ', 'y', 'Ja', 'oui', 'Sí', 'sim', 'tak', '✓', '1', 'of course', 'Bien sûr'].map((t) => [t, 'yes']),
	...['Yes, if asked', 'yes (she said so)', 'Ja – gerne', 'yes - often', 'Yes: twice', 'yes, definitely'].map((t) => [t, 'yes']),
	...['not sure', 'Not-sure', 'maybe', 'Vielleicht', 'Weiß nicht', 'peut-être', 'Não sei', 'może', '?', '??', "don't know", 'don’t know'].map((t) => [t, 'not sure']),
	...['Yes?', 'no ?', 'yes and no', 'No idea', 'probably', '50/50', 'Kommt darauf an'].map((t) => [t, 'not sure']),
	...['no', 'No!', 'n', 'nein', 'noch nicht', 'Não', 'nee', 'nie', '0', 'not yet', 'No, not yet', 'no – never'].map((t) => [t, 'no']),
])('"%s" means %s', (text, meant) => {
	expect(readReply(text)).toBe(meant);
}); // prettier-ignore

test.each(['', '   ', 'no problem', 'yes and then some', 'Yes, no', 'yes, maybe', 'accountant', '4', 'why?', 'nobody', 'yesterday', `yes, ${'x'.repeat(80)}`])(
	'"%s" is not understood',
	(text) => {
		expect(readReply(text)).toBeNull();
	},
); // prettier-ignore

describe('whatever is written', () => {
	test('it is read, in whatever case, and blanks around it change nothing', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const reply = readReply(text);
				expect([...REPLIES, null]).toContain(reply);
				expect(readReply(`  ${text} `)).toBe(reply);
			}),
		);
	});

	test('the answers of the worksheet are read as themselves, in any case', () => {
		fc.assert(
			fc.property(fc.constantFrom(...REPLIES), fc.boolean(), (reply, loud) => {
				expect(readReply(loud ? reply.toUpperCase() : reply)).toBe(reply);
			}),
		);
	});
});

test('each question is read for itself', () => {
	const replies = repliesOf({ wouldRefer: 'ja', knowsWelcome: 'he may', canExplain: null });
	expect(replies).toEqual({ wouldRefer: 'yes', knowsWelcome: null, canExplain: null });
	expect(Object.keys(replies)).toEqual([...QUESTIONS]);
});
