import { expect, test } from 'vitest';
import { EMPTY_NOTEBOOK, type Partner, type Person } from '../../../src/lib/model';
import { withPerson } from '../../../src/lib/state/notebook';
import {
	isSaid,
	meantBy,
	NOTHING_SAID,
	partsSaid,
	saidOf,
	takenBack,
} from '../../../src/lib/ui/give/readiness/sheet';
import { fileWords, keptWords, nextWords, offSheet } from '../../../src/lib/ui/give/readiness/words';

const ANN: Person = {
	partner: 'Ann', email: null, phone: null, since: null, note: null, wouldRefer: 'Yes, gladly', knowsWelcome: null, canExplain: 'no',
}; // prettier-ignore
const ground = (notebook = EMPTY_NOTEBOOK, referrals = 2) => ({
	report: { partners: [{ partner: 'Ann', referrals, kind: 'existing-client' } as Partner] },
	persons: new Map([['Ann', ANN]]),
	notebook,
});

test('what is said here stands before what files say, and at once', () => {
	const notebook = withPerson('Ann', { canExplain: 'yes', kind: 'other' })(EMPTY_NOTEBOOK);
	expect(saidOf('Ann', ground(notebook))).toEqual({
		kind: 'other',
		wouldRefer: 'Yes, gladly',
		knowsWelcome: null,
		canExplain: 'yes',
	});
	expect(saidOf('Bo', ground())).toEqual(NOTHING_SAID);
});

test('taking somebody off takes back the answers, and nothing else that is said of them', () => {
	const said = withPerson('Ann', { canExplain: 'yes', kind: 'other', note: 'Likes tea', cadence: 30 })(EMPTY_NOTEBOOK);
	const taken = takenBack('Ann', ground(said));
	expect(taken).toEqual({ before: { canExplain: 'yes' }, after: { canExplain: null } });
	const after = withPerson('Ann', taken?.after ?? {})(said);
	expect(after.people).toMatchObject([{ kind: 'other', note: 'Likes tea', cadence: 30, canExplain: null }]);
	expect(withPerson('Ann', taken?.before ?? {})(after)).toEqual(said);
	expect(takenBack('Ann', ground())).toBeNull();
}); // prettier-ignore

test('somebody known from here alone goes with the answers, kind and all', () => {
	const said = withPerson('Ann', { wouldRefer: 'yes', kind: 'other' })(EMPTY_NOTEBOOK);
	const taken = takenBack('Ann', ground(said, 0));
	expect(withPerson('Ann', taken?.after ?? {})(said).people).toEqual([]);
});

test('a name typed in means the partner who is written alike, else somebody new', () => {
	expect(meantBy('  josé   garcia ', ['José García', 'Ann'])).toBe('José García');
	expect(meantBy('ANN', ['José García', 'Ann'])).toBe('Ann');
	expect(meantBy('Bo  Park', ['Ann'])).toBe('Bo Park');
	expect(meantBy('李', ['…', '李雷'])).toBe('李');
	expect(meantBy('   ', ['Ann'])).toBeNull();
});

test('what is said before a name is there goes with it', () => {
	const draft = { ...NOTHING_SAID, wouldRefer: 'no', kind: 'other' as const };
	expect(isSaid(NOTHING_SAID)).toBe(false);
	expect(isSaid(draft)).toBe(true);
	expect(partsSaid(draft)).toEqual({ wouldRefer: 'no', kind: 'other' });
});

test('says what was taken back, and what the file holds', () => {
	expect(offSheet('Ann', true)).toContain('the answers you gave here are taken back');
	expect(offSheet('Ann', false)).toBe('Ann is off this sheet. Whatever else is known of them stays.');
	expect(keptWords({ isSample: false, remembered: true })).toContain('is remembered on this device');
	expect(keptWords({ isSample: false, remembered: false })).toContain('ends with this page');
	expect(keptWords({ isSample: true, remembered: true })).toContain('sample');
	expect(nextWords(0)).toBe('A further sheet');
	expect(nextWords(30)).toBe('Next sheet: 30 more with answers');
	expect(fileWords(1, 1)).toMatch(/^It holds 1 person, with all/);
	expect(fileWords(9, 7)).toMatch(/^It holds 9 people, 2 of them not on this sheet/);
});
