/** How the firm looked after those who refer: thanks, news of the outcome, calls, and referrals sent back. */
import { day, parts, workday } from './days.js';
import { FIRM } from './firm.js';
import { namer } from './names.js';
import { random } from './random.js';

/** @typedef {import('./firm.js').Partner} Partner */
/** @typedef {import('./history.js').Opportunity} Opportunity */
/** @typedef {import('./random.js').Random} Random */
/** @typedef {{ partner: string, date: number, type: 'call' | 'meeting' | 'thank' | 'outcome' | 'gift' | 'given' | 'note', about: Opportunity | null, note: string }} Touch */
/** @typedef {{ partner: string, date: number, name: string, outcome: string }} Given */
/** @typedef {{ partner: Partner, since: number, cadence: number | null, lastTouch: number | null, wouldRefer: string, knowsWelcome: string, canExplain: string }} PartnerNote */

const { asOf, from } = FIRM;

const NOTES = {
	call: ['', '', 'Asked how business is', 'Caught up', 'Talked about whom we help best'],
	meeting: ['Lunch', 'Coffee', '', 'Walked through a case, no names'],
	thank: ['Card', 'Phoned', '', '', 'Handwritten note'],
	outcome: ['', '', 'Told how it went'],
	gift: ['Hamper', 'Book', 'Flowers'],
	note: ['Changed offices', 'Asked for our one-page summary'],
};

/**
 * Thanks and outcome for one referral, where somebody thought of it.
 * @param {Opportunity} one
 * @param {Partner} partner
 * @returns {Touch[]}
 */
function gratitude(one, partner) {
	const chance = random(FIRM.seed, `gratitude ${one.nr}`);
	const thanked = chance.yes(partner.kind === 'strategic partner' ? 0.86 : 0.72);
	const thankedOn = workday(one.created + Math.round(chance.lognormal(3, 0.9)));
	const told = chance.yes(one.outcome === 'won' ? 0.78 : 0.5);
	const toldOn = workday(Math.max(one.closed ?? 0, one.created) + Math.round(chance.lognormal(5, 0.8)));
	const by = { partner: partner.name, about: one };
	return [
		...(thanked
			? [{ ...by, date: thankedOn, type: /** @type {const} */ ('thank'), note: chance.pick(NOTES.thank) }]
			: []),
		...(told && one.closed !== null
			? [{ ...by, date: toldOn, type: /** @type {const} */ ('outcome'), note: chance.pick(NOTES.outcome) }]
			: []),
	];
}

/**
 * Calls, meetings and gifts. They fade where nobody took care, and with them the referrals.
 * @param {Partner} partner
 * @returns {Touch[]}
 */
function contact(partner) {
	const chance = random(FIRM.seed, `contact with ${partner.name}`);
	const { rhythm } = partner;
	const steady = rhythm.how === 'steady';
	const until = steady && rhythm.until !== undefined ? day(rhythm.until) - 45 : asOf;
	const first = steady ? day(rhythm.from) : day(rhythm.on[0] ?? '2025-10-01');
	const gap = partner.kind === 'strategic partner' ? 55 : steady ? 95 : 170;
	/** @type {Touch[]} */
	const touches = [];
	for (let at = first + 10; at <= until; at += Math.round(gap * (0.4 + 1.2 * chance.next()))) {
		const type = chance.weighted([
			{ weight: 60, of: /** @type {const} */ ('call') },
			{ weight: 32, of: /** @type {const} */ ('meeting') },
			{ weight: 8, of: /** @type {const} */ ('note') },
		]);
		touches.push({
			partner: partner.name,
			date: workday(at),
			type,
			about: null,
			note: chance.pick(NOTES[type]),
		});
	}
	for (let y = parts(from).y; y < parts(asOf).y; y++) {
		const date = workday(day(`${y}-12-12`) + chance.whole(0, 6));
		const gives = chance.yes(steady ? 0.6 : 0.15);
		if (gives && date >= first && date <= until) {
			touches.push({ partner: partner.name, date, type: 'gift', about: null, note: chance.pick(NOTES.gift) });
		}
	}
	return touches;
}

/** @returns {Given[]} */
export function givenReferrals() {
	const chance = random(FIRM.seed, 'given');
	const names = namer(random(FIRM.seed, 'names of those sent on'));
	return FIRM.partners
		.flatMap((partner) =>
			Array.from({ length: partner.given }, () => {
				const date = workday(from + chance.whole(30, asOf - from - 10));
				const ended = chance.weighted([
					{ weight: 50, of: 'won' },
					{ weight: 26, of: 'lost' },
					{ weight: 24, of: '' },
				]);
				return {
					partner: partner.name,
					date,
					name: chance.yes(0.5) ? names.person() : names.company(),
					outcome: date > asOf - 45 ? 'open' : ended,
				};
			}),
		)
		.sort((a, b) => a.date - b.date);
}

/**
 * @param {readonly Opportunity[]} all
 * @param {readonly Given[]} given
 * @returns {Touch[]}
 */
export function touches(all, given) {
	return [
		...all.flatMap((one) => (one.partner === null ? [] : gratitude(one, one.partner))),
		...FIRM.partners.flatMap(contact),
		// Every second one is also noted as a contact.
		...given
			.filter((_, i) => i % 2 === 0)
			.map(({ partner, date }) => ({
				partner,
				date,
				type: /** @type {const} */ ('given'),
				about: null,
				note: '',
			})),
	]
		.filter((touch) => touch.date <= asOf)
		.sort((a, b) => a.date - b.date);
}

/** @param {Partner} partner */
function cadence(partner) {
	if (partner.kind === 'strategic partner') return 30;
	if (partner.rhythm.how === 'steady') return 90;
	return partner.kind === 'personal contact' ? 365 : null;
}

/**
 * What the owner wrote down about each partner; some answers are still to be found out.
 * @param {readonly Touch[]} all
 * @returns {PartnerNote[]}
 */
export function partnerNotes(all) {
	return FIRM.partners.map((partner) => {
		const chance = random(FIRM.seed, `note on ${partner.name}`);
		const dates = all.filter((touch) => touch.partner === partner.name).map((touch) => touch.date);
		const refers = partner.rhythm.how === 'steady';
		return {
			partner,
			since: from - chance.whole(60, 2_900),
			cadence: cadence(partner),
			lastTouch: dates.length === 0 ? null : Math.max(...dates),
			wouldRefer: refers ? 'yes' : chance.pick(['yes', 'yes', 'not sure', '']),
			knowsWelcome: chance.pick(refers ? ['yes', 'yes', 'no'] : ['yes', 'no', 'not sure', '']),
			canExplain: chance.pick(refers ? ['yes', 'not sure'] : ['yes', 'no', 'not sure', '']),
		};
	});
}
