import type { LabelReading } from '../../model';

/** Labels to choose first: the ones Vouch does not know, then the most frequent. */
export function toChooseFirst<M extends string>(rows: readonly LabelReading<M>[]): LabelReading<M>[] {
	return rows.toSorted(
		(a, b) =>
			Number(a.recognised) - Number(b.recognised) || b.count - a.count || a.label.localeCompare(b.label),
	);
}

/**
 * The rows in the order they were shown in, so that a label does not jump away once it is chosen;
 * the order is made anew when other labels appear.
 */
export function inOrderShown<M extends string>(
	shown: readonly string[],
	rows: readonly LabelReading<M>[],
): LabelReading<M>[] {
	const place = new Map(shown.map((label, index) => [label, index]));
	if (!rows.every((row) => place.has(row.label))) return toChooseFirst(rows);
	return rows.toSorted((a, b) => place.get(a.label)! - place.get(b.label)!);
}
