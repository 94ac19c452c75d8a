import { NO_DAY } from './opportunities';

/** As many places, in their order. */
export function everyPlace(count: number): Uint32Array<ArrayBuffer> {
	const places = new Uint32Array(count);
	for (let place = 0; place < count; place++) places[place] = place;
	return places;
}

/** Puts places in the order of a number each, `NO_DAY` last; those alike stay as they stood. */
export function sortedBy(order: Uint32Array, key: Int32Array): Uint32Array<ArrayBuffer> {
	let [least, most] = [Infinity, -Infinity];
	for (const value of key) {
		if (value === NO_DAY) continue;
		if (value < least) least = value;
		if (value > most) most = value;
	}
	if (most < least) return Uint32Array.from(order);
	const none = most - least + 1;
	const starts = new Uint32Array(none + 2);
	const slotOf = (place: number): number => (key[place] === NO_DAY ? none : key[place]! - least);
	for (let place = 0; place < key.length; place++) starts[slotOf(place) + 1]!++;
	for (let slot = 1; slot < starts.length; slot++) starts[slot]! += starts[slot - 1]!;
	const sorted = new Uint32Array(order.length);
	for (const place of order) sorted[starts[slotOf(place)]!++] = place;
	return sorted;
}
