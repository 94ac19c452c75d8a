import { dayNumber } from '../../format/day-number';
import type { CanonicalRows } from '../../model';
import { NO_DAY, type Opportunities } from '../ground/opportunities';
import { textAt } from '../ground/reading';

interface Answer {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	/** `NO_DAY`: for any day. */
	readonly day: number;
}

/** How many names the owner filled in for opportunities that are not in the files. */
export function lostAnswers(all: Opportunities, canonical: readonly CanonicalRows[]): number {
	const answers = answersIn(canonical);
	if (answers.length === 0) return 0;
	const [wanted, wantedWords] = [new Set<string>(), new Set<string>()];
	for (const { id, name, company } of answers) {
		if (id === null) wantedWords.add(keyOf(name, company));
		else wanted.add(id);
	}
	const found = new Set<string>();
	const seen = (id: string, ...days: readonly number[]): void => {
		// An answer without a day is for the id on any day.
		for (const day of [NO_DAY, ...days]) found.add(keyOf(id, day));
	};
	const foundWords = new Set<string>();
	for (let place = 0; place < all.rows; place++) {
		const [id, leadId] = [all.text('id', place), all.text('lead_id', place)];
		const [created, deal] = [all.created[place]!, all.dealCreated[place]!];
		if (id !== null && wanted.has(id)) seen(id, ...(leadId === null ? [created] : [created, deal]));
		if (leadId !== null && wanted.has(leadId)) seen(leadId, created);
		if (id !== null || wantedWords.size === 0) continue;
		const words = keyOf(all.text('name', place), all.text('company', place));
		if (wantedWords.has(words)) foundWords.add(keyOf(words, created));
	}
	return answers.filter(({ id, name, company, day }) =>
		id === null ? !foundWords.has(keyOf(keyOf(name, company), day)) : !found.has(keyOf(id, day)),
	).length;
}

const keyOf = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

function answersIn(canonical: readonly CanonicalRows[]): Answer[] {
	const answers: Answer[] = [];
	for (const file of canonical) {
		if (file.kind !== 'referrers') continue;
		const { columns, rows } = file as CanonicalRows<'referrers'>;
		for (let row = 0; row < rows; row++) {
			if (textAt(columns.partner, row) === null) continue;
			const day = textAt(columns.created, row);
			answers.push({
				id: textAt(columns.opportunity_id, row),
				name: textAt(columns.name, row),
				company: textAt(columns.company, row),
				day: day === null ? NO_DAY : dayNumber(day),
			});
		}
	}
	return answers;
}
