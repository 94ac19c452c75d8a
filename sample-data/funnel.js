/** How an opportunity passes through a CRM that keeps leads and deals apart: two files, and each knows a part. */
import { FIRM } from './firm.js';
import { random } from './random.js';

/** @typedef {import('./history.js').Opportunity} Opportunity */

/**
 * @typedef {object} Passage
 * @property {Opportunity} one
 * @property {boolean} lead It came in as a lead; else somebody entered a deal at once.
 * @property {boolean} deal It became a deal, or was one from the start.
 * @property {number} dealFrom The day on which the deal was made: for a lead, the day of its conversion.
 * @property {boolean} sourceLost The source stayed on the lead when it was converted.
 */

/**
 * More business of clients is entered as a deal, and now and then something else is. Lost leads that never
 * became a deal have no day on which they ended: `many` is a quarter of the losses, `few` about one in thirty.
 * @param {readonly Opportunity[]} all
 * @param {'few' | 'many'} neverConverted
 * @returns {Passage[]}
 */
export function passages(all, neverConverted) {
	/** @type {Map<string, number>} */
	const lost = new Map();
	/** @param {Opportunity} one */
	const givenUp = (one) => {
		const nth = lost.get(one.class) ?? 0;
		lost.set(one.class, nth + 1);
		if (one.closed === null || one.closed < one.created) return false;
		return neverConverted === 'many' ? one.step === 0 : nth % 30 === 29;
	};
	return all.map((one) => {
		const chance = random(FIRM.seed, `passage ${one.nr}`);
		const lead = one.class !== 'existing-client' && !chance.yes(1 / 12);
		const wait = chance.whole(0, 10);
		const sourceLost = lead && chance.yes(0.25);
		const stays =
			lead && ((one.outcome === 'open' && one.step === 0) || (one.outcome === 'lost' && givenUp(one)));
		const last = Math.max(one.created, one.closed ?? FIRM.asOf);
		const dealFrom = lead ? Math.min(one.created + wait, last) : one.created;
		return { one, lead, deal: !stays, dealFrom, sourceLost };
	});
}
