/**
 * How people type: the same label in other cases, with blanks, dashes or none. Each file has its own dirt,
 * and every spelling still names the same source or the same person.
 */
import { FIRM } from './firm.js';
import { random } from './random.js';

/** @typedef {import('./history.js').Opportunity} Opportunity */

const SLIPS = {
	/** @param {string} label */
	lower: (label) => label.toLowerCase(),
	/** @param {string} label */
	upper: (label) => label.toUpperCase(),
	/** @param {string} label */
	trailing: (label) => `${label} `,
	/** @param {string} label */
	lowerTrailing: (label) => `${label.toLowerCase()} `,
	/** @param {string} label */
	joined: (label) => label.replaceAll(' ', ''),
	/** @param {string} label */
	dashed: (label) => label.replaceAll(' ', '-'),
	/** @param {string} label */
	doubled: (label) => label.replaceAll(' ', '  '),
};

/**
 * @typedef {object} Dirt
 * @property {readonly (keyof typeof SLIPS)[]} slips What goes wrong in this file.
 * @property {readonly string[]} nothing How this file says that nobody knows.
 * @property {readonly string[]} nobody How it says that nobody referred.
 */

/**
 * Source and referrer of each opportunity as one file spells them. The first of each source is spelt well,
 * and most of the others.
 * @param {string} file
 * @param {readonly Opportunity[]} all
 * @param {Dirt} dirt
 * @returns {(one: Opportunity) => { source: string, referrer: string }}
 */
export function speller(file, all, { slips, nothing, nobody }) {
	const chance = random(FIRM.seed, `spelling of ${file}`);
	/** @type {Map<string, number>} By how many a label was spelt well more often than not. */
	const ahead = new Map();
	/**
	 * @param {string} label
	 * @param {number} often
	 */
	const slip = (label, often) => {
		const lead = ahead.get(label) ?? 0;
		const wrong = SLIPS[chance.pick(slips)];
		const slipped = chance.yes(often) && lead > 1;
		ahead.set(label, lead + (slipped ? -1 : 1));
		return slipped ? wrong(label) : label;
	};
	/** @param {string} name */
	const slipName = (name) => {
		const wrong = chance.pick([SLIPS.trailing, SLIPS.lower, SLIPS.doubled]);
		return chance.yes(0.03) ? wrong(name) : name;
	};
	/** @type {Map<Opportunity, { source: string, referrer: string }>} */
	const spelt = new Map();
	for (const one of all) {
		const blank = one.class === 'unknown' ? chance.pick(nothing) : '';
		const none = chance.yes(0.02) ? chance.pick(nobody) : '';
		spelt.set(one, {
			source: one.source === '' ? blank : slip(one.source, one.source === 'Online Store' ? 0.4 : 0.08),
			referrer: one.referrer === '' ? none : slipName(one.referrer),
		});
	}
	return (one) => spelt.get(one) ?? { source: one.source, referrer: one.referrer };
}
