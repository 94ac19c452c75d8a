import type { LabelReading } from '../model';
import { withKeys } from './keys';

/** A label with its place in the list on screen: the same label may be read in two ways. */
export type KeyedLabel<M extends string> = LabelReading<M> & { readonly key: string };

/** Labels to choose first: the ones Vouch does not know, then the most frequent. */
export function toChooseFirst<Row extends LabelReading<string>>(rows: readonly Row[]): Row[] {
	return rows.toSorted(
		(a, b) =>
			Number(a.recognised) - Number(b.recognised) ||
			b.count - a.count ||
			a.label.localeCompare(b.label, undefined, { numeric: true }),
	);
}

/**
 * The rows in the order they were shown in (by their keys), so that a label does not jump away once it is
 * chosen; the order is made anew when other labels appear.
 */
export function inOrderShown<M extends string>(
	shown: readonly string[],
	rows: readonly LabelReading<M>[],
): KeyedLabel<M>[] {
	const keyed = withKeys(rows, (row) => row.label);
	const place = new Map(shown.map((key, index) => [key, index]));
	if (!keyed.every((row) => place.has(row.key))) return toChooseFirst(keyed);
	return keyed.toSorted((a, b) => place.get(a.key)! - place.get(b.key)!);
}

/** The rows whose label holds the text, whatever its case; all of them where the text is blank. */
export function withText<Row extends { readonly label: string }>(
	rows: readonly Row[],
	text: string,
): readonly Row[] {
	const wanted = text.trim().toLocaleLowerCase();
	return wanted === '' ? rows : rows.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
}
