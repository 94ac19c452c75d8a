/** Who speaks for each client: the client itself where that is a person, else somebody invented. */
import { FIRM } from './firm.js';
import { namer } from './names.js';
import { random } from './random.js';

/** @typedef {import('./history.js').Opportunity} Opportunity */
/** @typedef {{ first: string, last: string, full: string, email: string }} Person */

/**
 * One person for each client, whatever the number of opportunities.
 * @param {readonly Opportunity[]} all
 * @returns {(one: Opportunity) => Person}
 */
export function people(all) {
	const names = namer(random(FIRM.seed, 'people at clients'));
	/** @type {Map<string, Person>} */
	const byClient = new Map();
	/** @param {Opportunity} one */
	const personOf = (one) => {
		const known = byClient.get(one.client);
		if (known !== undefined) return known;
		const full = one.industry === 'Private' ? one.company : names.person();
		const [first = '', ...rest] = full.split(' ');
		const person = { first, last: rest.join(' '), full, email: `hello@${one.client.toLowerCase()}.example` };
		byClient.set(one.client, person);
		return person;
	};
	all.forEach(personOf);
	return personOf;
}
