/** Vouch's own forms: the same opportunities without any dirt, and the four files no CRM has. */
import { csv, table } from '../csv.js';
import { iso } from '../days.js';
import { FIRM } from '../firm.js';
import { recordId } from './hubspot.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */
/** @typedef {import('../care.js').Touch} Touch */
/** @typedef {import('../care.js').Given} Given */
/** @typedef {import('../care.js').PartnerNote} PartnerNote */
/** @typedef {import('../spend.js').Spend} Spend */

const STAGES = ['Enquiry', 'First talk', 'Needs clear', 'Proposal', 'Agreement'];

/** @param {boolean | null} answer */
const yesNo = (answer) => (answer === null ? '' : answer ? 'yes' : 'no');

/** @param {number | null} day */
const dayOrBlank = (day) => (day === null ? '' : iso(day));

/** @param {readonly Opportunity[]} all */
export function opportunitiesFile(all) {
	return csv(
		table(all, {
			id: (one) => recordId(one.nr),
			name: (one) => one.name,
			company: (one) => one.company,
			'client id': (one) => one.client,
			status: (one) => one.outcome,
			created: (one) => iso(one.created),
			closed: (one) => dayOrBlank(one.closed),
			amount: (one) => (one.amount === null ? '' : String(one.amount)),
			currency: () => FIRM.currency,
			source: (one) => one.source,
			referrer: (one) => one.referrer,
			'kind of business': (one) => (one.class === 'existing-client' ? 'existing' : 'new'),
			owner: (one) => one.owner,
			service: (one) => one.service,
			stage: (one) => STAGES[one.step] ?? '',
			contacted: (one) => dayOrBlank(one.contacted),
			'needs service': (one) => yesNo(one.needsService),
			'fits ideal': (one) => yesNo(one.fitsIdeal),
			'intro accepted': (one) => yesNo(one.introAccepted),
			industry: (one) => one.industry,
			region: (one) => one.region,
			modified: (one) => iso(one.modified),
		}),
	);
}

/** @param {readonly PartnerNote[]} notes */
export function partnersFile(notes) {
	return csv(
		table(notes, {
			partner: (one) => one.partner.name,
			kind: (one) => one.partner.kind,
			since: (one) => iso(one.since),
			cadence: (one) => (one.cadence === null ? '' : String(one.cadence)),
			'last touch': (one) => dayOrBlank(one.lastTouch),
			'would refer': (one) => one.wouldRefer,
			'knows welcome': (one) => one.knowsWelcome,
			'can explain': (one) => one.canExplain,
			note: (one) => one.partner.work,
		}),
	);
}

/** @param {readonly Touch[]} touches */
export function touchesFile(touches) {
	return csv(
		table(touches, {
			partner: (one) => one.partner,
			date: (one) => iso(one.date),
			type: (one) => one.type,
			'opportunity id': (one) => (one.about === null ? '' : recordId(one.about.nr)),
			note: (one) => one.note,
		}),
	);
}

/** @param {readonly Given[]} given */
export function givenFile(given) {
	return csv(
		table(given, {
			partner: (one) => one.partner,
			date: (one) => iso(one.date),
			name: (one) => one.name,
			outcome: (one) => one.outcome,
		}),
	);
}

/** @param {readonly Spend[]} spend */
export function spendFile(spend) {
	return csv(
		table(spend, {
			source: (one) => one.source,
			month: (one) => one.month,
			cost: (one) => String(one.cost),
			hours: (one) => String(one.hours),
			currency: () => FIRM.currency,
		}),
	);
}
