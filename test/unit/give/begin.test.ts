import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, NO_FILTERS, type Mark, type Notebook } from '$lib/model';
import { Intake } from '$lib/pipeline';
import { lay, reportOf, type Laid } from '$lib/pipeline/answer';
import type { Made } from '$lib/reports';
import { newMark, withMarks, withThanksFrom } from '$lib/state/notebook';

/* Whole files without a record of thanks or of referrals given, and what the owner's first marks make of them. */

const TODAY = '2026-07-02';
const DEALS = readFileSync('test/golden/deals.csv');

let laid: Laid;
let plain: Made;
beforeAll(() => {
	const intake = new Intake();
	intake.add('deals.csv', DEALS);
	laid = lay(intake.read({ ...EMPTY_MAPPING, asOf: null }, TODAY), TODAY);
	plain = reportOf(laid.loaded, NO_FILTERS);
});

const withNotebook = (...touches: readonly Mark[]): Made => {
	const notebook: Notebook = { ...EMPTY_NOTEBOOK, touches };
	return reportOf(laid.again(notebook).loaded, NO_FILTERS);
};

test('nothing is recorded: recent referrals stand there to begin with, and nobody is called for them', () => {
	const { report, people } = plain;
	expect(report.thanks).toBeNull();
	expect(people.owed).toBeNull();
	const begin = people.begin ?? [];
	expect(begin.length).toBeGreaterThan(0);
	expect(begin.every(({ thanks }) => thanks)).toBe(true);
	expect(begin.every(({ outcome, update }) => update === (outcome !== 'open'))).toBe(true);
	const days = begin.map(({ created }) => created ?? '');
	expect(days).toEqual([...days].sort().reverse());
	expect(days.at(-1)! >= '2026-04-01').toBe(true);
	const reasons = (report.care?.calls ?? []).flatMap((call) => call.reasons.map(({ kind }) => kind));
	expect(reasons).not.toContain('outcomes');
	expect(reasons).not.toContain('thanks');
});

test('from the first mark on every referral is counted, and there is nothing to begin', () => {
	const [first] = plain.people.begin ?? [];
	const { report, people } = withNotebook(
		newMark(first!.partner, 'thank', { date: TODAY, opportunity: first!.id }),
	);
	expect(people.begin).toBeNull();
	expect(report.thanks?.referrals).toBe(85);
	expect(report.thanks?.owed).toHaveLength(84);
	expect(report.thanks?.owed).not.toContain(first!.id);
	expect(people.owed?.filter(({ thanks }) => thanks).map(({ id }) => id)).toEqual(report.thanks?.owed);
	expect(report.asOf).toBe(plain.report.asOf);
});

test('a call that was marked begins no record of thanks', () => {
	const { report, people } = withNotebook(newMark('Ann Lee', 'call', { date: TODAY }));
	expect(report.thanks).toBeNull();
	expect(people.begin).toEqual(plain.people.begin);
});

test('a referral given that was marked makes what is received and given count; taken back it does not', () => {
	expect(plain.report.reciprocity).toBeNull();
	const marks = [
		newMark('Ann Lee', 'given', { date: TODAY, note: 'A client' }),
		newMark('Somebody New', 'given', { date: TODAY }),
	];
	const { reciprocity } = (withNotebook(...marks)).report;
	expect(reciprocity?.find(({ partner }) => partner === 'Ann Lee')).toMatchObject({ received: 28, given: 1 });
	expect(reciprocity?.find(({ partner }) => partner === 'Somebody New')).toMatchObject({ received: 0, given: 1 });
	expect((withNotebook()).report.reciprocity).toBeNull();
}); // prettier-ignore

test('beginning with a day folds a list away, and changes no mark and no figure', () => {
	const marked = withMarks(newMark('Ann Lee', 'thank', { date: TODAY, opportunity: 'D020' }))(EMPTY_NOTEBOOK);
	const from = withThanksFrom(TODAY)(marked);
	expect(from).toEqual({ ...marked, thanksFrom: TODAY });
	expect(withThanksFrom(null)(from)).toEqual(marked);
});
