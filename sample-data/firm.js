/**
 * Northlight Advisory, a firm that never was: everything here is invented.
 * What stands here is the firm as data; how its three years unfold is in `history.js`.
 */
import { day } from './days.js';

/** @typedef {'referral' | 'introduction' | 'lead' | 'existing-client' | 'unknown'} Class */
/** @typedef {'won' | 'lost' | 'open'} Outcome */
/** @typedef {'existing client' | 'personal contact' | 'strategic partner' | 'other'} PartnerKind */

/**
 * How a partner refers.
 * - `steady`: about every `gap` days from `from` until `until`, or until today where there is none
 * - `dates`: on these days
 * - `bursts`: `size` within a week, from each of these days
 * @typedef {{ how: 'steady', gap: number, from: string, until?: string }
 *   | { how: 'dates', on: readonly string[] }
 *   | { how: 'bursts', on: readonly string[], size: number }} Rhythm
 */

/**
 * @typedef {object} Partner
 * @property {string} name
 * @property {PartnerKind} kind
 * @property {string} work
 * @property {Rhythm} rhythm
 * @property {number} given How many referrals Northlight sent back.
 * @property {number} [lift] How much better (or worse) than usual the referrals close, on the log-odds.
 * @property {string} [alias] Another spelling of the name, on two of the referrals.
 */

/**
 * @param {number} gap
 * @param {string} from
 * @param {string} [until]
 * @returns {Rhythm}
 */
const steady = (gap, from, until) => ({
	how: 'steady',
	gap,
	from,
	...(until === undefined ? {} : { until }),
});
/**
 * @param {...string} on
 * @returns {Rhythm}
 */
const dates = (...on) => ({ how: 'dates', on });
/**
 * @param {number} size
 * @param {...string} on
 * @returns {Rhythm}
 */
const bursts = (size, ...on) => ({ how: 'bursts', on, size });

const CLIENT = 'existing client';
const PERSONAL = 'personal contact';
const STRATEGIC = 'strategic partner';
const OTHER = 'other';

