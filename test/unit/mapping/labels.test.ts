import { describe, expect, test } from 'vitest';
import {
	isBareReferral,
	readClass,
	readLabel,
	readReferrer,
	writtenByMachines,
} from '../../../src/lib/mapping/read/labels';
import type { LeadClass } from '../../../src/lib/model';

const table: Readonly<Record<LeadClass, readonly string[]>> = {
	referral: [
		'Client referral', 'customer referral', 'CUSTOMER-REFERRAL', 'Partner Referral', 'External Referral', 'Employee Referral', 'Friend referral',
		'Professional referral', 'Referred by', 'Reference', 'Recommendation', 'Partner', 'Employee', 'Referral', 'Referrals', 'Refferal',
		'Friends & Family', 'Attorney Referral', 'Past client referral', 'Empfehlung', 'Recommandation', 'Recomendación', 'Indicação',
		'Aanbeveling', 'Raccomandazione', 'Polecenie', 'Referral – Ann Lee', 'Referred by Ann Lee', 'Referral: Smith & Co', 'Referral (Ann Lee)',
		'Referral - client', 'Dentist referral 2024', 'Referral from existing client', 'Referral Program', 'BNI',
		'Introduced by Ann Lee',
	],
	introduction: [
		'Word of mouth', 'word-of-mouth', 'WOM', 'Introduction', 'Met at', 'Met at conference dinner with Joe Bloggs'.slice(0, 6), 'Networking',
		'Networking group', 'Mundpropaganda', 'Bouche à oreille', 'Boca a boca', 'Passaparola', 'Mond-tot-mond', 'Poczta pantoflowa',
		'Introduced by', 'Introduced by a client',
	],
	lead: [
		'Web', 'Website', 'Web Site', 'Web form', 'Google', 'Google Ads', 'google / cpc', 'Adverts', 'Advertisement', 'PPC', 'SEO', 'Organic search',
		'ORGANIC_SEARCH', 'PAID_SEARCH', 'EMAIL_MARKETING', 'SOCIAL_MEDIA', 'OTHER_CAMPAIGNS', 'Other Campaigns', 'DIRECT_TRAFFIC', 'PAID_SOCIAL',
		'Paid', 'Direct traffic', 'Direct', 'Social', 'Facebook', 'Instagram', 'LinkedIn', 'Twitter', 'TikTok', 'YouTube', 'XING', 'E-mail', 'Newsletter',
		'Newsletter March', 'Campaign', 'Event', 'Trade show', 'Trade Show 2024', 'Conference', 'Webinar', 'Purchased List', 'List', 'Directory',
		'Cold call', 'Cold Calling', 'Outbound', 'Self Generated', 'Phone Inquiry', 'Walk-in', 'Public Relations', 'Direct Mail', 'Online Store',
		'OnlineStore', 'Web Research', 'Chat', 'Seminar - Internal', 'Facebook Ads – spring', 'IG_Reels_OffPlan_Q1', 'GAds_Search_Villas',
		'Referral Sites', 'Web referral', 'Zillow', 'Realtor.com', 'Rightmove', 'Zoopla', 'Yelp', 'Avvo', 'Thumbtack', 'Angi', 'Houzz', 'Clutch',
		'Capterra', 'G2', 'Zillow Premier Agent', 'Messe', 'Kaltakquise', 'Salon', 'Publicité', 'Feria', 'Sitio web', 'Beurs', 'Fiera', 'Targi',
		'paid-content-syndication', 'Advertising', 'Conference', 'Sales email alias'.slice(6, 11),
	],
	'existing-client': [
		'Existing customer', 'Existing Client', 'Upsell', 'Up-sell', 'Renewal', 'Repeat', 'Cross-sell', 'Repeat business', 'Bestandskunde',
		'Cliente existente', 'Past client',
	],
	unknown: [
		'', ' ', 'Select', 'unknown', 'n/a', 'N/A', 'None', 'other', 'Unassigned', 'No Source', '-', '#N/A', '—', 'Unbekannt', 'Autre', '(not set)',
		'OFFLINE', 'Offline Sources',
	],
}; // prettier-ignore

describe.each(Object.entries(table))('%s', (expected, labels) => {
	test.each(labels)('%s', (label) => {
		const { class: found, recognised } = readLabel(label);
		expect({ found, recognised }).toEqual({ found: expected, recognised: true });
	});
});

