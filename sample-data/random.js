/**
 * Chance that repeats itself: the same seed gives the same draws on every machine.
 * @typedef {object} Random
 * @property {() => number} next In [0, 1).
 * @property {(chance: number) => boolean} yes
 * @property {(from: number, to: number) => number} whole Both ends included.
 * @property {<T>(among: readonly T[]) => T} pick
 * @property {<T>(among: readonly { readonly weight: number, readonly of: T }[]) => T} weighted
 * @property {() => number} normal Mean 0, deviation 1.
 * @property {(median: number, spread: number) => number} lognormal
 */

/**
 * Mulberry32 (Tommy Ettinger, public domain).
 * @param {number} seed
 * @returns {() => number}
 */
function mulberry32(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * FNV-1a, so that each part of the firm draws from its own stream and a change in one moves no other.
 * @param {string} text
 */
function hash(text) {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h;
}

/**
 * @param {number} seed
 * @param {string} stream
 * @returns {Random}
 */
export function random(seed, stream) {
	const next = mulberry32(seed ^ hash(stream));
	/** @type {Random['pick']} */
	const pick = (among) => /** @type {(typeof among)[number]} */ (among[Math.floor(next() * among.length)]);
	/** @type {Random['weighted']} */
	const weighted = (among) => {
		let left = next() * among.reduce((sum, one) => sum + one.weight, 0);
		const found = among.find((one) => (left -= one.weight) < 0) ?? among.at(-1);
		if (found === undefined) throw new Error('nothing to choose from');
		return found.of;
	};
	const normal = () => {
		let sum = -6;
		for (let i = 0; i < 12; i++) sum += next();
		return sum;
	};
	return {
		next,
		yes: (chance) => next() < chance,
		whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
		pick,
		weighted,
		normal,
		lognormal: (median, spread) => median * Math.exp(spread * normal()),
	};
}
