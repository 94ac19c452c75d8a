/**
 * Compares texts as the tables order them: by their bytes in UTF-8, which is by character. Plain comparison goes by the
 * units of UTF-16, among which those of rarer characters (emoji among them) stand before some common ones.
 */
export function inByteOrder(a: string, b: string): number {
	if (a === b) return 0;
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
		if (one === other) continue;
		if (isHalf(one) !== isHalf(other)) return isHalf(one) ? 1 : -1;
		return one - other;
	}
	return a.length - b.length;
}

/** Half of a character that needs two: all of them stand after those that need one. */
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;
