/**
 * BNI, two reports of a chapter in which Northlight sits: the slips (who passed what to whom, without a single day), and
 * PALMS (a row of counts for each member, and three rows below that are no members).
 */
import { givenReferrals, touches } from '../care.js';
import { csv } from '../csv.js';
import { day } from '../days.js';
import { FIRM } from '../firm.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */
/** @typedef {{ from: string, to: string, type: 'Referral' | 'One-to-One' | 'TYFCB' | 'CEU' | 'Visitor', inside: string, amount: number | null, detail: string }} Slip */

/** The member for Northlight. */
export const MEMBER = 'Ines Moreaux';
const FROM = day('2025-07-01');

const MEMBERS = FIRM.partners.filter(({ kind }) => kind === 'strategic partner').map(({ name }) => name);

/**
 * The slips of the last twelve months, in the order in which they were handed in.
 * @param {readonly Opportunity[]} all
 * @returns {Slip[]}
 */
export function slips(all) {
	const given = givenReferrals();
	const passed = all.filter((one) => one.partner !== null && MEMBERS.includes(one.partner.name));
	/** @type {(Slip & { on: number })[]} */
	const made = [
		...passed.map((one) => slip(one.created, one.partner?.name ?? '', MEMBER, 'Referral', one.nr % 4 === 0)),
		...given
			.filter(({ partner }) => MEMBERS.includes(partner))
			.map(({ date, partner }) => slip(date, MEMBER, partner, 'Referral', false)),
		...touches(all, given)
			.filter(({ partner, type }) => type === 'meeting' && MEMBERS.includes(partner))
			.map(({ date, partner }) => slip(date, MEMBER, partner, 'One-to-One', false)),
		...passed
			.filter((one) => one.outcome === 'won')
			.map((one) => ({
				...slip(one.closed ?? one.created, '', one.partner?.name ?? '', 'TYFCB', one.nr % 4 === 0),
				amount: one.amount,
			})),
		...MEMBERS.map((name, i) => ({
			...slip(FROM + 30 * i, name, '', 'CEU', false),
			inside: '',
			detail: 'Podcast',
		})),
		...MEMBERS.slice(0, 5).map((name, i) => ({
			...slip(FROM + 47 * i, name, '', 'Visitor', false),
			inside: '',
			detail: 'Came as a guest',
		})),
	];
	return made.filter(({ on }) => on >= FROM && on <= FIRM.asOf).sort((a, b) => a.on - b.on);
}

/**
 * @param {number} on
 * @param {string} from
 * @param {string} to
 * @param {Slip['type']} type
 * @param {boolean} inside
 */
function slip(on, from, to, type, inside) {
	return { on, from, to, type, inside: inside ? 'Inside' : 'Outside', amount: null, detail: '' };
}

/**
 * Lines of a title above the header, as every report of BNI has them.
 * @param {string} title
 */
const titled = (title) =>
	[`Slips Audit Report`, title, 'Chapter: BNI Lodestar', 'From: 07/01/2025 To: 06/30/2026'].map((line) => [
		line,
	]);

/** @param {readonly Opportunity[]} all */
export function bniSlips(all) {
	const header = ['From', 'To', 'Slip Type', 'Inside/Outside', 'TYFCB Amount', 'CEUs', 'Detail'];
	const rows = slips(all).map((one) => [
		one.from,
		one.to,
		one.type,
		one.type === 'One-to-One' ? '' : one.inside,
		one.amount === null ? '' : one.amount.toFixed(2),
		one.type === 'CEU' ? '1' : '',
		one.detail,
	]);
	return csv([...titled('All slips'), header, ...rows]);
}

/** The counts of one member, in the order of the columns. */
const COUNTS = ['RGI', 'RGO', 'RRI', 'RRO', 'V', '1-2-1', 'TYFCB', 'CEU'];

/** @param {readonly Opportunity[]} all */
export function bniPalms(all) {
	const made = slips(all);
	/** @param {string} name */
	const counts = (name) => {
		/** @param {(one: Slip) => boolean} test */
		const n = (test) => made.filter(test).length;
		/** @param {'from' | 'to'} side @param {string} where */
		const referrals = (side, where) =>
			n((one) => one.type === 'Referral' && one[side] === name && one.inside === where);
		const thanked = made.filter((one) => one.type === 'TYFCB' && one.to === name);
		return [
			referrals('from', 'Inside'),
			referrals('from', 'Outside'),
			referrals('to', 'Inside'),
			referrals('to', 'Outside'),
			n((one) => one.type === 'Visitor' && one.from === name),
			n((one) => one.type === 'One-to-One' && (one.from === name || one.to === name)),
			thanked.reduce((sum, one) => sum + (one.amount ?? 0), 0),
			n((one) => one.type === 'CEU' && one.from === name),
		];
	};
	const members = [MEMBER, ...MEMBERS].map((name) => ({ name, of: counts(name) }));
	const rows = members.map(({ name, of }) => {
		const [first = '', ...rest] = name.split(' ');
		return [first, rest.join(' '), '44', '2', '1', '0', '1', ...of.map(String)];
	});
	const total = COUNTS.map((_, i) => String(members.reduce((sum, { of }) => sum + (of[i] ?? 0), 0)));
	const attendance = ['', '', '', '', ''];
	return csv([
		['Summary PALMS Report'],
		['Chapter: BNI Lodestar'],
		['From: 07/01/2025 To: 06/30/2026'],
		['First Name', 'Last Name', 'P', 'A', 'L', 'M', 'S', ...COUNTS],
		...rows,
		['Visitors', '', ...attendance, '0', '2', '0', '1', '5', '0', '0', '0'],
		['BNI', '', ...attendance, '0', '0', '0', '0', '0', '0', '0', '0'],
		['Total', '', ...attendance, ...total],
	]);
}