/** @type {readonly Partner[]} */
const partners = [
	// Regular
	{ name: 'Miriam Okonjo', kind: STRATEGIC, work: 'accountant', rhythm: steady(58, '2023-07-20'), given: 5, lift: 0.4, alias: 'Miriam Okonjo, CPA' },
	{ name: 'Daniel Hartsome', kind: STRATEGIC, work: 'lawyer', rhythm: steady(80, '2023-08-09'), given: 13 },
	{ name: 'Priya Raghunatha', kind: CLIENT, work: 'dentist', rhythm: steady(102, '2023-09-12'), given: 1, lift: 0.5 },
	{ name: 'Luca Bellandro', kind: STRATEGIC, work: 'mortgage broker', rhythm: steady(112, '2023-10-03'), given: 9, lift: -0.5 },
	{ name: 'Agnes Thorvalden', kind: CLIENT, work: 'architect', rhythm: steady(140, '2023-08-28'), given: 2 },
	{ name: 'Kwame Boaduro', kind: PERSONAL, work: 'retired headmaster', rhythm: steady(120, '2024-01-16'), given: 0, alias: 'K. Boaduro' },
	{ name: 'Siân Protheroe-Vale', kind: STRATEGIC, work: 'accountant', rhythm: steady(74, '2024-04-11'), given: 8 },
	{ name: 'Hana Kobarik', kind: STRATEGIC, work: 'insurance broker', rhythm: steady(88, '2024-10-08'), given: 4 },
	{ name: 'Rafael Quintavaz', kind: CLIENT, work: 'restaurateur', rhythm: steady(150, '2023-11-21'), given: 0 },
	// Gone quiet
	{ name: 'Owen Castellayne', kind: STRATEGIC, work: 'estate lawyer', rhythm: steady(66, '2023-07-26', '2025-02-10'), given: 2, lift: 0.4 },
	{ name: 'Yusuf Demirhane', kind: STRATEGIC, work: 'accountant', rhythm: steady(84, '2023-09-19', '2025-06-30'), given: 3 },
	{ name: 'Beatrix Vandermolle', kind: CLIENT, work: 'vet', rhythm: steady(92, '2023-08-15', '2025-03-31'), given: 0 },
	{ name: 'Nomvula Dladlane', kind: PERSONAL, work: 'business coach', rhythm: steady(80, '2024-01-30', '2025-08-31'), given: 1 },
	{ name: 'Piotr Zawadkin', kind: CLIENT, work: 'builder', rhythm: steady(100, '2023-10-24', '2025-07-31'), given: 0 },
	{ name: 'Grace Oyelanke', kind: OTHER, work: 'bank manager', rhythm: steady(78, '2024-02-20', '2025-10-15'), given: 2 },
	{ name: 'Tom Ashgrover', kind: CLIENT, work: 'optician', rhythm: steady(60, '2024-09-10', '2026-01-20'), given: 1 },
	// Several at once
	{ name: 'Leila Farrokhzan', kind: STRATEGIC, work: 'HR consultant', rhythm: bursts(3, '2023-11-06', '2024-05-13', '2024-11-04', '2025-05-12', '2025-11-03', '2026-05-11'), given: 2 },
	{ name: 'Matteo Grimaldane', kind: PERSONAL, work: 'club secretary', rhythm: bursts(2, '2024-02-05', '2024-09-16', '2025-02-17', '2025-09-15', '2026-03-09'), given: 0, lift: -0.4 },
	{ name: 'Chidi Nwankezi', kind: CLIENT, work: 'wholesaler', rhythm: bursts(4, '2024-06-10', '2025-01-20'), given: 0 },
	{ name: 'Saoirse Devlinne', kind: OTHER, work: 'union adviser', rhythm: bursts(3, '2023-10-16', '2024-10-14', '2025-10-13'), given: 1 },
	// Twice
	{ name: 'Ingrid Solbergen', kind: CLIENT, work: 'potter', rhythm: dates('2024-03-12', '2024-08-20'), given: 0 },
	{ name: 'Jamal Everholt', kind: PERSONAL, work: 'running partner', rhythm: dates('2025-06-17', '2026-01-27'), given: 0 },
	{ name: 'Mei-Ling Taosun', kind: CLIENT, work: 'pharmacist', rhythm: dates('2023-12-05', '2024-02-13'), given: 0 },
	{ name: 'Victor Abernathen', kind: STRATEGIC, work: 'surveyor', rhythm: dates('2025-09-23', '2026-04-14'), given: 2 },
	{ name: 'Dolores Ximenade', kind: CLIENT, work: 'hotelier', rhythm: dates('2024-07-09', '2025-11-18'), given: 0 },
	// Once
	{ name: 'Fiona Macrailey', kind: CLIENT, work: 'baker', rhythm: dates('2023-09-26'), given: 0 },
	{ name: 'Arjun Mehravan', kind: CLIENT, work: 'physiotherapist', rhythm: dates('2024-01-18'), given: 0 },
	{ name: 'Elif Karadenz', kind: PERSONAL, work: 'neighbour', rhythm: dates('2024-05-07'), given: 0 },
	{ name: 'Bram Oosterveldt', kind: STRATEGIC, work: 'auditor', rhythm: dates('2024-10-22'), given: 3 },
	{ name: 'Tendai Mukarade', kind: CLIENT, work: 'printer', rhythm: dates('2025-02-04'), given: 0 },
	{ name: 'Camille Rochebrune', kind: CLIENT, work: 'florist', rhythm: dates('2025-04-29'), given: 0 },
	{ name: 'Anders Lindqvale', kind: PERSONAL, work: 'choir friend', rhythm: dates('2025-08-12'), given: 0 },
	{ name: 'Rosa Delmontane', kind: CLIENT, work: 'farmer', rhythm: dates('2025-12-02'), given: 0 },
	{ name: 'Samuel Peregrave', kind: OTHER, work: 'librarian', rhythm: dates('2026-02-24'), given: 0 },
	// New
	{ name: 'Zainab Khalidane', kind: STRATEGIC, work: 'family lawyer', rhythm: dates('2026-05-14', '2026-06-16'), given: 1 },
	{ name: 'Noah Winterslow', kind: CLIENT, work: 'publican', rhythm: dates('2026-06-09'), given: 0 },
	{ name: 'Keiko Harunami', kind: CLIENT, work: 'translator', rhythm: dates('2026-06-24'), given: 0 },
	// None yet
	{ name: 'Marguerite Dufosse', kind: CLIENT, work: 'gallery owner', rhythm: dates(), given: 0 },
	{ name: 'Isaac Oduyale', kind: STRATEGIC, work: 'accountant', rhythm: dates(), given: 6 },
	{ name: 'Harriet Combesley', kind: PERSONAL, work: 'school governor', rhythm: dates(), given: 0 },
]; // prettier-ignore

