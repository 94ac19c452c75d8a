/** Three years of the firm: who came, how, when, and what became of it. */
import { monthEnd, workday, day } from './days.js';
import { FIRM } from './firm.js';
import { namer } from './names.js';
import { random } from './random.js';

/** @typedef {import('./firm.js').Class} Class */
/** @typedef {import('./firm.js').Outcome} Outcome */
/** @typedef {import('./firm.js').Partner} Partner */
/** @typedef {import('./firm.js').Rhythm} Rhythm */
/** @typedef {import('./random.js').Random} Random */

/**
 * How an opportunity came, before anything became of it.
 * @typedef {object} Arrival
 * @property {Class} class
 * @property {number} created
 * @property {string} source Clean label; '' where nobody noted one.
 * @property {Partner | null} partner
 * @property {string} referrer The partner as written down; '' where nobody is named.
 * @property {number} lift
 */

/**
 * One opportunity as it truly was; each export writes it in its own way.
 * @typedef {object} Opportunity
 * @property {number} nr 1, 2, 3 … in order of creation; every CRM makes its own id of it.
 * @property {Class} class
 * @property {Outcome} outcome
 * @property {string} name
 * @property {string} company
 * @property {string} client
 * @property {string} source
 * @property {Partner | null} partner
 * @property {string} referrer
 * @property {number} created
 * @property {number} createdMinute
 * @property {number | null} closed Of won and lost.
 * @property {number} closedMinute
 * @property {number} expected What a CRM holds as closing date while it is open.
 * @property {number} modified
 * @property {number | null} contacted
 * @property {number | null} amount
 * @property {number} step 0 to 4: how far it came in the funnel.
 * @property {string} owner
 * @property {string} service
 * @property {string} industry
 * @property {string} region
 * @property {boolean} needsService
 * @property {boolean} fitsIdeal
 * @property {boolean | null} introAccepted
 */

const { asOf, from } = FIRM;
const SPAN = asOf - from;

/**
 * The days on which a partner referred somebody.
 * @param {Rhythm} rhythm
 * @param {Random} chance
 * @returns {number[]}
 */
function referralDays(rhythm, chance) {
	if (rhythm.how === 'dates') return rhythm.on.map(day);
	if (rhythm.how === 'bursts') {
		return rhythm.on.flatMap((on) =>
			Array.from({ length: rhythm.size }, () => workday(day(on) + chance.whole(0, 4))),
		);
	}
	const end = rhythm.until === undefined ? asOf : day(rhythm.until);
	const days = [];
	for (let at = day(rhythm.from); at <= end; at += Math.round(rhythm.gap * (0.55 + 0.9 * chance.next()))) {
		days.push(workday(at));
	}
	return days.filter((at) => at <= asOf);
}

/**
 * Labels as people fill them in: mostly the one for the kind of partner, sometimes none, now and then the wrong one.
 * @param {Partner} partner
 * @param {Random} chance
 */
function referralLabel(partner, chance) {
	return chance.weighted([
		{ weight: 90, of: FIRM.referralLabels[partner.kind] },
		{ weight: 5, of: '' },
		{ weight: 3, of: 'Word of mouth' },
		{ weight: 2, of: 'Google Ads' },
	]);
}

/** @returns {Arrival[]} */
function namedReferrals() {
	const chance = random(FIRM.seed, 'partners');
	return FIRM.partners.flatMap((partner) =>
		referralDays(partner.rhythm, chance).map((created, i) => ({
			class: /** @type {const} */ ('referral'),
			created,
			source: referralLabel(partner, chance),
			partner,
			referrer: partner.alias !== undefined && (i === 3 || i === 5) ? partner.alias : partner.name,
			lift: partner.lift ?? 0,
		})),
	);
}

/**
 * @param {Class} cls
 * @param {readonly { source: string, count: number, lift: number }[]} labels
 * @returns {Arrival[]}
 */
