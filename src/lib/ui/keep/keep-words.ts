import { count, counted } from '../../format/number';
import type { Summary } from '../../state/keep.svelte';

const KB = 1_000;
const MB = 1_000_000;

/** "about 1.2 MB" */
export function sizeWords(bytes: number, locale?: string): string {
	if (bytes < KB) return 'less than 1 kB';
	const [size, unit] = bytes < MB ? [bytes / KB, 'kB'] : [bytes / MB, 'MB'];
	return `about ${size.toLocaleString(locale, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

/** "3 Oct 2026, 14:32" */
export function momentWords(iso: string, locale?: string): string {
	return new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Names shown before the rest are counted. */
const SHOWN = 3;

/** "deals.csv and touches.csv", "a.csv, b.csv, c.csv and 4 more" */
export function namesWords(names: readonly string[]): string {
	const more = names.length - SHOWN;
	const parts = more > 0 ? [...names.slice(0, SHOWN), `${count(more)} more`] : names;
	return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** "2 files, about 1.2 MB, saved 3 Oct 2026, 14:32" */
export function summaryWords({ names, size, savedAt }: Summary, locale?: string): string {
	const saved = `saved ${momentWords(savedAt, locale)}`;
	if (names.length === 0) return `how your files are read, ${saved}`;
	return `${counted(names.length, 'file', 'files', locale)}, ${sizeWords(size, locale)}, ${saved}`;
}
