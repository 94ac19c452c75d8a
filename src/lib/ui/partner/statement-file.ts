/** Letters of a name that stand in the name of a file. */
const MOST = 40;

/** "statement-ann-lee-2026-11-22.html"; a name without letters is left out. */
export function statementFile(partner: string, day: string): string {
	const name = partner
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
		.slice(0, MOST)
		.replace(/^-+|-+$/g, '');
	return ['statement', name, day].filter((part) => part !== '').join('-') + '.html';
}