function others(cls, labels) {
	const chance = random(FIRM.seed, `arrivals of ${cls}`);
	const start = cls === 'existing-client' ? 150 : 0;
	return labels.flatMap(({ source, count, lift }) =>
		Array.from({ length: count }, () => {
			// A little more every year. People write at weekends, but meet on workdays.
			const at = from + start + Math.floor((SPAN - start) * chance.next() ** 0.9);
			const created = cls === 'lead' && chance.yes(0.6) ? at : Math.min(workday(at), asOf);
			return { class: cls, created, source, partner: null, referrer: '', lift };
		}),
	);
}

/** @returns {Arrival[]} */
function arrivals() {
	const all = [
		...namedReferrals(),
		...others('referral', FIRM.unnamedReferrals),
		...others('introduction', FIRM.introductions),
		...others('lead', FIRM.channels),
		...others('existing-client', FIRM.existingClients),
		...others('unknown', FIRM.unknown),
	].sort((a, b) => a.created - b.created);
	// The day the exports were taken had an enquiry of its own.
	const last = all.findLast((one) => one.class === 'lead' && one.source === 'Website');
	if (last !== undefined) last.created = asOf;
	return all.sort((a, b) => a.created - b.created);
}

/** @param {number} logOdds */
const share = (logOdds) => 1 / (1 + Math.exp(-logOdds));

/**
 * What becomes of an arrival, and when.
 * @param {Arrival} arrival
 * @param {{ needsService: boolean, fitsIdeal: boolean, wait: number | null }} met
 * @param {Random} chance
 * @returns {{ outcome: Outcome, closed: number | null, expected: number }}
 */
function ending(arrival, met, chance) {
	const of = FIRM.classes[arrival.class];
	const logOdds =
		of.logOdds +
		arrival.lift +
		FIRM.improvement * ((arrival.created - from) / SPAN - 0.5) +
		1 * (Number(met.needsService) - of.needs) +
		0.8 * (Number(met.fitsIdeal) - of.fits) +
		(met.wait === null || met.wait > 2 ? -0.4 : 0.15);
	const won = chance.yes(share(logOdds));
	const days = Math.max(1, Math.round(chance.lognormal(won ? of.won : of.lost, won ? 0.65 : 0.75)));
	const forgotten = chance.yes(0.008); // nobody ever closed it in the CRM
	const end = workday(arrival.created + days);
	const guess = arrival.created + chance.pick([30, 45, 60, 90]);
	if (forgotten || end > asOf) {
		// Forecasts of open ones are month ends, often long past.
		return { outcome: 'open', closed: null, expected: monthEnd(guess) };
	}
	return { outcome: won ? 'won' : 'lost', closed: end, expected: end };
}

/**
 * How far it came: won ones to the end, lost ones anywhere, open ones by their age.
 * @param {Outcome} outcome
 * @param {number} age
 * @param {Random} chance
 */
function stepOf(outcome, age, chance) {
	if (outcome === 'won') return 4;
	if (outcome === 'lost') return chance.pick([0, 0, 1, 1, 2, 3, 3, 4]);
	return Math.min(4, Math.floor(age / 14) + chance.whole(0, 1));
}

/**
 * A fee in steps of half a unit, so that sums are exact in any order. Young open ones often have none yet.
 * @param {number} usual
 * @param {{ outcome: Outcome, age: number }} stand
 * @param {Random} chance
 */
function fee(usual, stand, chance) {
	const drawn = Math.min(18_000, Math.max(1_500, chance.lognormal(usual, 0.42)));
	const odd = chance.yes(0.35);
	const none = chance.yes(0.3) && stand.outcome === 'open' && stand.age < 21;
	return none ? null : odd ? Math.round(drawn * 2) / 2 : Math.round(drawn / 50) * 50;
}

/**
 * Who it is: a new client, or one of the firm's own with more to do.
 * @param {Arrival} arrival
 * @param {readonly Opportunity[]} before
 * @param {ReturnType<typeof namer>} names
 * @param {Random} chance
 */
function whoIs(arrival, before, names, chance) {
	const known = before.filter(
		(one) =>
			one.outcome === 'won' &&
			one.class !== 'existing-client' &&
			one.closed !== null &&
			one.closed + 60 < arrival.created,
	);
	// Some were clients before these three years began.
	if (arrival.class === 'existing-client' && known.length > 0 && chance.yes(0.7)) {
		const client = chance.pick(known);
		return {
			company: client.company,
			client: client.client,
			industry: client.industry,
			region: client.region,
		};
	}
	const person = chance.yes(0.35);
	return {
		company: person ? names.person() : names.company(),
		client: `C${String(before.length + 1).padStart(4, '0')}`,
		industry: person ? 'Private' : chance.pick(FIRM.industries),
		region: chance.weighted(FIRM.regions),
	};
}

