/** Where a short report, or the key of a sealed one, is kept for as long as the tab lives. A passphrase is not. */
export interface Shelf {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
}

/** Name of the key of a sealed report. */
export const keyOf = (slug: string): string => `vouch.key.${slug}`;

/** The tab's own; null where the settings of a browser forbid it. */
export function shelf(): Shelf | null {
	try {
		return sessionStorage;
	} catch {
		return null;
	}
}
