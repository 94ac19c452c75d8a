import { describe, expect, it } from 'vitest';
import type { ClassFigures } from '$lib/model';
import { makeReport } from '../../fixtures/report';
import {
	absentSentence,
	byDayCaption,
	byDaySentence,
	claimsSentence,
	decidedSentence,
	measureGroups,
	notByDaySentence,
	withoutDays,
} from '$lib/ui/close-rates/sentences';

const rate = (value: number) => ({ rate: value, low: 0.1, high: 0.9, atRisk: 5 });
const figures = (share: number): Partial<ClassFigures> => ({
	created: 10,
	won: 5,
	lost: 5,
	ofDecided: rate(share),
	byDay: { 30: null, 60: null, 90: rate(share), 180: null, 365: null },
});

describe('what the Close rates screen says', () => {
	it('compares referrals and leads by the horizon', () => {
		const report = makeReport({ referral: figures(0.626), lead: figures(0.179) }, { horizon: 90 });
		expect(byDaySentence(report)).toBe(
			'Within 90 days, 63 of 100 referrals and 18 of 100 leads became clients.',
		);
		expect(decidedSentence(report)).toBe(
			'Of those already decided, 63 of 100 referrals and 18 of 100 leads were won.',
		);
	});

	it('speaks of what is there', () => {
		const report = makeReport({ introduction: figures(0.5) });
		expect(byDaySentence(report)).toBe('Within 90 days, 50 of 100 introductions became clients.');
		expect(absentSentence(report)).toContain('referrals, leads');
	});

	it('speaks of so few as they are', () => {
		const ofDecided = { rate: 0, low: 0, high: 0.8 };
		expect(decidedSentence(makeReport({ lead: { created: 1, lost: 1, ofDecided } }))).toBe(
			'Of those already decided, 0 of 1 lead was won.',
		);
		expect(decidedSentence(makeReport({ referral: { created: 3, won: 2, lost: 1, ofDecided } }))).toBe(
			'Of those already decided, 2 of 3 referrals were won.',
		);
	});

	it('says in the table the same bounds as in the sentence above it', () => {
		const bounds = { low: 2 / 7, high: 3 / 7 };
		const measures = measureGroups(makeReport({ referral: { created: 7, bounds } })).flatMap(
			(group) => group.measures,
		);
		const row = measures.find(({ name }) => name.startsWith('If every open one'));
		expect(row?.value({ ...makeReport({}).classes.referral, bounds }, 'referral').text).toBe('29–43%');
	});

	it('never rounds to all or none', () => {
		expect(decidedSentence(makeReport({ lead: figures(0.998) }))).toContain('over 99 of 100 leads');
		expect(decidedSentence(makeReport({ lead: figures(0.002) }))).toContain('fewer than 1 of 100 leads');
	});

	it('holds its tongue where nothing is won, decided or dated', () => {
		const open = makeReport({ lead: { created: 4, open: 4 } });
		expect(byDaySentence(open)).toBeNull();
		expect(decidedSentence(open)).toBe('Nothing is decided yet, so there is no close rate to show.');
		const dateless = makeReport({
			lead: { ...figures(0.5), byDay: null, byDayBecause: 'No row has both dates.' },
		});
		expect(byDaySentence(dateless)).toBeNull();
		expect(withoutDays(dateless)).toEqual(['Leads: No row has both dates.']);
		const noLoss = makeReport({ lead: { created: 4, won: 4 } });
		expect(decidedSentence(noLoss)).toContain('No loss is recorded');
	});

	it('says why nothing is said by day', () => {
		const won = { lead: figures(0.5) };
		expect(notByDaySentence(makeReport({ lead: { created: 4, open: 4 } }))).toContain('None of these has');
		expect(notByDaySentence(makeReport(won, { extent: 'lite' }))).toContain('This short report leaves out');
		expect(notByDaySentence(makeReport(won))).toContain('These files cannot say');
	});

	it('names the day of the picture, and whose figures the claims are held against', () => {
		expect(byDayCaption(90)).toContain('became a client within 90 days.');
		expect(claimsSentence(makeReport())).toContain('your own figures');
		expect(claimsSentence(makeReport({}, { choices: null }))).toContain('these figures');
	});

	it('shows money only where there is some', () => {
		const names = (r: ReturnType<typeof makeReport>) => measureGroups(r).map((group) => group.name);
		expect(names(makeReport({ lead: figures(0.5) }))).not.toContain('How much');
		expect(names(makeReport({ lead: { ...figures(0.5), valueWon: 10 } }))).toContain('How much');
	});

	it('puts money of several currencies on a line each, and a dash where there is none', () => {
		const report = makeReport({
			referral: { ...figures(0.5), valueByCurrency: { USD: 10, EUR: 20 } },
			lead: { ...figures(0.5), valueByCurrency: {} },
			unknown: figures(0.5),
		});
		const won = measureGroups(report).at(-1)?.measures[0];
		const text = (c: 'referral' | 'lead' | 'unknown') => won?.value(report.classes[c], c).text;
		expect(text('referral')?.split('\n')).toHaveLength(2);
		expect([text('lead'), text('unknown')]).toEqual(['–', '–']);
	});
});

describe('leads and deals in the files', () => {
	const none = { leads: 0, deals: 0 };
	const report = makeReport(
		{ referral: { created: 3 } },
		{
			entered: {
				referral: { leads: 1, deals: 2 },
				introduction: none,
				lead: none,
				'existing-client': none,
				unknown: none,
			},
		},
	);

	it('each class says how many came in as a lead and how many as a deal', () => {
		const [howMany] = measureGroups(report);
		const said = howMany?.measures.map(({ name, value }) => [
			name,
			value(report.classes.referral, 'referral').text,
		]);
		expect(said).toContainEqual(['…of these, came in as a lead', '1']);
		expect(said).toContainEqual(['…and as a deal', '2']);
	});

	it('nothing is said where the files hold one of them', () => {
		const [howMany] = measureGroups(makeReport({ referral: { created: 3 } }));
		expect(howMany?.measures.map(({ name }) => name).join()).not.toContain('as a lead');
	});
});
