import { expect, test } from 'vitest';
import type { ClassFigures, Report } from '../../../src/lib/model';
import { REMEDIES } from '../../../src/lib/reports/advice';
import { closesMore, trust } from '../../../src/lib/reports/answers';
import { rhythmLimits, whomToCall } from '../../../src/lib/reports/partners/say';
import { gettingBetter, periodSentence } from '../../../src/lib/reports/periods/say';
import { bringsClients, moneyFrom } from '../../../src/lib/reports/sources/say';
import { notThanked } from '../../../src/lib/reports/thanks/say';
import { lite, redact } from '../../../src/lib/share';
import { makeReport } from '../../fixtures/report';

/** What only somebody with the files and the owner's screens can do. */
const OWNERS_BUSINESS =
	/Check how we read|Show everything|screen|choose|drop|export the|export by|export those|remove one|fill in|widen|come back|begin recording|whom you/i;

function said(report: Report): string[] {
	const answers = [closesMore, whomToCall, notThanked, gettingBetter, bringsClients, moneyFrom, trust];
	return [
		...answers.flatMap((answer) => [answer(report).sentence, answer(report).why]),
		...rhythmLimits(report),
		periodSentence(report, 'quarter'),
		...report.warnings.map(({ sentence }) => sentence),
	];
}

const some: Partial<ClassFigures> = { created: 9, won: 4, lost: 3, open: 2 };
const none: Partial<ClassFigures> = { created: 2, open: 2 };
const REPORTS: Readonly<Record<string, Report>> = {
	'nothing in use': makeReport({}, { rows: { read: 3, used: 0, setAside: [], files: [] } }),
	'before the first one': makeReport(
		{},
		{ rows: { read: 3, used: 0, setAside: [{ reason: 'after-as-of', count: 3 }], files: [] } },
	),
	'filtered away': makeReport(
		{},
		{ counted: 0, filters: { owner: 'Ann' }, rows: { read: 9, used: 9, setAside: [], files: [] } },
	),
	'no source known': makeReport({ unknown: some }),
	'one side': makeReport({ referral: some, unknown: some }),
	'neither side': makeReport({ introduction: some, unknown: some }, { trends: [] }),
	'nothing won': makeReport({ referral: none, lead: none }),
	'no dates, no amounts, no names': makeReport(
		{ referral: some, lead: some },
		{ referring: { named: 0, unnamed: 9, undated: 0, falseAlarms: null, lookActive: 0 } },
	),
};

test.each(Object.entries(REPORTS))('%s: a reader is told nothing that only the owner can do', (_, report) => {
	const shared = redact(report, { partners: 'numbers', firm: null, preparedBy: null });
	for (const read of [shared, lite(shared)])
		for (const sentence of said(read)) {
			expect(sentence).not.toMatch(OWNERS_BUSINESS);
			expect(sentence.trim()).toMatch(/^$|[.]$/);
		}
	expect(said(report).some((sentence) => OWNERS_BUSINESS.test(sentence))).toBe(true);
});

test('warnings keep what they say and lose what to do', () => {
	const warnings = Object.entries(REMEDIES).map(([code, remedy]) => ({
		code,
		sentence: `So it is${remedy.startsWith(':') ? '' : '.'}${remedy}`,
	}));
	const shared = redact(makeReport({}, { warnings }), { partners: 'numbers', firm: null, preparedBy: null });
	expect(shared.warnings.map(({ sentence }) => sentence)).toEqual(warnings.map(() => 'So it is.'));
});
