/** Ids that look like those of a database, the same for the same name. */
import { FIRM } from '../firm.js';
import { random } from '../random.js';

/**
 * @param {string} name
 * @param {number} length
 * @param {string} digits
 */
function code(name, length, digits) {
	const chance = random(FIRM.seed, name);
	return Array.from({ length }, () => digits.charAt(chance.whole(0, digits.length - 1))).join('');
}

/**
 * `8d2f41c0-…`: 32 hexadecimal digits in five groups.
 * @param {string} name
 */
export function guid(name) {
	const hex = code(name, 32, '0123456789abcdef');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Letters and digits without an order.
 * @param {string} name
 * @param {number} length
 */
export const token = (name, length) =>
	code(name, length, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
