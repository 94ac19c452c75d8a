/** Longer names are cut in the middle: what tells exports apart stands at either end. */
const LONGEST = 48;
const END = 18;

/** A file name short enough for a heading; the whole one stands on the Data screen. */
export function shortName(name: string): string {
	const letters = [...new Intl.Segmenter(undefined).segment(name)].map(({ segment }) => segment);
	if (letters.length <= LONGEST) return name;
	return `${letters.slice(0, LONGEST - END - 1).join('')}…${letters.slice(-END).join('')}`;
}
