/** What tells labels apart whatever their case, blanks and punctuation. */
export const sameLabel = (label: string): string => {
	const letters = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
	return letters === '' ? label : letters;
};

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']);
const isDollar = (code: string): boolean => code === '$' || DOLLARS.has(code);

/** Whether money may be compared: of one currency, or one of them names none, or names only "$" beside dollars. */
export function sameMoney(a: string | null, b: string | null): boolean {
	if (a === b || a === null || b === null) return true;
	return (a === '$' || b === '$') && isDollar(a) && isDollar(b);
}
