/** A label and its middle, in parts of a hundred of the picture's height from the top. */
export interface Placed<Of> {
	readonly of: Of;
	readonly at: number;
}

/**
 * Labels beside the ends of lines, moved apart as little as their height asks, so that no legend is needed.
 *
 * @param wanted where each would like to stand
 * @param room height of one, in the same measure as `at`; where all together need more than 100, the lowest are kept
 *   within the picture and the others rise above it
 * @returns from the top down
 */
export function placeLabels<Of>(wanted: readonly Placed<Of>[], room: number): Placed<Of>[] {
	const places = wanted.map(({ of, at }) => ({ of, at })).sort((a, b) => a.at - b.at);
	let least = room / 2;
	for (const place of places) {
		place.at = Math.max(place.at, least);
		least = place.at + room;
	}
	let most = 100 - room / 2;
	for (const place of places.toReversed()) {
		place.at = Math.min(place.at, most);
		most = place.at - room;
	}
	return places;
}
