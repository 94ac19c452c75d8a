import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { compareLabels, labelOf, singular } from '../../../src/lib/mapping/names/labels';
import { EMPTY_MAPPING, type LeadClass, type Mapping } from '../../../src/lib/model';
import { TODAY, columns, records } from './helpers';

const said = (a: string, b: string, of: LeadClass = 'lead', other: LeadClass = of): string => {
	const [one, two] = [labelOf(a, of), labelOf(b, other)];
	if (one === null || two === null) return 'none';
	const found = compareLabels(one, two);
	return found.is === 'same' ? `${found.sure}: ${found.because}` : found.is;
};

describe('two labels of sources', () => {
	test.each([
		['Trade Show', 'Trade Shows', 'likely: one of them in the plural'],
		['Referral', 'Referrals', 'likely: one of them in the plural'],
		['Directory', 'Directories', 'likely: one of them in the plural'],
		['Bank & Trust Event', 'Bank and Trust Event', 'likely: “and” for “&”, or a word that says nothing'],
		['Friends and Family', 'Friends & Family', 'likely: “and” for “&”, or a word that says nothing'],
		['FB', 'Facebook', 'likely: an abbreviation'],
		['Word of mouth', 'WOM', 'likely: an abbreviation'],
		['Facebook', 'Facebok', 'likely: a letter or two differ'],
		['Googel Ads', 'Google Ads', 'unsure: a letter or two differ'],
		['Goggle Ads', 'Google Ads', 'unsure: a letter or two differ'],
		['Linkdin', 'LinkedIn', 'unsure: a letter or two differ'],
		['Newslettter', 'Newsletter', 'likely: a letter or two differ'],
		['Ads Google', 'Google Ads', 'unsure: the same words in another order'],
		['Webbinar 2', 'Webinar 2', 'likely: a letter or two differ'],
		['Вебинарр', 'Вебинар', 'likely: a letter or two differ'],
	])('%s = %s', (a, b, want) => {
		expect([said(a, b), said(b, a)]).toEqual([want, want]);
	});

	test.each([
		['Webinar 1', 'Webinar 2'],
		['Expo 2024', 'Expo 2025'],
		['Campaign A', 'Campaign B'],
		['Campaign II', 'Campaign III'],
		['Q1 Mailing', 'Q2 Mailing'],
		['Google', 'Google Ads'],
		['Google Ads', 'Google Organic'],
		['Bing', 'Ping'],
		['Zillow', 'Willow'],
		['Online', 'Offline'],
		['Inbound', 'Outbound'],
		['Spring Mailing', 'Autumn Mailing'],
		['Radio', 'Video'],
		['Yell', 'Yelp'],
		['Partner', 'Party'],
		['微信', '微博'],
	])('%s ≠ %s', (a, b) => {
		for (const one of [said(a, b), said(b, a)]) expect(['apart', 'open']).toContain(one);
	});

	test('of two classes are never one', () => {
		expect(said('Referral', 'Referrals', 'referral', 'lead')).toBe('apart');
	});

	test.each([
		['shows', 'show'],
		['directories', 'directory'],
		['churches', 'church'],
		['business', 'business'],
		['news', 'news'],
		['campus', 'campus'],
		['ads', 'ads'],
	])('%s in the singular is %s', (many, one) => {
		expect(singular(many)).toBe(one);
	});
});

const deals = columns(
	{
		id: ['1', '2', '3', '4', '5', '6', '7'],
		created: Array<string>(7).fill('2026-01-05'),
		status: Array<string>(7).fill('won'),
		source: [
			'Trade Show',
			'Trade Show',
			'Trade Shows',
			'OnlineStore',
			'Online Store',
			'Referral – Ann Lee',
			'Zorbit',
		],
	},
	'deals.csv',
);
const spend = columns(
	{ source: ['Trade Shows', 'Online store'], month: ['2026-01-01', '2026-01-01'], cost: ['10', '20'] },
	'spend.csv',
);
const seen = (given: Partial<Mapping> = {}) => review([deals, spend], { ...EMPTY_MAPPING, ...given }, TODAY);
const rows = (given: Partial<Mapping> = {}) =>
	canonical([deals, spend], seen(given).mapping, TODAY).files.map((file) => records(file));
const shows = { sourceMerges: [{ keep: 'Trade Show', also: ['Trade Shows'] }] };

describe('sources in Review', () => {
	test('are suggested with the rows of all files; case and blanks make none', () => {
		expect(seen().same.sources).toEqual([
			{
				keep: 'Trade Show',
				rows: 2,
				also: [{ name: 'Trade Shows', rows: 2, because: 'one of them in the plural', sure: 'likely' }],
				accepted: null,
			},
		]);
	});

	test('are not asked again once they are put together, or apart', () => {
		expect(seen(shows).same.sources).toEqual([
			{
				keep: 'Trade Show',
				rows: 4,
				also: [{ name: 'Trade Shows', rows: 2, because: 'you put them together', sure: 'known' }],
				accepted: true,
			},
		]);
		expect(seen({ sourcesApart: [['Trade Shows', 'trade show']] }).same.sources).toEqual([]);
	});

	test('are one in opportunities and in spending', () => {
		expect(rows().map((file) => file.map((row) => row.source))).toEqual([
			['Trade Show', 'Trade Show', 'Trade Shows', 'OnlineStore', 'OnlineStore', 'Referral', 'Zorbit'],
			['Trade Shows', 'OnlineStore'],
		]);
		expect(rows(shows).map((file) => file.map((row) => row.source))).toEqual([
			['Trade Show', 'Trade Show', 'Trade Show', 'OnlineStore', 'OnlineStore', 'Referral', 'Zorbit'],
			['Trade Show', 'OnlineStore'],
		]);
	});

	test('have the class of the kept label, whatever was said of the other', () => {
		const given: Partial<Mapping> = {
			sourceMerges: [{ keep: 'Trade Show', also: ['Zorbit'] }],
			classes: { 'Trade Show': 'introduction', Zorbit: 'lead' },
		};
		expect(rows(given)[0]?.map((row) => row.source_class)[6]).toBe('introduction');
		const label = seen(given).sources.find(({ label }) => label === 'Trade Show');
		expect(label).toMatchObject({ count: 3, meaning: 'introduction' });
		expect(seen(given).sources.some(({ label }) => label === 'Zorbit')).toBe(false);
	});

	test('keep the name within a label', () => {
		const given = { sourceMerges: [{ keep: 'Recommendation', also: ['Referral'] }] };
		expect(rows(given)[0]?.[5]).toMatchObject({ source: 'Recommendation', referrer: 'Ann Lee' });
	});
});