test.each([
	'Bayut',
	'Ann Lee',
	'xyz',
	'Property Finder',
	'Client',
	'Referral – Google',
	'Facebook referral',
	'2024',
])('%s is in no family: the owner chooses', (label) => {
	expect(readLabel(label)).toMatchObject({ class: 'unknown', recognised: false });
});

test.each([
	['Referral – Ann Lee', 'Ann Lee'],
	['Referral - Ann Lee', 'Ann Lee'],
	['referred by Ann  Lee', 'Ann Lee'],
	['Referral: Smith & Co', 'Smith & Co'],
	['Client Referral (Ann Lee)', 'Ann Lee'],
	['Referral from Dr. Osei', 'Dr. Osei'],
	['Introduced by Bo Park', 'Bo Park'],
	['Empfehlung von Anna Groß', 'Anna Groß'],
	['Referral - Client', null],
	['Recommended by a friend', null],
	['Referred by one of our clients', null],
	['Referred by Ana Lee', 'Ana Lee'],
	['Referral - unknown', null],
	['Client referral', null],
	['Referral Program', null],
	['Referral 2024', null],
	['Partner: Acme', 'Acme'],
	['Strategic Partner – Smith & Co', 'Smith & Co'],
	['Friend (Bo Park)', 'Bo Park'],
	['BNI | Ann Lee', 'Ann Lee'],
	['Partner - Google', null],
	['Partner: Webinar', null],
	['BNI – Chapter North', null],
	['Partner – Other', null],
	['Employee: none', null],
	['Website: Ann Lee', null],
	['Referred by self', null],
])('%s names %s', (label, name) => {
	expect(readLabel(label).referrer).toBe(name);
});

describe('a bare referral', () => {
	test.each(['Referral', 'referrals', 'REFERRALS', ' Referral '])('%j', (label) =>
		expect(isBareReferral(label)).toBe(true),
	);
	test.each(['Client referral', 'Referral sites', 'Referred'])('%j is more', (label) =>
		expect(isBareReferral(label)).toBe(false),
	);
	test.each([
		[['organic_search', 'cpc', 'direct_traffic', 'paid_social', 'referral'], true],
		[['ORGANIC_SEARCH', 'PAID_SEARCH', 'REFERRALS', 'OFFLINE'], true],
		[['Organic search', 'Paid search', 'Direct traffic', 'Referrals', 'Offline sources'], true],
		[['Organic Search', 'Direct', 'Referral', 'Paid Search', 'Email', 'Display'], true],
		[['organic', 'cpc', '(none)', 'referral', 'email'], true],
		[['Instagram', 'Google Ads', 'Bayut', 'Website', 'Referral', 'LinkedIn'], false],
		[['Web', 'Phone Inquiry', 'Partner Referral', 'Trade Show', 'Referral'], false],
		[['Organic search', 'Cold call', 'Trade show', 'Word of mouth', 'Referral'], false],
		[['Referral'], false],
		[['Referral', '', 'Unknown'], false],
	])('among %j is a web link: %s', (labels, expected) => {
		expect(writtenByMachines(labels)).toBe(expected);
	});
});

test.each<readonly [string, string | null]>([
	['Ann Lee', 'Ann Lee'],
	[' Smith  & Co ', 'Smith & Co'],
	['ann@lee.com', 'ann@lee.com'],
	['https://example.com/page', null],
	['www.example.com', null],
	['example.com', null],
	['google.com/search?q=x', null],
	['Google', null],
	['Facebook', null],
	['N/A', null],
	['-', null],
	['none', null],
	['Client', null],
	['yes', null],
	['', null],
	...['self', 'Me', 'NONE', 'Internal', 'n/a', 'Nobody', 'no one', 'In-house', 'selbst'].map(
		(w) => [w, null] as const,
	),
	...[
		'J. A.',
		'Claude',
		'Selfridge & Co',
		'Mae West',
		'Noa',
		'Nonna',
		'Internal Medicine North',
		'Ian Self',
		'Own Ltd',
	].map((w) => [w, w] as const),
])('referrer %j', (cell, name) => {
	expect(readReferrer(cell)).toBe(name);
});

test('a class column', () => {
	expect(['referral', 'Introduction', 'LEAD', 'existing-client', 'Existing client', 'unknown', 'warm', ''].map(readClass)).toEqual([
		'referral', 'introduction', 'lead', 'existing-client', 'existing-client', 'unknown', null, null,
	]); // prettier-ignore
});