/**
 * @param {Arrival} arrival
 * @param {readonly Opportunity[]} before
 * @param {ReturnType<typeof namer>} names
 * @param {Random} chance
 * @returns {Opportunity}
 */
function unfold(arrival, before, names, chance) {
	const { created, source, partner, referrer } = arrival;
	const of = FIRM.classes[arrival.class];
	const who = whoIs(arrival, before, names, chance);
	const service = chance.weighted(FIRM.services);
	const needsService = chance.yes(of.needs);
	const fitsIdeal = chance.yes(of.fits);
	const accepted = chance.yes(of.accepts ?? 0);
	const answered = chance.yes(0.93);
	const wait = answered ? chance.pick([0, 0, 1, 1, 1, 2, 2, 3, 4, 6]) : null;
	const end = ending(arrival, { needsService, fitsIdeal, wait }, chance);
	const age = asOf - created;
	const last = end.closed ?? Math.min(asOf, created + chance.whole(0, 40));
	return {
		nr: before.length + 1,
		class: arrival.class,
		...end,
		...who,
		name: `${who.company} – ${service.name}`,
		source,
		partner,
		referrer,
		created,
		createdMinute: minuteOf(chance),
		closedMinute: minuteOf(chance),
		modified: Math.min(asOf, last + chance.pick([0, 0, 1, 3, 8])),
		contacted: wait === null ? null : Math.min(created + wait, end.closed ?? asOf),
		amount: fee(service.amount * of.amount, { outcome: end.outcome, age }, chance),
		step: stepOf(end.outcome, age, chance),
		owner: chance.weighted(FIRM.owners),
		service: service.name,
		needsService,
		fitsIdeal,
		introAccepted: of.accepts === null ? null : accepted,
	};
}

/**
 * Mostly office hours; now and then a few minutes from midnight, where a careless reader slips a day.
 * @param {Random} chance
 */
function minuteOf(chance) {
	const office = chance.whole(8 * 60, 18 * 60 + 30);
	return chance.weighted([
		{ weight: 96, of: office },
		{ weight: 2, of: 3 },
		{ weight: 2, of: 23 * 60 + 58 },
	]);
}

/**
 * Two rows whose end was typed in before their beginning.
 * @param {Opportunity[]} all
 */
function mistype(all) {
	const slips = [
		all.find((one) => one.class === 'lead' && one.outcome === 'lost' && one.created > day('2024-09-01')),
		all.find((one) => one.class === 'referral' && one.outcome === 'won' && one.created > day('2025-06-01')),
	];
	slips.forEach((slip, i) => {
		if (slip === undefined) return;
		slip.closed = slip.expected = slip.created - 4 - 5 * i;
		slip.contacted = null;
	});
}

/** @returns {Opportunity[]} In order of creation. */
export function opportunities() {
	const names = namer(random(FIRM.seed, 'names'));
	/** @type {Opportunity[]} */
	const all = [];
	// Each draws from its own stream: one more draw for one leaves the others as they were.
	for (const [i, arrival] of arrivals().entries()) {
		all.push(unfold(arrival, all, names, random(FIRM.seed, `opportunity ${i}`)));
	}
	mistype(all);
	return all;
}

/**
 * The rows of an export: two of them came twice, as after a second import.
 * @param {readonly Opportunity[]} all
 */
export function withDuplicates(all) {
	const rows = [...all];
	const twice = [
		all.find((one) => one.class === 'lead' && one.outcome === 'lost' && one.created > day('2024-04-01')),
		all.find((one) => one.class === 'referral' && one.outcome === 'won' && one.created > day('2025-03-01')),
	];
	for (const again of twice) {
		if (again !== undefined) rows.splice(rows.indexOf(again) + 23, 0, again);
	}
	return rows;
}