export const FIRM = {
	name: 'Northlight Advisory',
	seed: 20261176,
	from: day('2023-07-03'),
	/** The day the exports were taken: the latest date in them. */
	asOf: day('2026-06-30'),
	currency: 'USD',
	owners: [
		{ weight: 34, of: 'Ines Moreaux' },
		{ weight: 28, of: 'Tomasz Wilkard' },
		{ weight: 24, of: 'Adaeze Brightwell' },
		{ weight: 14, of: 'Hugh Pennantry' },
	],
	/** `amount`: the usual fee. */
	services: [
		{ weight: 36, of: { name: 'Planning', amount: 5600 } },
		{ weight: 28, of: { name: 'Tax', amount: 3100 } },
		{ weight: 22, of: { name: 'Pensions', amount: 6200 } },
		{ weight: 14, of: { name: 'Estate', amount: 4800 } },
	],
	industries: ['Health', 'Construction', 'Hospitality', 'Retail', 'Manufacturing', 'Professional services'],
	regions: [
		{ weight: 38, of: 'City' },
		{ weight: 27, of: 'Harbour' },
		{ weight: 20, of: 'Valley' },
		{ weight: 15, of: 'Upland' },
	],
	/** Web and outreach channels, with how many came, and how well they close against the usual lead (log-odds). */
	channels: [
		{ source: 'Google Ads', count: 74, lift: -0.2 },
		{ source: 'Website', count: 62, lift: 0.35 },
		{ source: 'LinkedIn', count: 38, lift: 0.1 },
		{ source: 'Newsletter', count: 26, lift: 0.4 },
		{ source: 'Facebook', count: 24, lift: -0.4 },
		{ source: 'Cold Call', count: 24, lift: -0.8 },
		{ source: 'Trade Show', count: 18, lift: 0 },
		{ source: 'Webinar', count: 12, lift: 0.3 },
		{ source: 'Directory', count: 7, lift: -0.3 },
		{ source: 'Online Store', count: 5, lift: 0 },
	],
	introductions: [
		{ source: 'Word of mouth', count: 26, lift: 0.1 },
		{ source: 'Networking', count: 13, lift: -0.2 },
		{ source: 'Introduction', count: 6, lift: 0 },
	],
	/** Referrals of which nobody noted who made them. */
	unnamedReferrals: [
		{ source: 'Client Referral', count: 6, lift: 0 },
		{ source: 'Employee Referral', count: 4, lift: 0 },
		{ source: 'Recommendation', count: 2, lift: 0 },
	],
	existingClients: [
		{ source: 'Existing customer', count: 26, lift: 0 },
		{ source: '', count: 4, lift: 0 },
	],
	unknown: [{ source: '', count: 20, lift: 0 }],
	/** The label on the referrals of each kind of partner. */
	referralLabels: /** @type {Readonly<Record<PartnerKind, string>>} */ ({
		'existing client': 'Client Referral',
		'personal contact': 'External Referral',
		'strategic partner': 'Partner',
		other: 'External Referral',
	}),
	/**
	 * How each class closes. `logOdds`: of being won in the end; `won`, `lost`: median days until then;
	 * `needs`, `fits`, `accepts`: shares of Yes in the three questions of quality.
	 * @type {Readonly<Record<Class, { logOdds: number, won: number, lost: number, needs: number, fits: number, accepts: number | null, amount: number }>>}
	 */
	classes: {
		referral: { logOdds: 0.42, won: 20, lost: 34, needs: 0.9, fits: 0.8, accepts: 0.87, amount: 1.12 },
		introduction: { logOdds: -0.25, won: 28, lost: 40, needs: 0.8, fits: 0.62, accepts: 0.7, amount: 1.04 },
		lead: { logOdds: -1.45, won: 36, lost: 42, needs: 0.62, fits: 0.42, accepts: null, amount: 1 },
		'existing-client': {
			logOdds: 1.1,
			won: 15,
			lost: 30,
			needs: 0.95,
			fits: 0.85,
			accepts: null,
			amount: 0.9,
		},
		unknown: { logOdds: -0.8, won: 30, lost: 45, needs: 0.65, fits: 0.5, accepts: null, amount: 1 },
	},
	/** Change in log-odds from the first day to the last: the firm gets a little better. */
	improvement: 0.5,
	partners,
	/** What each channel costs in a month, and the hours that go into it; `months`: only in these. */
	spend: [
		{ source: 'Google Ads', cost: 620, hours: 3 },
		{ source: 'Website', cost: 180, hours: 5 },
		{ source: 'LinkedIn', cost: 240, hours: 6 },
		{ source: 'Facebook', cost: 210, hours: 2 },
		{ source: 'Newsletter', cost: 60, hours: 5 },
		{ source: 'Cold Call', cost: 0, hours: 11 },
		{ source: 'Trade Show', cost: 1450, hours: 18, months: [3, 10] },
		{ source: 'Webinar', cost: 90, hours: 6, months: [2, 5, 9, 11] },
		{ source: 'Directory', cost: 45, hours: 0 },
		{ source: 'Networking', cost: 75, hours: 6 },
		{ source: 'Partner', cost: 130, hours: 7 },
		{ source: 'Client Referral', cost: 85, hours: 4 },
	],
};
